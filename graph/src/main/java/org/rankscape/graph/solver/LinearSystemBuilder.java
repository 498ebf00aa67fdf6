// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Collects edges in any order and compresses them into a {@link LinearSystem}. Edges that occur
 * several times are summed, in the order in which they were added.
 *
 * <p>Messages number edges and nodes from 1, in the order added.
 */
public final class LinearSystemBuilder {
  private final int nodes;
  private IntFunction<String> label;
  private double toBackground = Double.NaN;
  private final IntArrayList sources = new IntArrayList();
  private final IntArrayList targets = new IntArrayList();
  private final DoubleArrayList weights = new DoubleArrayList();

  LinearSystemBuilder(int nodes, IntFunction<String> label) {
    if (nodes < 0) {
      throw new IllegalArgumentException("A system of %d nodes cannot be.".formatted(nodes));
    }
    this.nodes = nodes;
    this.label = label;
  }

  /** Names nodes in messages. */
  public LinearSystemBuilder labels(IntFunction<String> names) {
    label = names;
    return this;
  }

  /** Adds the implicit background node, to which every node leads with this weight. */
  public LinearSystemBuilder background(double weight) {
    toBackground = weight;
    return this;
  }

  /**
   * Adds an edge.
   *
   * @throws IllegalArgumentException if an end is unknown or the weight is negative or not finite
   */
  public LinearSystemBuilder add(int source, int target, double weight) {
    known("source", source);
    known("target", target);
    Checks.weight(weights.size(), label.apply(source) + " to " + label.apply(target), weight);
    sources.add(source);
    targets.add(target);
    weights.add(weight);
    return this;
  }

  private void known(String end, int node) {
    if (node < 0 || node >= nodes) {
      throw new IllegalArgumentException(
          "Edge %d: unknown %s %d; nodes are numbered from 0 to %d."
              .formatted(weights.size() + 1, end, node, nodes - 1));
    }
  }

  /**
   * The system of all edges added.
   *
   * @throws IllegalArgumentException if a node's outgoing weights sum to more than 1 + 1e-9
   */
  public LinearSystem build() {
    double[] outgoing = new double[nodes];
    for (int k = 0; k < weights.size(); k++) {
      outgoing[sources.getInt(k)] += weights.getDouble(k);
    }
    Checks.outgoing(outgoing, toBackground, label);
    int[] order = order(targets, order(sources, null));
    int[] rowStart = new int[nodes + 1];
    int[] rowSources = new int[order.length];
    double[] rowWeights = new double[order.length];
    int end = 0;
    int previous = -1;
    for (int k : order) {
      int target = targets.getInt(k);
      if (target == previous && rowSources[end - 1] == sources.getInt(k)) {
        rowWeights[end - 1] += weights.getDouble(k);
      } else {
        rowSources[end] = sources.getInt(k);
        rowWeights[end++] = weights.getDouble(k);
      }
      rowStart[target + 1] = end;
      previous = target;
    }
    for (int i = 0; i < nodes; i++) {
      rowStart[i + 1] = Math.max(rowStart[i + 1], rowStart[i]);
    }
    return LinearSystem.ofWeights(
        rowStart,
        Arrays.copyOf(rowSources, end),
        Arrays.copyOf(rowWeights, end),
        toBackground,
        label);
  }

  private int[] order(IntArrayList keys, int[] previous) {
    int[] next = new int[nodes + 1];
    for (int k = 0; k < keys.size(); k++) {
      next[keys.getInt(k) + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      next[i + 1] += next[i];
    }
    int[] order = new int[keys.size()];
    for (int k = 0; k < order.length; k++) {
      int item = previous == null ? k : previous[k];
      order[next[keys.getInt(item)]++] = item;
    }
    return order;
  }
}
