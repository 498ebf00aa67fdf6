// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.Arrays;

/**
 * The vectors of one solve and the half-steps that advance them. A half-step replaces the values of
 * one half by {@code v + w (own + (1 - r) (S v + b / n) - v)}, from the values of the other half.
 *
 * <p>Where the system has no two halves, the two are two copies of all values.
 */
final class Iteration {
  private final Layout layout;
  private final Background backgroundNode;
  private final double[] own;
  private final double[] accepted;
  private final boolean copies;
  private final double[][] values = new double[2][];
  private final double[][] scaled = new double[2][];
  private final int[][] blocks = new int[2][];
  private final HalfStep[] last = new HalfStep[2];
  private double background;
  private double nextBackground;
  private int halfSteps;

  Iteration(
      LinearSystem system,
      double[] initial,
      double[] retention,
      Contraction contraction,
      boolean copies) {
    layout = system.layout;
    this.copies = copies;
    int n = layout.nodes();
    values[0] = layout.arranged(initial);
    own = layout.arranged(retention);
    accepted = new double[n];
    for (int i = 0; i < n; i++) {
      accepted[i] = 1 - own[i];
      own[i] *= values[0][i];
    }
    scaled[0] = layout.scale == null ? values[0] : new double[n];
    for (int i = 0; layout.scale != null && i < n; i++) {
      scaled[0][i] = layout.scale[i] * values[0][i];
    }
    values[1] = copies ? values[0].clone() : values[0];
    scaled[1] = copies ? layout.scale == null ? values[1] : scaled[0].clone() : scaled[0];
    int split = Math.max(0, layout.split);
    blocks[0] = layout.blocks(0, copies ? n : split);
    blocks[1] = layout.blocks(copies ? 0 : split, n);
    double[] ownOfHalves = new double[2];
    boolean measurable = contraction.proves();
    for (int half = 0; half < 2; half++) {
      last[half] = new HalfStep(1, 0, 0);
      for (int i = blocks[half][0]; i < end(half); i++) {
        last[half].see(0, values[half][i], 0);
        ownOfHalves[half] += own[i];
        measurable &= own[i] >= 0;
      }
    }
    boolean hasBackground = system.hasBackground();
    double backgroundOwn = hasBackground ? retention[n] * initial[n] : 0;
    backgroundNode =
        new Background(contraction, backgroundOwn, ownOfHalves, measurable && backgroundOwn >= 0);
    followBackground();
  }

  private int end(int half) {
    return blocks[half][blocks[half].length - 1];
  }

  /** Contraction between the halves as they are iterated. */
  static Contraction contraction(LinearSystem system, double[] retention, boolean copies) {
    int n = system.nodes();
    Layout layout = system.layout;
    double[] most = new double[2];
    double[] fromBackground = new double[2];
    for (int i = 0; i < n; i++) {
      double part = 1 - retention[i];
      for (int half = 0; half < 2; half++) {
        if (copies || half == (i < layout.split ? 0 : 1)) {
          most[half] = Math.max(most[half], part);
          fromBackground[half] += system.hasBackground() ? part / n : 0;
        }
      }
    }
    double toBackground = system.hasBackground() ? (1 - retention[n]) * system.toBackground : 0;
    double largest = Math.max(system.largestOutgoing[0], system.largestOutgoing[1]);
    return new Contraction(
        most,
        copies ? new double[] {largest, largest} : system.largestOutgoing,
        fromBackground,
        new double[] {copies ? 0 : toBackground, toBackground});
  }

  HalfStep last(int half) {
    return last[half];
  }

  double background() {
    return background;
  }

  int rounds() {
    return halfSteps / 2;
  }

  /** Sum of all absolute values. */
  double magnitude() {
    return (copies ? 0 : last[0].magnitude) + last[1].magnitude + Math.abs(background);
  }

  /** Sets the background node by the last half-steps; until then it stays as it is. */
  void followBackground() {
    background = backgroundNode.closed(last[0].sum, last[1].sum);
    nextBackground = backgroundNode.estimates() ? backgroundNode.estimate() : background;
  }

  /** The values in the order of the nodes, and that of the background node if there is one. */
  double[] result(int size) {
    double[] result = Arrays.copyOf(values[1], size);
    for (int i = 0; i < layout.nodes(); i++) {
      result[layout.original[i]] = values[1][i];
    }
    if (size > layout.nodes()) {
      result[layout.nodes()] = background;
    }
    return result;
  }

  /** Difference between the two copies, relative: of the sums, or of the values if larger. */
  double differenceOfCopies() {
    HalfStep all = new HalfStep(1, 0, last[1].largest);
    for (int i = 0; i < layout.nodes(); i++) {
      all.see(values[1][i] - values[0][i], values[1][i], 0);
    }
    double ofSums = all.change == 0 ? 0 : all.change / all.magnitude;
    return Math.max(ofSums, all.relativeChange);
  }

  void halfStep(int half, double factor, Workers workers) {
    int[] starts = blocks[half];
    HalfStep step = new HalfStep(factor, nextBackground, last[half].largest);
    HalfStep[] parts = new HalfStep[starts.length - 1];
    double perNode = layout.nodes() == 0 ? 0 : nextBackground / layout.nodes();
    workers.forEach(
        parts.length,
        b -> {
          HalfStep part = step.part();
          rows(half, starts[b], starts[b + 1], perNode, part);
          parts[b] = part;
        });
    for (HalfStep part : parts) {
      step.add(part);
    }
    backgroundNode.measure(half, step.asked, nextBackground, last[1 - half].sum);
    last[half] = step;
    halfSteps++;
  }

  private void rows(int half, int from, int to, double perNode, HalfStep part) {
    double[] x = scaled[1 - half];
    double[] v = values[half];
    double[] s = scaled[half];
    double[] scale = layout.scale;
    double factor = part.factor;
    for (int i = from; i < to; i++) {
      double incoming = perNode + (layout.units != null ? units(i, x) : weights(i, x));
      double asked = own[i] + accepted[i] * incoming;
      double difference = asked - v[i];
      double value = v[i] + factor * difference;
      v[i] = value;
      if (scale != null) {
        s[i] = value * scale[i];
      }
      part.asked += asked;
      part.see(difference, value, own[i]);
    }
  }

  private double units(int row, double[] x) {
    int[] sources = layout.sources;
    int[] units = layout.units;
    int end = layout.rowStart[row + 1];
    double sum = 0;
    for (int k = layout.rowStart[row]; k < end; k++) {
      sum += units[k] * x[sources[k]];
    }
    return sum;
  }

  private double weights(int row, double[] x) {
    int[] sources = layout.sources;
    double[] weights = layout.weights;
    int end = layout.rowStart[row + 1];
    double sum = 0;
    for (int k = layout.rowStart[row]; k < end; k++) {
      sum += weights[k] * x[sources[k]];
    }
    return sum;
  }
}
