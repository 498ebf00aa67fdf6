// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.rankscape.graph.CollaborationMatrix;

/**
 * The yardstick: {@code v_i <- r_i v0_i + (1 - r_i) (sum_j w_ij v_j + v_background / n)} over
 * compressed sparse rows with double weights, in the order of the ids, by two threads that stay
 * alive and have half of the edges each. It makes a given number of rounds and checks nothing.
 */
final class PlainIteration {
  private static final int THREADS = 2;

  private final int[] rowStart;
  private final int[] sources;
  private final double[] weights;
  private final double toBackground;
  private final int[] part = new int[THREADS + 1];

  /** As {@link CollaborationMatrix#walk}; NaN for no background node. */
  PlainIteration(CollaborationMatrix matrix, double share, double toBackground) {
    this.toBackground = toBackground;
    int n = matrix.nodes();
    rowStart = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      rowStart[i] = matrix.rowStart(i);
    }
    double[] passedOn = new double[n];
    for (int i = 0; i < n; i++) {
      passedOn[i] = share / matrix.total(i);
    }
    sources = new int[rowStart[n]];
    weights = new double[rowStart[n]];
    for (int k = 0; k < sources.length; k++) {
      sources[k] = matrix.neighbour(k);
      weights[k] = matrix.activity(k) * passedOn[sources[k]];
    }
    for (int t = 1; t <= THREADS; t++) {
      int found = Arrays.binarySearch(rowStart, (int) ((long) sources.length * t / THREADS));
      part[t] = found < 0 ? -1 - found : found;
    }
    part[THREADS] = n;
  }

  private boolean hasBackground() {
    return !Double.isNaN(toBackground);
  }

  /** The values after so many rounds from v = v0; the background node last, if there is one. */
  double[] run(double[] initial, double[] retention, int rounds) throws InterruptedException {
    double[][] values = {initial.clone(), initial.clone()};
    double[] sums = new double[THREADS];
    CyclicBarrier barrier =
        new CyclicBarrier(THREADS, () -> background(values, initial, retention, sums));
    Thread[] threads = new Thread[THREADS];
    for (int t = 0; t < THREADS; t++) {
      int mine = t;
      threads[t] = new Thread(() -> work(mine, rounds, values, initial, retention, sums, barrier));
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return values[0];
  }

  private void work(
      int thread,
      int rounds,
      double[][] shared,
      double[] initial,
      double[] retention,
      double[] sums,
      CyclicBarrier barrier) {
    int n = rowStart.length - 1;
    try {
      for (int round = 0; round < rounds; round++) {
        double[] from = shared[0];
        double[] to = shared[1];
        double fromBackground = hasBackground() ? from[n] / n : 0;
        double sum = 0;
        for (int i = part[thread]; i < part[thread + 1]; i++) {
          double incoming = fromBackground;
          for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
            incoming += weights[k] * from[sources[k]];
          }
          to[i] = retention[i] * initial[i] + (1 - retention[i]) * incoming;
          sum += from[i];
        }
        sums[thread] = sum;
        barrier.await();
      }
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private void background(double[][] values, double[] initial, double[] retention, double[] sums) {
    int n = rowStart.length - 1;
    if (hasBackground()) {
      double sum = Arrays.stream(sums).sum();
      values[1][n] = retention[n] * initial[n] + (1 - retention[n]) * toBackground * sum;
    }
    double[] swapped = values[0];
    values[0] = values[1];
    values[1] = swapped;
  }
}
