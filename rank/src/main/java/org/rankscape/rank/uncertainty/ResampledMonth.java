// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.util.List;

/**
 * A month's uncertainty.
 *
 * @param intervals of every node, repositories before developers, each kind by id
 * @param replicates of the repositories of highest OpenRank, by descending OpenRank, then id
 */
public record ResampledMonth(List<Interval> intervals, List<Replicates> replicates) {}
