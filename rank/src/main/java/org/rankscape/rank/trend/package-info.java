// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** Growing, declining or noise: tests over series of monthly OpenRank. */
package org.rankscape.rank.trend;
