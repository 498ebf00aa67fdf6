// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/** What a half-step changed, gathered block by block in the order of the blocks. */
final class HalfStep {
  /** Values below this part of the largest are compared with that, not with themselves. */
  private static final double FLOOR = 1e-6;

  /** Factor by which the new values were relaxed. */
  double factor;

  /** Value of the background node that was used. */
  double background;

  /** Sum of the absolute differences between what the equation asks for and what was there. */
  double change;

  /** Sum of what the equation asks for. */
  double asked;

  /** Sum of the new values, and of their absolute values. */
  double sum;

  double magnitude;

  /** Largest absolute value. */
  double largest;

  /** Largest difference relative to the new value, or to a millionth of the largest. */
  double relativeChange;

  /** Largest difference relative to what the node has by itself, r v0. */
  double changeToOwn;

  /** What smaller values are compared with. */
  double floor;

  /** An empty record that compares with the largest value of the half-step before. */
  HalfStep(double factor, double background, double largestBefore) {
    this.factor = factor;
    this.background = background;
    floor = FLOOR * largestBefore;
  }

  /** A part of this half-step. */
  HalfStep part() {
    HalfStep part = new HalfStep(factor, background, 0);
    part.floor = floor;
    return part;
  }

  /** Takes one value into account. */
  void see(double difference, double value) {
    double size = Math.abs(value);
    change += Math.abs(difference);
    sum += value;
    magnitude += size;
    largest = Math.max(largest, size);
    double compared = Math.max(size, floor);
    if (Math.abs(difference) > relativeChange * compared) {
      relativeChange = Math.abs(difference) / compared;
    }
  }

  void add(HalfStep part) {
    change += part.change;
    asked += part.asked;
    sum += part.sum;
    magnitude += part.magnitude;
    largest = Math.max(largest, part.largest);
    relativeChange = Math.max(relativeChange, part.relativeChange);
    changeToOwn = Math.max(changeToOwn, part.changeToOwn);
  }
}
