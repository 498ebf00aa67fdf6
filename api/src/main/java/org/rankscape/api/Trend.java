// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

/**
 * The trend of a repository over a window of months.
 *
 * @param repository latest full name
 * @param trend {@code growing} and {@code declining} passed the test; {@code steady} did not;
 *     {@code new} is younger than a year, {@code dormant} and {@code gone} have no activity now,
 *     {@code unknown} has too few months
 * @param months months of the window with a value
 * @param s Mann-Kendall statistic, or null where there is no test
 * @param p two-sided p-value, corrected for autocorrelation, or null
 * @param q p-value after control of the false discovery rate over all repositories, or null
 * @param slope Sen's slope in OpenRank per month, or null
 * @param slopeLow lower end of its 95 % interval, or null
 * @param slopeHigh upper end of its 95 % interval, or null
 * @param mean mean OpenRank of the window's last 12 months, or null
 * @param previous mean of the 12 months before those, or null
 * @param repaired whether a month was repaired from GitHub's API; where notes say that values are
 *     relative to a panel, all is measured without that
 */
public record Trend(
    String repository,
    String trend,
    int months,
    Integer s,
    Double p,
    Double q,
    Double slope,
    Double slopeLow,
    Double slopeHigh,
    Double mean,
    Double previous,
    boolean repaired) {}
