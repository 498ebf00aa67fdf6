// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rank correlation of two columns, ties included. */
final class RankCorrelation {
  private RankCorrelation() {}

  /** Spearman's rho: Pearson's correlation of the mean ranks. */
  static double spearman(double[] a, double[] b) {
    double[] x = meanRanks(a);
    double[] y = meanRanks(b);
    double middle = (a.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - middle) * (y[i] - middle);
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
    }
    return xy / Math.sqrt(xx * yy);
  }

  /**
   * Kendall's tau-b: concordant less discordant pairs over the root of the untied pairs of both.
   */
  static double kendall(double[] a, double[] b) {
    long balance = 0;
    long untiedA = 0;
    long untiedB = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        int byA = Double.compare(a[i], a[j]);
        int byB = Double.compare(b[i], b[j]);
        balance += byA * byB;
        untiedA += byA == 0 ? 0 : 1;
        untiedB += byB == 0 ? 0 : 1;
      }
    }
    return balance / Math.sqrt((double) untiedA * untiedB);
  }

  private static double[] meanRanks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, j) -> Double.compare(values[i], values[j]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[values.length];
    for (int start = 0, end; start < order.length; start = end) {
      end = start + 1;
      while (end < order.length && values[order[end]] == values[order[start]]) {
        end++;
      }
      double mean = (start + 1 + end) / 2.0;
      Arrays.stream(order, start, end).forEach(i -> ranks[i] = mean);
    }
    return ranks;
  }
}
