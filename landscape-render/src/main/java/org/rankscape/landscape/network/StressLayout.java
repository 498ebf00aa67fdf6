// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

/**
 * Places points in the plane so that their distances follow given ones: classical scaling as the
 * start, then stress majorization (Gansner, Koren, North 2004). No chance is involved.
 */
final class StressLayout {
  private static final int ITERATIONS = 400;
  private static final int POWER_STEPS = 300;

  private StressLayout() {}

  /** x and y of every point. */
  static double[][] positions(double[][] distance) {
    double[][] at = classicalScaling(distance);
    for (int round = 0; round < ITERATIONS; round++) {
      for (int i = 0; i < at.length; i++) {
        move(i, at, distance);
      }
    }
    return at;
  }

  /** The two leading eigenvectors of the doubly centred squared distances (Torgerson 1952). */
  private static double[][] classicalScaling(double[][] distance) {
    int n = distance.length;
    double[][] b = new double[n][n];
    double[] mean = new double[n];
    double all = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        mean[i] += distance[i][j] * distance[i][j] / n;
      }
      all += mean[i] / n;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        b[i][j] = -(distance[i][j] * distance[i][j] - mean[i] - mean[j] + all) / 2;
      }
    }
    double[][] at = new double[n][2];
    for (int axis = 0; axis < 2; axis++) {
      double[] v = new double[n];
      for (int i = 0; i < n; i++) {
        v[i] = Math.sin(1 + i * (axis + 1.7));
      }
      double size = 0;
      for (int step = 0; step < POWER_STEPS; step++) {
        double[] next = times(b, v);
        size = length(next);
        for (int i = 0; i < n; i++) {
          v[i] = size > 0 ? next[i] / size : 0;
        }
      }
      for (int i = 0; i < n; i++) {
        at[i][axis] = v[i] * Math.sqrt(size);
        for (int j = 0; j < n; j++) {
          b[i][j] -= size * v[i] * v[j];
        }
      }
    }
    return at;
  }

  private static double[] times(double[][] b, double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        out[i] += b[i][j] * v[j];
      }
    }
    return out;
  }

  private static double length(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  private static void move(int i, double[][] at, double[][] distance) {
    double x = 0;
    double y = 0;
    double weights = 0;
    for (int j = 0; j < at.length; j++) {
      if (j == i) {
        continue;
      }
      double d = Math.max(1e-6, distance[i][j]);
      double weight = 1 / (d * d);
      double dx = at[i][0] - at[j][0];
      double dy = at[i][1] - at[j][1];
      double length = Math.max(1e-9, Math.hypot(dx, dy));
      x += weight * (at[j][0] + d * dx / length);
      y += weight * (at[j][1] + d * dy / length);
      weights += weight;
    }
    if (weights > 0) {
      at[i][0] = x / weights;
      at[i][1] = y / weights;
    }
  }
}
