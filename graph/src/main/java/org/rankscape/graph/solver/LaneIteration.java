// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/** The vectors of eight replicates, interleaved, and the half-steps that advance them at once. */
final class LaneIteration {
  private final Layout layout;
  private final Lanes lanes;
  private final double[] accepted;
  private final double tolerance;
  private final double[] values;
  private final double[] passedOn;
  private final int[][] blocks = new int[2][];
  private final LaneStep[] last = {new LaneStep(), new LaneStep()};
  private final Background[] backgroundNodes = new Background[Lanes.COUNT];
  private final double[] background = new double[Lanes.COUNT];
  private final double[] nextBackground = new double[Lanes.COUNT];

  LaneIteration(
      ReplicateSystem system,
      Lanes lanes,
      double[] retention,
      Contraction[] contractions,
      double tolerance) {
    layout = system.layout;
    this.lanes = lanes;
    this.tolerance = tolerance;
    int n = layout.nodes();
    accepted = layout.arranged(retention);
    for (int i = 0; i < n; i++) {
      accepted[i] = 1 - accepted[i];
    }
    values = new double[n * Lanes.COUNT];
    passedOn = new double[n * Lanes.COUNT];
    blocks[0] = layout.blocks(0, layout.split);
    blocks[1] = layout.blocks(layout.split, n);
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      backgroundNodes[lane] = lanes.background(lane, layout.split, contractions[lane]);
    }
    followBackground();
  }

  LaneStep last(int half) {
    return last[half];
  }

  double background(int lane) {
    return background[lane];
  }

  double value(int place, int lane) {
    return values[place * Lanes.COUNT + lane];
  }

  double magnitude(int lane) {
    return last[0].magnitude[lane] + last[1].magnitude[lane] + Math.abs(background[lane]);
  }

  void followBackground() {
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      Background node = backgroundNodes[lane];
      background[lane] = node.closed(last[0].sum[lane], last[1].sum[lane]);
      nextBackground[lane] = node.estimates() ? node.estimate() : background[lane];
    }
  }

  void halfStep(int half, double factor, Workers workers) {
    int[] starts = blocks[half];
    LaneStep step = new LaneStep();
    step.factor = factor;
    double[] perNode = new double[Lanes.COUNT];
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      step.background[lane] = nextBackground[lane];
      perNode[lane] = lanes.nodes[lane] > 0 ? nextBackground[lane] / lanes.nodes[lane] : 0;
    }
    LaneStep[] parts = new LaneStep[starts.length - 1];
    workers.forEach(
        parts.length,
        b -> {
          parts[b] = new LaneStep();
          double[] incoming = new double[Lanes.COUNT];
          for (int i = starts[b]; i < starts[b + 1]; i++) {
            gather(i, incoming);
            row(i, factor, incoming, perNode, parts[b]);
          }
        });
    for (LaneStep part : parts) {
      step.add(part);
    }
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      backgroundNodes[lane].measure(
          half, step.asked[lane], step.background[lane], last[1 - half].sum[lane]);
    }
    last[half] = step;
  }

  private void gather(int row, double[] incoming) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int end = layout.rowStart[row + 1];
    for (int k = layout.rowStart[row]; k < end; k++) {
      double units = layout.units[k];
      int at = layout.sources[k] * Lanes.COUNT;
      s0 += units * passedOn[at];
      s1 += units * passedOn[at + 1];
      s2 += units * passedOn[at + 2];
      s3 += units * passedOn[at + 3];
      s4 += units * passedOn[at + 4];
      s5 += units * passedOn[at + 5];
      s6 += units * passedOn[at + 6];
      s7 += units * passedOn[at + 7];
    }
    incoming[0] = s0;
    incoming[1] = s1;
    incoming[2] = s2;
    incoming[3] = s3;
    incoming[4] = s4;
    incoming[5] = s5;
    incoming[6] = s6;
    incoming[7] = s7;
  }

  private void row(int i, double factor, double[] incoming, double[] perNode, LaneStep part) {
    double takes = accepted[i];
    int at = i * Lanes.COUNT;
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      double old = values[at + lane];
      double asked = lanes.own[at + lane] + takes * (incoming[lane] + perNode[lane]);
      double difference = asked - old;
      double value = old + factor * difference;
      double copies = lanes.copies[at + lane];
      values[at + lane] = value;
      passedOn[at + lane] = value * lanes.perUnit[at + lane];
      double step = Math.abs(difference);
      double size = Math.abs(value);
      part.change[lane] += copies * step;
      part.asked[lane] += copies * asked;
      part.sum[lane] += copies * value;
      part.magnitude[lane] += copies * size;
      part.excess[lane] = Math.max(part.excess[lane], copies * (step - tolerance * size));
    }
  }
}
