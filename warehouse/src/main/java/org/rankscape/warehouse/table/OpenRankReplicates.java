// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.util.List;

/**
 * OpenRank of a repository in every replicate of the bootstrap: one row of table {@code
 * openrank_replicates}, which has the repositories of highest OpenRank of each month. Sums and
 * means of values have intervals only through their replicates. Computed with {@code
 * openrank_intervals}.
 *
 * @param month {@code YYYY-MM}
 * @param repositoryId GitHub's id
 * @param openrank value in each replicate, 0 where the repository has none; the replicates of all
 *     months and repositories are in the same order
 */
public record OpenRankReplicates(String month, long repositoryId, List<Double> openrank) {}
