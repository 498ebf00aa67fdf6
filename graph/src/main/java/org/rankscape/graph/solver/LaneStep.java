// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/** What a half-step changed, lane by lane; copies are counted. */
final class LaneStep {
  double factor = 1;

  /** Value of the background node that was used. */
  final double[] background = new double[Lanes.COUNT];

  /** Sum of the absolute differences between what the equation asks for and what was there. */
  final double[] change = new double[Lanes.COUNT];

  /** Sum of what the equation asks for. */
  final double[] asked = new double[Lanes.COUNT];

  /** Sum of the new values, and of their absolute values. */
  final double[] sum = new double[Lanes.COUNT];

  final double[] magnitude = new double[Lanes.COUNT];

  /** Largest excess of a difference over the part of the value that is allowed. */
  final double[] excess = new double[Lanes.COUNT];

  void add(LaneStep part) {
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      change[lane] += part.change[lane];
      asked[lane] += part.asked[lane];
      sum[lane] += part.sum[lane];
      magnitude[lane] += part.magnitude[lane];
      excess[lane] = Math.max(excess[lane], part.excess[lane]);
    }
  }
}
