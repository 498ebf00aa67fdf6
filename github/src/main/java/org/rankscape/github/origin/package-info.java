// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** Where developers say that they live and work, as totals. */
package org.rankscape.github.origin;
