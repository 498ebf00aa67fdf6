// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * Trend of one repository over the window: one row of table {@code trends}.
 *
 * @param repositoryId GitHub's id, or null for imported values that name none
 * @param repository latest full name
 * @param firstMonth first month of the window, {@code YYYY-MM}
 * @param lastMonth last month of the window
 * @param trend class in lower case: new, growing, declining, steady, dormant, gone, unknown
 * @param months months of the window with a value
 * @param s Mann-Kendall statistic
 * @param z its normal approximation
 * @param p two-sided p-value
 * @param q p-value after control of the false discovery rate
 * @param slope Sen's slope, OpenRank per month
 * @param slopeLow lower end of its 95 % interval
 * @param slopeHigh upper end of its 95 % interval
 * @param mean mean over the last 12 months of the window
 * @param previous mean over the 12 months before those
 * @param growth mean minus previous
 * @param adjusted whether values were taken relative to the total of a fixed panel, at the level of
 *     the last month, because coverage differed or the ranking was still warming up
 * @param repaired whether a month up to the end of the window was repaired from GitHub's API; where
 *     values are adjusted, all is measured without that
 * @param source {@code computed} or {@code imported}
 */
public record TrendRow(
    Long repositoryId,
    String repository,
    String firstMonth,
    String lastMonth,
    String trend,
    int months,
    Integer s,
    Double z,
    Double p,
    Double q,
    Double slope,
    Double slopeLow,
    Double slopeHigh,
    Double mean,
    Double previous,
    Double growth,
    boolean adjusted,
    boolean repaired,
    String source) {}
