// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The edges of a system in the order in which the solver goes through them: nodes renumbered by
 * {@link Ordering}, incoming edges of each node as a compressed row.
 *
 * <pre>
 * halves     rows                targets   sources
 * bipartite  0 .. split-1        first     second half
 *            split .. nodes-1    second    first half
 * otherwise  0 .. nodes-1        all       all         (split = -1)
 * </pre>
 */
final class Layout {
  /** Entries and rows in a block: enough to be worth handing to a thread. */
  private static final int BLOCK = 1 << 15;

  final int split;
  final int[] original;
  final int[] rowStart;
  final int[] sources;
  final int[] units;
  final double[] weights;

  /** Factor of a node as a source, above 0. */
  final double[] scale;

  /** Takes one of units and weights; the factors of the sources may be null for 1. */
  Layout(
      int[] rowStart, int[] sources, int[] units, double[] weights, double[] scale, int threads) {
    int n = rowStart.length - 1;
    split = Ordering.split(rowStart, sources);
    original = Ordering.of(rowStart, sources, split);
    int[] place = new int[n];
    this.rowStart = new int[n + 1];
    for (int i = 0; i < n; i++) {
      place[original[i]] = i;
      this.rowStart[i + 1] = this.rowStart[i] + rowStart[original[i] + 1] - rowStart[original[i]];
    }
    this.sources = new int[sources.length];
    this.units = units == null ? null : new int[units.length];
    this.weights = weights == null ? null : new double[weights.length];
    this.scale = factors(scale, original);
    boolean[] passesNothing = silent(scale);
    int[] blocks = blocks(0, n);
    try (Workers workers = new Workers(threads)) {
      workers.forEach(
          blocks.length - 1,
          b -> {
            for (int row = blocks[b]; row < blocks[b + 1]; row++) {
              int from = rowStart[original[row]];
              int to = this.rowStart[row];
              int length = this.rowStart[row + 1] - to;
              for (int k = 0; k < length; k++) {
                this.sources[to + k] = place[sources[from + k]];
              }
              if (units != null) {
                for (int k = 0; k < length; k++) {
                  boolean nothing = passesNothing != null && passesNothing[sources[from + k]];
                  this.units[to + k] = nothing ? 0 : units[from + k];
                }
              } else {
                System.arraycopy(weights, from, this.weights, to, length);
              }
            }
          });
    }
  }

  /** One for each node; 1 where it is 0, for there the units are. */
  private static double[] factors(double[] scale, int[] original) {
    double[] factors = new double[original.length];
    for (int i = 0; i < factors.length; i++) {
      double factor = scale == null ? 1 : scale[original[i]];
      factors[i] = factor == 0 ? 1 : factor;
    }
    return factors;
  }

  private static boolean[] silent(double[] scale) {
    boolean[] silent = null;
    for (int i = 0; scale != null && i < scale.length; i++) {
      if (scale[i] == 0) {
        silent = silent == null ? new boolean[scale.length] : silent;
        silent[i] = true;
      }
    }
    return silent;
  }

  int nodes() {
    return original.length;
  }

  boolean bipartite() {
    return split >= 0;
  }

  /** A vector over the nodes, and what follows them, in the order of the layout. */
  double[] arranged(double[] vector) {
    double[] arranged = vector.clone();
    for (int i = 0; i < original.length; i++) {
      arranged[i] = vector[original[i]];
    }
    return arranged;
  }

  /** First rows of blocks of about equal work, and the end. */
  int[] blocks(int from, int to) {
    IntArrayList starts = new IntArrayList();
    starts.add(from);
    long work = 0;
    for (int i = from; i < to; i++) {
      work += 1 + rowStart[i + 1] - rowStart[i];
      if (work >= BLOCK && i + 1 < to) {
        starts.add(i + 1);
        work = 0;
      }
    }
    starts.add(to);
    return starts.toIntArray();
  }
}
