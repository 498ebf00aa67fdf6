// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.function.IntFunction;

/**
 * The matrix S of {@code v = R v0 + (I - R) S v} as compressed sparse rows over incoming edges:
 * {@code S[target][source]} is the weight of the edge from source to target.
 *
 * <p>Immutable. Nodes are numbered from 0. A system may have one implicit background node, the last
 * one: every other node leads to it with the same weight, and it leads to each of the n others with
 * 1/n; its 2n edges take no memory.
 *
 * <p>Edge weights are doubles, or exact 32-bit integers times one double per source, which takes
 * two thirds of the memory traffic.
 */
public final class LinearSystem {
  /** How far above 1 a node's outgoing weights may sum, for rounding. */
  public static final double SUM_TOLERANCE = 1e-9;

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  final Layout layout;
  final double toBackground;
  final double[] largestOutgoing;
  private final IntFunction<String> labels;

  private LinearSystem(
      Layout layout, double[] outgoing, double toBackground, IntFunction<String> labels) {
    this.labels = labels;
    this.layout = layout;
    this.toBackground = toBackground;
    largestOutgoing = new double[2];
    for (int i = 0; i < outgoing.length; i++) {
      int half = i < layout.split ? 0 : 1;
      largestOutgoing[half] = Math.max(largestOutgoing[half], outgoing[i]);
    }
  }

  /** A builder for a system of so many nodes, called by their index in messages. */
  public static LinearSystemBuilder builder(int nodes) {
    return new LinearSystemBuilder(nodes, Integer::toString);
  }

  /**
   * Takes sparse rows as they are; the arrays are read and not kept.
   *
   * @param toBackground weight from every node to the background node, NaN for none
   * @throws IllegalArgumentException if a weight or an outgoing sum is not as {@link
   *     LinearSystemBuilder} wants it
   */
  public static LinearSystem ofWeights(
      int[] rowStart, int[] sources, double[] weights, double toBackground) {
    return ofWeights(rowStart, sources, weights, toBackground, Integer::toString);
  }

  /** The same with names of nodes for messages. */
  static LinearSystem ofWeights(
      int[] rowStart,
      int[] sources,
      double[] weights,
      double toBackground,
      IntFunction<String> labels) {
    double[] outgoing = new double[rowStart.length - 1];
    for (int k = 0; k < sources.length; k++) {
      Checks.weight(k, sources[k], weights[k]);
      outgoing[sources[k]] += weights[k];
    }
    Checks.outgoing(outgoing, toBackground, labels);
    return new LinearSystem(
        new Layout(rowStart, sources, null, weights, null, THREADS),
        outgoing,
        toBackground,
        labels);
  }

  /**
   * Takes sparse rows of integers as they are: the weight of an entry is {@code units[k] *
   * scale[sources[k]]}. The arrays are read and not kept.
   *
   * @param toBackground weight from every node to the background node, NaN for none
   * @throws IllegalArgumentException if a weight or an outgoing sum is not as {@link
   *     LinearSystemBuilder} wants it
   */
  public static LinearSystem ofUnits(
      int[] rowStart, int[] sources, int[] units, double[] scale, double toBackground) {
    double[] outgoing = new double[rowStart.length - 1];
    for (int k = 0; k < sources.length; k++) {
      outgoing[sources[k]] += units[k];
      if (units[k] < 0) {
        Checks.weight(k, sources[k], units[k]);
      }
    }
    for (int i = 0; i < scale.length; i++) {
      Checks.weight(i, i, scale[i]);
      outgoing[i] *= scale[i];
    }
    Checks.outgoing(outgoing, toBackground, Integer::toString);
    return new LinearSystem(
        new Layout(rowStart, sources, units, null, scale, THREADS),
        outgoing,
        toBackground,
        Integer::toString);
  }

  /**
   * The walk along undirected edges in proportion to whole numbers: the weight of an entry is
   * {@code share * units[k] / (sum of the source's row)}, so outgoing sums need no check.
   *
   * @param rowStart position of the first entry of each row; one more at the end
   * @param neighbours of each entry; every edge is an entry of both of its ends
   * @param units of each entry, at least 0, the same at both ends of an edge
   * @param share what a node passes on along its edges
   * @param toBackground what it passes on to the background node, NaN for none
   * @throws IllegalArgumentException if a number is negative, both shares together exceed 1, or the
   *     two ends of the edges do not agree in their sum
   */
  public static LinearSystem walk(
      int[] rowStart, int[] neighbours, int[] units, double share, double toBackground) {
    int n = rowStart.length - 1;
    Checks.outgoing(new double[] {share}, toBackground, i -> "any");
    double[] scale = new double[n];
    double[] outgoing = new double[n];
    long balance = 0;
    for (int i = 0; i < n; i++) {
      long total = 0;
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        if (units[k] < 0) {
          Checks.weight(k, neighbours[k], units[k]);
        }
        total += units[k];
        balance += neighbours[k] > i ? units[k] : neighbours[k] < i ? -units[k] : 0;
      }
      scale[i] = total == 0 ? 0 : share / total;
      outgoing[i] = total == 0 ? 0 : share;
    }
    if (balance != 0) {
      throw new IllegalArgumentException(
          "The edges do not have the same numbers at both ends: they differ by %d."
              .formatted(balance));
    }
    Layout layout = new Layout(rowStart, neighbours, units, null, scale, THREADS);
    return new LinearSystem(layout, outgoing, toBackground, Integer::toString);
  }

  /** What a node is called in messages. */
  String label(int node) {
    return labels.apply(node);
  }

  /** Number of nodes without the background node. */
  public int nodes() {
    return layout.nodes();
  }

  /** Whether there is a background node; its index is {@link #nodes()}. */
  public boolean hasBackground() {
    return !Double.isNaN(toBackground);
  }

  /** Length of the vectors: the nodes, and the background node if there is one. */
  public int size() {
    return nodes() + (hasBackground() ? 1 : 0);
  }

  /** Number of stored edges; those of the background node are not stored. */
  public int edges() {
    return layout.sources.length;
  }
}
