// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * A value of a ranking: one row of table {@code openrank}.
 *
 * @param month {@code YYYY-MM}
 * @param kind {@code repository} or {@code developer}
 * @param id GitHub's id, or null for imported values that name none
 * @param name latest name known in that month
 * @param openrank the value
 * @param rank 1 for the highest of its kind in the month; equal values share the smaller rank
 * @param scope {@code global} (all of GitHub) or {@code partial} (some repositories or hours)
 * @param source {@code computed} or {@code imported}
 */
public record OpenRank(
    String month,
    String kind,
    Long id,
    String name,
    double openrank,
    int rank,
    String scope,
    String source) {}
