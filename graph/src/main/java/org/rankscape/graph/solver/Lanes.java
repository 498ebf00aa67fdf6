// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.List;

/**
 * The factors of up to eight replicates that are solved at once, interleaved: entry {@code i * 8 +
 * lane} belongs to node i in the order of the layout. Lanes left over repeat the last replicate.
 */
final class Lanes {
  static final int COUNT = 8;

  /** Weight of a node in sums: copies of a developer, 1 for a repository that has a developer. */
  final double[] copies;

  /** What a unit of activity passes on of a node's value, all its copies together. */
  final double[] perUnit;

  /** {@code r v0}. */
  final double[] own;

  /** {@code r v0} of the background node. */
  final double[] backgroundOwn = new double[COUNT];

  /** Number of nodes of each lane. */
  final double[] nodes = new double[COUNT];

  Lanes(ReplicateSystem system, List<Replicate> replicates, double[] retention) {
    Layout layout = system.layout;
    int n = layout.nodes();
    int split = layout.split;
    copies = new double[n * COUNT];
    perUnit = new double[n * COUNT];
    own = new double[n * COUNT];
    for (int lane = 0; lane < COUNT; lane++) {
      Replicate replicate = replicates.get(Math.min(lane, replicates.size() - 1));
      double[] m = replicate.multipliers();
      backgroundOwn[lane] = retention[n] * replicate.initial()[n];
      for (int i = 0; i < n; i++) {
        int node = layout.original[i];
        own[i * COUNT + lane] = retention[node] * replicate.initial()[node];
        if (i >= split) {
          copies[i * COUNT + lane] = m == null ? 1 : m[node - split];
        }
      }
    }
    double[] total = new double[COUNT];
    double[] present = new double[COUNT];
    for (int i = n - 1; i >= 0; i--) {
      totals(layout, i, total, present);
      for (int lane = 0; lane < COUNT; lane++) {
        int at = i * COUNT + lane;
        if (i < split) {
          copies[at] = present[lane] > 0 ? 1 : 0;
        }
        perUnit[at] = total[lane] > 0 ? copies[at] * system.share / total[lane] : 0;
        nodes[lane] += copies[at];
      }
    }
  }

  /** The background node of a lane. */
  Background background(int lane, int split, Contraction contraction) {
    double[] ownOfHalves = new double[2];
    boolean measurable = backgroundOwn[lane] >= 0;
    for (int i = 0; i < copies.length / COUNT; i++) {
      double ownOfNode = copies[i * COUNT + lane] * own[i * COUNT + lane];
      ownOfHalves[i < split ? 0 : 1] += ownOfNode;
      measurable &= ownOfNode >= 0;
    }
    return new Background(contraction, backgroundOwn[lane], ownOfHalves, measurable);
  }

  /** Activity of a row, of a repository with the copies of its developers, and their number. */
  private void totals(Layout layout, int row, double[] total, double[] present) {
    for (int lane = 0; lane < COUNT; lane++) {
      total[lane] = 0;
      present[lane] = 0;
    }
    for (int k = layout.rowStart[row]; k < layout.rowStart[row + 1]; k++) {
      double units = layout.units[k];
      int at = layout.sources[k] * COUNT;
      for (int lane = 0; lane < COUNT; lane++) {
        double times = row < layout.split ? copies[at + lane] : 1;
        total[lane] += units * times;
        present[lane] += times;
      }
    }
  }
}
