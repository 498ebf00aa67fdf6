// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import java.util.Arrays;
import java.util.Collection;

/**
 * Autocorrelation of series around their trends, and what it does to the Mann-Kendall test.
 *
 * <p>A value that inherits part of the one before it makes trends appear where there are none. The
 * variance of S is therefore multiplied by the factor of Hamed and Rao,
 *
 * <pre>{@code  1 + 2 / (n(n-1)(n-2)) * sum over k of (n-k)(n-k-1)(n-k-2) rho_k}</pre>
 *
 * with {@code rho_k = rho^k}, an autoregressive series of order one, as OpenRank inherits.
 *
 * <p>What is to be kept from looking like a trend is inheritance, not a project's own course: of a
 * project whose activity drifts, the drift is what is asked for. OpenRank inherits 0.3 to 0.5 of
 * itself, so rho is at most {@value #LARGEST}, however smooth the series are.
 *
 * <p>One series of 12 to 24 values does not tell its rho well enough: a test corrected by its own
 * estimate calls 8 % of series without trend significant at 5 %, and 2 % at 0.5 %, where the
 * control of the false discovery rate decides (coefficient 0.5). All series inherit in the same
 * way, so one rho is estimated from all of them: the mean of the estimates at lag 1 of the ranks of
 * the values less their Sen trend, each freed from its bias in short detrended series, {@code (n
 * rho + 2) / (n - 4)}, together with what is known beforehand, {@value #KNOWN}, which counts as
 * {@value #WEIGHT} series. With coefficients of 0 to 0.5 the level is held down to 0.1 %.
 *
 * <p>Hamed and Rao, J. Hydrology 204, 1998; van Giersbergen, Economics Letters 89, 2005 (the bias).
 */
public final class SerialCorrelation {
  /** The middle of what OpenRank inherits. */
  static final double KNOWN = 0.4;

  /** Number of series that {@link #KNOWN} counts as. */
  static final int WEIGHT = 10;

  /** More than this is not inherited. */
  static final double LARGEST = 0.5;

  private static final int BIAS_TERMS = 4;

  private SerialCorrelation() {}

  /**
   * Estimate of one series at lag 1, freed from its bias; NaN if it is too short for one.
   *
   * @param times ascending months; only neighbouring months count
   * @param values one for each time
   */
  static double estimate(double[] times, double[] values) {
    int n = values.length;
    return n <= BIAS_TERMS
        ? Double.NaN
        : (n * lagOne(times, ranks(detrended(times, values))) + 2) / (n - BIAS_TERMS);
  }

  /** The coefficient of all series from their estimates; NaNs are left out. */
  static double pooled(Collection<Double> estimates) {
    double sum = WEIGHT * KNOWN;
    int count = WEIGHT;
    for (double estimate : estimates) {
      if (!Double.isNaN(estimate)) {
        sum += estimate;
        count++;
      }
    }
    return Math.min(LARGEST, Math.max(0, sum / count));
  }

  /**
   * The factor for the Mann-Kendall variance, 1 or more.
   *
   * @param n number of values
   * @param rho coefficient, at least 0
   */
  static double varianceFactor(int n, double rho) {
    double sum = 0;
    double power = rho;
    for (int k = 1; k < n - 2; k++) {
      sum += (double) (n - k) * (n - k - 1) * (n - k - 2) * power;
      power *= rho;
    }
    return n < 3 ? 1 : 1 + 2 * sum / ((double) n * (n - 1) * (n - 2));
  }

  private static double[] detrended(double[] times, double[] values) {
    double slope = SenSlope.median(times, values);
    double[] rest = new double[values.length];
    Arrays.setAll(rest, i -> values[i] - slope * times[i]);
    return rest;
  }

  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      for (double other : values) {
        ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
      }
    }
    return ranks;
  }

  private static double lagOne(double[] times, double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double together = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
      if (i > 0 && times[i] - times[i - 1] == 1) {
        together += (values[i] - mean) * (values[i - 1] - mean);
      }
    }
    return squares == 0 ? 0 : together / squares;
  }
}
