// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

/**
 * The trend of one series of monthly OpenRank values over a window of months.
 *
 * @param trendClass the class
 * @param months number of months in the window that have a value
 * @param s Mann-Kendall statistic, or null below three values
 * @param z normal approximation with tie correction, or null
 * @param p two-sided p-value, or null
 * @param q p-value after Benjamini-Hochberg over all series of the run, or null
 * @param slope Sen's slope in OpenRank per month, or null
 * @param slopeLow lower end of the 95 % interval of the slope, or null
 * @param slopeHigh upper end of the 95 % interval of the slope, or null
 * @param mean mean of the values in the period compared, or null
 * @param previous mean over the same calendar months one year earlier, or null
 * @param growth {@code mean - previous} in OpenRank, or null
 */
public record Trend(
    TrendClass trendClass,
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
    Double growth) {}
