// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * Mann-Kendall test for a monotone trend.
 *
 * <p>{@code S} is the number of later values above an earlier one minus the number below. Without
 * trend its variance is
 *
 * <pre>{@code  (n(n-1)(2n+5) - sum over ties of size t of t(t-1)(2t+5)) / 18}</pre>
 *
 * and {@code Z = (S - sign S) / sqrt(variance)} is close to normal (continuity corrected); p is
 * two-sided. The statistic does not change under a monotone transformation of the values, such as
 * the logarithm.
 *
 * <p>Mann, Econometrica 13, 1945; Kendall, Rank Correlation Methods, 1975.
 *
 * @param s the statistic
 * @param variance its variance
 * @param z normal approximation
 * @param p two-sided p-value
 */
public record MannKendall(int s, double variance, double z, double p) {

  /**
   * The test over values in the order of time, all independent.
   *
   * @throws IllegalArgumentException if there are fewer than 3 values or one is not finite
   */
  public static MannKendall of(double... values) {
    return of(1, values);
  }

  /**
   * The test with the variance multiplied by a factor that corrects for autocorrelation.
   *
   * @see SerialCorrelation#varianceFactor
   */
  public static MannKendall of(double varianceFactor, double[] values) {
    if (values.length < 3) {
      throw new IllegalArgumentException(
          "The Mann-Kendall test needs 3 values or more, not %d.".formatted(values.length));
    }
    int s = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Value %d of the series, %s, is not finite.".formatted(i + 1, values[i]));
      }
      for (int j = 0; j < i; j++) {
        s += (int) Math.signum(values[i] - values[j]);
      }
    }
    double variance = varianceFactor * variance(values);
    double z = s == 0 ? 0 : (s - Integer.signum(s)) / Math.sqrt(variance);
    return new MannKendall(s, variance, z, Erfc.value(Math.abs(z) / Math.sqrt(2)));
  }

  private static double variance(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = term(sorted.length);
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        sum -= term(i - start);
        start = i;
      }
    }
    return sum / 18;
  }

  private static double term(double n) {
    return n * (n - 1) * (2 * n + 5);
  }
}
