// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * The vectors of one solve and the half-steps that advance them. A half-step replaces the values of
 * one half by {@code v + w (own + (1 - r) (S v + b / n) - v)}, from the values of the other half.
 * What is kept of a node is its value times the node's factor, which is what others read.
 *
 * <p>Where the system has no two halves, the two are two copies of all values.
 */
final class Iteration {
  private final Layout layout;
  private final Background backgroundNode;
  private final double[] own;
  private final double[] accepted;
  private final boolean copies;
  private final double[] acceptedByAll = {Double.NaN, Double.NaN};
  private final double[][] passedOn = new double[2][];
  private final int[][] blocks = new int[2][];
  private final HalfStep[] last = new HalfStep[2];
  private double background;
  private double nextBackground;
  private int halfSteps;

  /** The iteration that starts from v0. */
  Iteration(
      LinearSystem system,
      double[] initial,
      double[] retention,
      Contraction contraction,
      boolean copies,
      Workers workers) {
    this(
        system,
        i -> initial[i],
        i -> retention[i] * initial[i],
        retention,
        contraction,
        copies,
        workers);
  }

  /**
   * An iteration of {@code v = own + (I - R) S v}.
   *
   * @param start value of each node to start from
   * @param ownOf what each node, the background included, has by itself
   */
  Iteration(
      LinearSystem system,
      IntToDoubleFunction start,
      IntToDoubleFunction ownOf,
      double[] retention,
      Contraction contraction,
      boolean copies,
      Workers workers) {
    layout = system.layout;
    this.copies = copies;
    int n = layout.nodes();
    double[] scale = layout.scale;
    passedOn[0] = new double[n];
    own = new double[n];
    accepted = new double[n];
    forEachRow(
        workers,
        i -> {
          int node = layout.original[i];
          accepted[i] = 1 - retention[node];
          own[i] = ownOf.applyAsDouble(node);
          passedOn[0][i] = start.applyAsDouble(node) * scale[i];
        });
    passedOn[1] = copies ? passedOn[0].clone() : passedOn[0];
    int split = Math.max(0, layout.split);
    blocks[0] = layout.blocks(0, copies ? n : split);
    blocks[1] = layout.blocks(copies ? 0 : split, n);
    double[] ownOfHalves = new double[2];
    boolean measurable = contraction.proves();
    for (int half = 0; half < 2; half++) {
      last[half] = new HalfStep(1, 0, 0);
      acceptedByAll[half] = accepted.length == 0 ? 0 : accepted[blocks[half][0] % n];
      for (int i = blocks[half][0]; i < end(half); i++) {
        last[half].see(0, passedOn[half][i] / scale[i]);
        ownOfHalves[half] += own[i];
        measurable &= own[i] >= 0;
        if (accepted[i] != acceptedByAll[half]) {
          acceptedByAll[half] = Double.NaN;
        }
      }
    }
    boolean hasBackground = system.hasBackground();
    double backgroundOwn = hasBackground ? ownOf.applyAsDouble(n) : 0;
    backgroundNode =
        new Background(contraction, backgroundOwn, ownOfHalves, measurable && backgroundOwn >= 0);
    followBackground();
  }

  private void forEachRow(Workers workers, IntConsumer row) {
    int[] starts = layout.blocks(0, layout.nodes());
    workers.forEach(
        starts.length - 1,
        b -> {
          for (int i = starts[b]; i < starts[b + 1]; i++) {
            row.accept(i);
          }
        });
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
  double[] result(int size, Workers workers) {
    double[] result = new double[size];
    forEachRow(workers, i -> result[layout.original[i]] = passedOn[1][i] / layout.scale[i]);
    if (size > layout.nodes()) {
      result[layout.nodes()] = background;
    }
    return result;
  }

  /** Largest difference between the two copies, and of the background's last two values. */
  double differenceOfCopies() {
    double largest = Math.abs(background - last[1].background);
    for (int i = 0; i < layout.nodes(); i++) {
      double difference = Math.abs(passedOn[1][i] - passedOn[0][i]) / layout.scale[i];
      largest = Math.max(largest, difference);
    }
    return largest;
  }

  /** Largest absolute value. */
  double largest() {
    return Math.max(last[1].largest, Math.abs(background));
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
    double[] x = passedOn[1 - half];
    double[] y = passedOn[half];
    double[] scale = layout.scale;
    double byAll = acceptedByAll[half];
    boolean same = !Double.isNaN(byAll);
    boolean exact = layout.units != null;
    double factor = part.factor;
    double floor = part.floor;
    double change = 0;
    double askedSum = 0;
    double sum = 0;
    double magnitude = 0;
    double largest = 0;
    double relative = 0;
    double toOwn = 0;
    for (int i = from; i < to; i++) {
      double incoming = perNode + (exact ? units(i, x) : weights(i, x));
      double asked = own[i] + (same ? byAll : accepted[i]) * incoming;
      double old = y[i] / scale[i];
      double difference = asked - old;
      double value = old + factor * difference;
      y[i] = value * scale[i];
      double step = Math.abs(difference);
      double size = Math.abs(value);
      change += step;
      askedSum += asked;
      sum += value;
      magnitude += size;
      largest = size > largest ? size : largest;
      if (step > toOwn * own[i]) {
        toOwn = own[i] > 0 ? step / own[i] : Double.POSITIVE_INFINITY;
      }
      if (step > relative * size && step > relative * floor) {
        relative = step / Math.max(size, floor);
      }
    }
    part.change = change;
    part.asked = askedSum;
    part.sum = sum;
    part.magnitude = magnitude;
    part.largest = largest;
    part.relativeChange = relative;
    part.changeToOwn = toOwn;
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
