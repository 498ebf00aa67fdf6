// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import java.util.Arrays;

/**
 * The false discovery rate of Benjamini and Hochberg: of all results called significant at {@code q
 * <= alpha}, at most the share alpha is expected to be false.
 *
 * <p>With m p-values in ascending order, {@code q_(i) = min over j >= i of p_(j) m / j}, at most 1.
 *
 * <p>Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The q-value of each p-value, in the order given.
   *
   * @throws IllegalArgumentException if a p-value lies outside [0, 1]
   */
  public static double[] adjust(double... p) {
    Integer[] order = new Integer[p.length];
    for (int i = 0; i < p.length; i++) {
      if (!(p[i] >= 0 && p[i] <= 1)) {
        throw new IllegalArgumentException(
            "p-value %d, %s, must lie in [0, 1].".formatted(i + 1, p[i]));
      }
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
    double[] q = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int i = order[rank - 1];
      least = Math.min(least, p[i] * p.length / rank);
      q[i] = least;
    }
    return q;
  }
}
