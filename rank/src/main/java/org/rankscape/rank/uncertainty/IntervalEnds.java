// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * Positions of an interval's ends among sorted replicates, by the method BCa (Efron, JASA 82:171,
 * 1987): the percentile interval, moved for bias and for skewness. With z0 from the share of
 * replicates below the value itself, and the acceleration a, a sixth of the replicates' skewness
 * (equal to the jackknife's for a sum over developers),
 *
 * <pre>{@code
 * share below an end = Phi(z0 + (z0 + z) / (1 - a (z0 + z))),   z = -+ Phi^-1((1 + level) / 2)
 * }</pre>
 */
final class IntervalEnds {
  private static final double SQRT2 = Math.sqrt(2);
  private final int low;
  private final int high;

  /**
   * Ends for some replicates.
   *
   * @param sorted replicates, ascending
   * @param count how many of them count, at least 1
   * @param value the value itself
   */
  IntervalEnds(double[] sorted, int count, double value, double level) {
    double z = normalQuantile((1 + level) / 2);
    double shift = shift(sorted, count, value);
    double acceleration = skewness(sorted, count) / 6;
    low = position(shift, -z, acceleration, count);
    high = Math.max(low, position(shift, z, acceleration, count));
  }

  int low() {
    return low;
  }

  int high() {
    return high;
  }

  private static int position(double shift, double z, double acceleration, int count) {
    double moved = shift + z;
    double share = normal(shift + moved / Math.max(0.1, 1 - acceleration * moved));
    return (int) Math.min(count - 1L, Math.max(0, Math.floor(share * (count + 1) - 0.5)));
  }

  private static double shift(double[] sorted, int count, double value) {
    double below = 0;
    for (int k = 0; k < count; k++) {
      below += sorted[k] < value ? 1 : sorted[k] == value ? 0.5 : 0;
    }
    return normalQuantile(Math.min(count - 0.5, Math.max(0.5, below)) / count);
  }

  private static double skewness(double[] values, int count) {
    double mean = 0;
    for (int k = 0; k < count; k++) {
      mean += values[k] / count;
    }
    double second = 0;
    double third = 0;
    for (int k = 0; k < count; k++) {
      double off = values[k] - mean;
      second += off * off / count;
      third += off * off * off / count;
    }
    return second > 0 ? third / (second * Math.sqrt(second)) : 0;
  }

  private static double normal(double z) {
    return Erfc.value(-z / SQRT2) / 2;
  }

  private static double normalQuantile(double share) {
    return -SQRT2 * InverseErfc.value(2 * share);
  }
}
