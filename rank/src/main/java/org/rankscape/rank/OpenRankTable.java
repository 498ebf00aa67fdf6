// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.LinearSystemBuilder;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

/**
 * OpenRank of a table of nodes and a table of edges, as they come: no background node is added,
 * duplicate edges are summed, weights are not normalised. Messages name the row of the table,
 * counted from 1 without the heading.
 */
public final class OpenRankTable {
  private static final double SLACK = 1e-9;
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<double[]> nodes = new ArrayList<>();
  private final List<int[]> ends = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<Double> outgoing = new ArrayList<>();
  private Solution solution;

  /**
   * Adds a node.
   *
   * @throws IllegalArgumentException if the id occurred before, the initial value is negative or
   *     not finite, or the retention factor lies outside [0, 1]
   */
  public OpenRankTable node(String id, double initial, double retention) {
    int row = nodes.size() + 1;
    if (index.containsKey(id)) {
      throw new IllegalArgumentException(
          "Node row %d: id '%s' was in row %d already.".formatted(row, id, index.get(id) + 1));
    }
    if (!(initial >= 0) || Double.isInfinite(initial)) {
      throw new IllegalArgumentException(
          "Node row %d ('%s'): initial value %s must be a finite number of at least 0."
              .formatted(row, id, initial));
    }
    if (!(retention >= 0 && retention <= 1)) {
      throw new IllegalArgumentException(
          "Node row %d ('%s'): retention %s must lie in [0, 1].".formatted(row, id, retention));
    }
    index.put(id, nodes.size());
    nodes.add(new double[] {initial, retention});
    outgoing.add(0.0);
    return this;
  }

  /**
   * Adds an edge between nodes added before.
   *
   * @throws IllegalArgumentException if an end is unknown, the weight is negative or not finite, or
   *     the weights of the source's edges sum to more than 1 + 1e-9
   */
  public OpenRankTable edge(String source, String target, double weight) {
    int row = ends.size() + 1;
    int from = known(row, "source", source);
    int to = known(row, "target", target);
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "Edge row %d ('%s' to '%s'): weight %s must be a finite number of at least 0."
              .formatted(row, source, target, weight));
    }
    double sum = outgoing.get(from) + weight;
    if (sum > 1 + SLACK) {
      throw new IllegalArgumentException(
          "Edge row %d ('%s' to '%s'): the outgoing weights of '%s' sum to %s; they must not sum to more than 1."
              .formatted(row, source, target, source, sum));
    }
    outgoing.set(from, sum);
    ends.add(new int[] {from, to});
    weights.add(weight);
    return this;
  }

  private int known(int row, String end, String id) {
    Integer node = index.get(id);
    if (node == null) {
      throw new IllegalArgumentException(
          "Edge row %d: unknown %s '%s'; it is not in the table of nodes.".formatted(row, end, id));
    }
    return node;
  }

  /**
   * Solves; {@link #forEach} then gives the values.
   *
   * @throws org.rankscape.graph.solver.NotConvergedException if the iteration does not converge
   */
  public Solution solve(Solver solver, double tolerance, int maxIterations) {
    List<String> ids = List.copyOf(index.keySet());
    LinearSystemBuilder builder = LinearSystem.builder(ids.size()).labels(ids::get);
    for (int k = 0; k < ends.size(); k++) {
      builder.add(ends.get(k)[0], ends.get(k)[1], weights.get(k));
    }
    double[] initial = nodes.stream().mapToDouble(node -> node[0]).toArray();
    double[] retention = nodes.stream().mapToDouble(node -> node[1]).toArray();
    solution = solver.solve(builder.build(), initial, retention, tolerance, maxIterations);
    return solution;
  }

  /**
   * Gives every id and its OpenRank to the consumer, in the order of the table of nodes.
   *
   * @throws IllegalStateException before {@link #solve}
   */
  public void forEach(ObjDoubleConsumer<String> consumer) {
    if (solution == null) {
      throw new IllegalStateException("Not solved yet.");
    }
    index.forEach((id, i) -> consumer.accept(id, solution.value(i)));
  }
}
