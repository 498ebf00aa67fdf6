// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** How sure values and places are: a bootstrap over developers, and what lost events do. */
package org.rankscape.rank.uncertainty;
