// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.OpenRankTable;

/**
 * A small graph made by hand, and its OpenRank: the v that solves {@code v = R v0 + (I - R) S v}
 * with the initial values v0, the retention factors R, and {@code S[target][source]} the weight of
 * an edge. Nothing is added or normalised.
 */
public final class Graph {
  private final OpenRankTable table = new OpenRankTable();

  /** A graph without nodes. */
  public Graph() {}

  /**
   * Adds a node.
   *
   * @param name its name
   * @param initial initial value, at least 0
   * @param retention what it keeps of its initial value, between 0 and 1; the rest comes from
   *     others
   * @return this graph
   * @throws IllegalArgumentException if the name was there before or a number is impossible
   */
  public Graph node(String name, double initial, double retention) {
    table.node(name, initial, retention);
    return this;
  }

  /**
   * Adds an edge between nodes added before.
   *
   * @param source where it starts
   * @param target where it ends
   * @param weight share of the source's value that the target receives; a node's sum to at most 1
   * @return this graph
   * @throws IllegalArgumentException if an end is unknown or a weight impossible
   */
  public Graph edge(String source, String target, double weight) {
    table.edge(source, target, weight);
    return this;
  }

  /**
   * Solves, to a relative 1e-12.
   *
   * @return OpenRank of every node, in the order in which they were added
   */
  public Map<String, Double> openRank() {
    Map<String, Double> values = new LinkedHashMap<>();
    table.solve(new Solver(), 1e-12, 100_000);
    table.forEach(values::put);
    return Collections.unmodifiableMap(values);
  }
}
