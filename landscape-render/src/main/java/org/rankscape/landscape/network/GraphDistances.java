// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.util.Arrays;
import java.util.List;
import org.rankscape.landscape.model.Link;

/**
 * How far apart projects should stand: shortest ways over links whose length falls with their
 * association, developers in common over the geometric mean of both projects' totals. So a hub does
 * not draw everything to itself.
 */
final class GraphDistances {
  private static final double SHORTEST = 0.45;
  private static final double LONGEST = 2;
  private static final double APART = 0.6;

  private GraphDistances() {}

  /**
   * Distances of all pairs; pairs without a way get a share of the greatest one.
   *
   * @param ends indices of the two ends of every link
   */
  static double[][] of(int nodes, List<Link> links, int[][] ends) {
    double[] strength = new double[nodes];
    for (int i = 0; i < ends.length; i++) {
      strength[ends[i][0]] += links.get(i).developers();
      strength[ends[i][1]] += links.get(i).developers();
    }
    double[] association = new double[ends.length];
    for (int i = 0; i < ends.length; i++) {
      association[i] =
          links.get(i).developers() / Math.sqrt(strength[ends[i][0]] * strength[ends[i][1]]);
    }
    double most = Arrays.stream(association).max().orElse(1);
    double[][] distance = new double[nodes][nodes];
    for (double[] row : distance) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    for (int i = 0; i < ends.length; i++) {
      double length = LONGEST - (LONGEST - SHORTEST) * Math.sqrt(association[i] / most);
      distance[ends[i][0]][ends[i][1]] = length;
      distance[ends[i][1]][ends[i][0]] = length;
    }
    shortestWays(distance);
    return distance;
  }

  /** Floyd and Warshall. */
  private static void shortestWays(double[][] d) {
    int n = d.length;
    double greatest = 1;
    for (int i = 0; i < n; i++) {
      d[i][i] = 0;
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
        }
      }
    }
    for (double[] row : d) {
      for (double value : row) {
        greatest = value < Double.POSITIVE_INFINITY ? Math.max(greatest, value) : greatest;
      }
    }
    for (double[] row : d) {
      for (int j = 0; j < n; j++) {
        row[j] = row[j] < Double.POSITIVE_INFINITY ? row[j] : APART * greatest;
      }
    }
  }
}
