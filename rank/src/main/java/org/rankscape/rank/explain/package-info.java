// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** Where a value of OpenRank came from, in parts that add up to it. */
package org.rankscape.rank.explain;
