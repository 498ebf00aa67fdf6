// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/** Solves {@code (I - (I - R) S) v = R v0} by Gaussian elimination with partial pivoting. */
public final class DenseSolve {
  private DenseSolve() {}

  /** Solves for v; {@code s[target][source]} are edge weights. */
  public static double[] solve(double[][] s, double[] initial, double[] retention) {
    int n = initial.length;
    double[][] a = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = (i == j ? 1 : 0) - (1 - retention[i]) * s[i][j];
      }
      a[i][n] = retention[i] * initial[i];
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column + 1; i < n; i++) {
        pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
      }
      double[] row = a[pivot];
      a[pivot] = a[column];
      a[column] = row;
      for (int i = column + 1; i < n; i++) {
        double factor = a[i][column] / row[column];
        for (int j = column; j <= n; j++) {
          a[i][j] -= factor * row[j];
        }
      }
    }
    double[] v = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double rest = a[i][n];
      for (int j = i + 1; j < n; j++) {
        rest -= a[i][j] * v[j];
      }
      v[i] = rest / a[i][i];
    }
    return v;
  }
}
