// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.util.Arrays;
import org.rankscape.graph.CollaborationMatrix;

/**
 * A system to solve on the graph, its vectors and its solution.
 *
 * @param share what a node passes on along its pairs
 * @param toBackground what it passes on to the background node, NaN for none
 * @param reference the solution, by as many rounds of the plain iteration as change anything
 * @param plainRounds rounds that the plain iteration takes until every value is within 1e-9
 */
@SuppressWarnings("ArrayRecordComponent") // vectors; compared by identity
record Problem(
    double share,
    double toBackground,
    double[] initial,
    double[] retention,
    double[] reference,
    int plainRounds) {
  static final double TOLERANCE = 1e-9;
  private static final double DAMPING = 0.85;

  /** Global OpenRank of the month, cold start. */
  static Problem openRank(CollaborationMatrix matrix) throws InterruptedException {
    return solved(matrix, 0.95, 0.05, openRankInitial(matrix), openRankRetention(matrix), 100);
  }

  static double[] openRankInitial(CollaborationMatrix matrix) {
    double[] initial = new double[matrix.nodes() + 1];
    for (int u = matrix.repositories(); u < matrix.nodes(); u++) {
      initial[u] = 1 / (1 + Math.exp(0.10425 * (44.08 - matrix.total(u) / 1000.0)));
    }
    return initial;
  }

  static double[] openRankRetention(CollaborationMatrix matrix) {
    double[] retention = new double[matrix.nodes() + 1];
    Arrays.fill(retention, 0, matrix.repositories(), 0.3);
    Arrays.fill(retention, matrix.repositories(), matrix.nodes(), 0.5);
    retention[matrix.nodes()] = 0.15;
    return retention;
  }

  /** PageRank with damping 0.85 along the pairs by activity. */
  static Problem pageRank(CollaborationMatrix matrix) throws InterruptedException {
    int n = matrix.nodes();
    double[] initial = new double[n];
    double[] retention = new double[n];
    Arrays.fill(initial, 1.0 / n);
    Arrays.fill(retention, 1 - DAMPING);
    return solved(matrix, 1, Double.NaN, initial, retention, 240);
  }

  private static Problem solved(
      CollaborationMatrix matrix,
      double share,
      double toBackground,
      double[] initial,
      double[] retention,
      int enough)
      throws InterruptedException {
    PlainIteration plain = new PlainIteration(matrix, share, toBackground);
    double[] reference = plain.run(initial, retention, enough);
    int tooFew = 0;
    for (int step = Integer.highestOneBit(enough); step > 0; step /= 2) {
      if (tooFew + step < enough
          && error(plain.run(initial, retention, tooFew + step), reference) > TOLERANCE) {
        tooFew += step;
      }
    }
    return new Problem(share, toBackground, initial, retention, reference, tooFew + 1);
  }

  /** Largest relative error over all values. */
  static double error(double[] values, double[] reference) {
    double largest = 0;
    for (int i = 0; i < reference.length; i++) {
      largest = Math.max(largest, Math.abs(values[i] - reference[i]) / reference[i]);
    }
    return largest;
  }

  /** Largest relative error of these values. */
  double error(double[] values) {
    return error(values, reference);
  }

  /** Error in the sum over all values. */
  double errorOfSum(double[] values) {
    double error = 0;
    double sum = 0;
    for (int i = 0; i < reference.length; i++) {
      error += Math.abs(values[i] - reference[i]);
      sum += reference[i];
    }
    return error / sum;
  }
}
