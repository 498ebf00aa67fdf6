// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** The vectors of one solve and the round that advances them. */
final class Iteration {
  /** Entries and rows in a block: enough to be worth handing to a thread. */
  private static final int BLOCK = 1 << 15;

  /** Values below this part of the largest are compared with that, not with themselves. */
  private static final double FLOOR = 1e-6;

  private final LinearSystem system;
  private final double[] initial;
  private final double[] retention;
  private final int[] blockStart;
  private final double[] changes;
  private final double[] sums;
  private final double[] magnitudes;
  private final double[] largest;
  private final double[] largestChanges;

  private double[] values;
  private double[] next;
  private double[] scaled;
  private double[] nextScaled;
  private double sum;
  private double largestValue;
  private double relativeChange = Double.POSITIVE_INFINITY;
  private double largestRelativeChange = Double.POSITIVE_INFINITY;
  private int rounds;

  Iteration(LinearSystem system, double[] initial, double[] retention) {
    this.system = system;
    this.initial = initial;
    this.retention = retention;
    blockStart = blocks(system);
    changes = new double[blocks()];
    sums = new double[blocks()];
    magnitudes = new double[blocks()];
    largest = new double[blocks()];
    largestChanges = new double[blocks()];
    values = initial.clone();
    next = new double[initial.length];
    boolean unscaled = system.scale == null;
    scaled = unscaled ? values : new double[system.nodes()];
    nextScaled = unscaled ? next : new double[system.nodes()];
    for (int b = 0; b < blocks(); b++) {
      double blockSum = 0;
      for (int i = blockStart[b]; i < blockStart[b + 1]; i++) {
        blockSum += values[i];
        largestValue = Math.max(largestValue, Math.abs(values[i]));
        if (!unscaled) {
          scaled[i] = values[i] * system.scale[i];
        }
      }
      sum += blockSum;
    }
  }

  private static int[] blocks(LinearSystem system) {
    IntArrayList starts = new IntArrayList();
    starts.add(0);
    long work = 0;
    for (int i = 0; i < system.nodes(); i++) {
      work += 1 + system.rowStart[i + 1] - system.rowStart[i];
      if (work >= BLOCK) {
        starts.add(i + 1);
        work = 0;
      }
    }
    if (starts.getInt(starts.size() - 1) < system.nodes()) {
      starts.add(system.nodes());
    }
    return starts.toIntArray();
  }

  int blocks() {
    return blockStart.length - 1;
  }

  int rounds() {
    return rounds;
  }

  double[] values() {
    return values;
  }

  /** Sum of all changes of the last round over the sum of all values. */
  double relativeChange() {
    return relativeChange;
  }

  /** Largest change of the last round over the value changed. */
  double largestRelativeChange() {
    return largestRelativeChange;
  }

  void round(Solver.Workers workers) {
    int n = system.nodes();
    double fromBackground = system.hasBackground() && n > 0 ? values[n] / n : 0;
    double floor = FLOOR * largestValue;
    workers.forEachBlock(b -> block(b, fromBackground, floor));
    double change = 0;
    double magnitude = 0;
    double newSum = 0;
    double newLargest = 0;
    double newLargestChange = 0;
    for (int b = 0; b < blocks(); b++) {
      change += changes[b];
      magnitude += magnitudes[b];
      newSum += sums[b];
      newLargest = Math.max(newLargest, largest[b]);
      newLargestChange = Math.max(newLargestChange, largestChanges[b]);
    }
    if (system.hasBackground()) {
      next[n] = retention[n] * initial[n] + (1 - retention[n]) * (system.toBackground * sum);
      double step = Math.abs(next[n] - values[n]);
      change += step;
      magnitude += Math.abs(next[n]);
      newLargestChange = Math.max(newLargestChange, ratio(step, Math.abs(next[n])));
    }
    relativeChange = ratio(change, magnitude);
    largestRelativeChange = newLargestChange;
    sum = newSum;
    largestValue = newLargest;
    swap();
    rounds++;
  }

  private void swap() {
    double[] v = values;
    values = next;
    next = v;
    double[] s = scaled;
    scaled = nextScaled;
    nextScaled = s;
  }

  private void block(int b, double fromBackground, double floor) {
    double change = 0;
    double magnitude = 0;
    double blockSum = 0;
    double blockLargest = 0;
    double largestChange = 0;
    for (int i = blockStart[b]; i < blockStart[b + 1]; i++) {
      double incoming = fromBackground + row(i);
      double value = retention[i] * initial[i] + (1 - retention[i]) * incoming;
      double step = Math.abs(value - values[i]);
      double size = Math.abs(value);
      next[i] = value;
      if (system.scale != null) {
        nextScaled[i] = value * system.scale[i];
      }
      change += step;
      magnitude += size;
      blockSum += value;
      blockLargest = Math.max(blockLargest, size);
      if (step > largestChange * Math.max(size, floor)) {
        largestChange = ratio(step, Math.max(size, floor));
      }
    }
    changes[b] = change;
    magnitudes[b] = magnitude;
    sums[b] = blockSum;
    largest[b] = blockLargest;
    largestChanges[b] = largestChange;
  }

  private double row(int i) {
    int end = system.rowStart[i + 1];
    double incoming = 0;
    if (system.units != null) {
      for (int k = system.rowStart[i]; k < end; k++) {
        incoming += system.units[k] * scaled[system.sources[k]];
      }
    } else {
      for (int k = system.rowStart[i]; k < end; k++) {
        incoming += system.weights[k] * scaled[system.sources[k]];
      }
    }
    return incoming;
  }

  private static double ratio(double part, double whole) {
    return part == 0 ? 0 : part / whole;
  }
}
