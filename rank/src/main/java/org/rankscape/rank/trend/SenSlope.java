// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * Sen's slope: the median of the slopes between all pairs of values, in units of the values per
 * unit of time, with a confidence interval.
 *
 * <p>With N slopes in ascending order and C the normal quantile times the square root of the
 * Mann-Kendall variance, the interval runs from the slope of place {@code (N - C) / 2} to that of
 * place {@code (N + C) / 2 + 1}, places rounded. Where a place lies outside 1..N, the interval ends
 * at the extreme slope, and its coverage is less than stated.
 *
 * <p>Sen, J. Am. Stat. Assoc. 63, 1968.
 *
 * @param slope the median
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record SenSlope(double slope, double low, double high) {

  /** Slope and interval of values at times 0, 1, 2, ..., independent. */
  public static SenSlope of(double[] values, double confidence) {
    double[] times = new double[values.length];
    Arrays.setAll(times, i -> i);
    return of(times, values, MannKendall.of(values).variance(), confidence);
  }

  /**
   * Slope and interval.
   *
   * @param times ascending, all different
   * @param variance of the Mann-Kendall statistic, corrected for autocorrelation where it is
   * @param confidence for example 0.95
   */
  public static SenSlope of(double[] times, double[] values, double variance, double confidence) {
    double[] slopes = slopes(times, values);
    int n = slopes.length;
    double c = Math.sqrt(2) * InverseErfc.value(1 - confidence) * Math.sqrt(variance);
    int low = (int) Math.rint((n - c) / 2) - 1;
    int high = (int) Math.rint((n + c) / 2);
    return new SenSlope(median(slopes), slopes[Math.max(low, 0)], slopes[Math.min(high, n - 1)]);
  }

  static double median(double[] times, double[] values) {
    return median(slopes(times, values));
  }

  private static double[] slopes(double[] times, double[] values) {
    if (values.length < 2 || times.length != values.length) {
      throw new IllegalArgumentException(
          "Sen's slope needs 2 values or more and a time for each: %d values, %d times."
              .formatted(values.length, times.length));
    }
    double[] slopes = new double[values.length * (values.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < i; j++) {
        slopes[count++] = (values[i] - values[j]) / (times[i] - times[j]);
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
