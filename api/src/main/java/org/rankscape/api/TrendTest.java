// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import org.rankscape.rank.trend.MannKendall;
import org.rankscape.rank.trend.SenSlope;

/**
 * Mann-Kendall test and Sen's slope of one series, taken as independent: no correction for
 * autocorrelation or for the number of series. {@link Rankscape#trends} makes both.
 *
 * @param s pairs of values that rise minus pairs that fall
 * @param z normal approximation of s, with corrections for ties and continuity
 * @param p two-sided p-value
 * @param slope median of the slopes between all pairs, per step
 * @param low lower end of the slope's 95 % interval
 * @param high upper end of the slope's 95 % interval
 */
public record TrendTest(int s, double z, double p, double slope, double low, double high) {

  /**
   * Tests a series.
   *
   * @param values three or more, at even distances
   * @return the test
   * @throws IllegalArgumentException if there are fewer than three or one is not finite
   */
  public static TrendTest of(double... values) {
    MannKendall test = MannKendall.of(values);
    SenSlope slope = SenSlope.of(values, 0.95);
    return new TrendTest(test.s(), test.z(), test.p(), slope.slope(), slope.low(), slope.high());
  }
}
