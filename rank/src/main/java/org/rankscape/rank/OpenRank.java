// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.LinearSystemBuilder;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

/**
 * OpenRank of the vertices of any graph: the solution of {@code v = R v0 + (I - R) S v}, where R
 * holds each vertex's retention factor, v0 its initial value, and {@code S[target][source]} the
 * weight of the edge from source to target, as given (an undirected edge counts in both directions;
 * parallel edges are summed). The values are not normalised.
 *
 * <p>A vertex thus keeps a part r of its own initial value and takes the part {@code 1 - r} from
 * what its neighbours pass on. With r = 1 - d for all, v0 summing to 1 and outgoing weights summing
 * to 1, OpenRank is PageRank with damping d and restart on v0.
 *
 * <p>Solved at construction to a relative 1e-9 by {@link Solver}; O(edges) a round.
 *
 * <p>Zhao et al., "OpenRank leaderboard: motivating open source collaborations through social
 * network evaluation", ICSE-SEIP 2024, doi 10.1145/3639477.3639734.
 *
 * @param <V> vertex
 * @param <E> edge
 */
public final class OpenRank<V, E> implements VertexScoringAlgorithm<V, Double> {
  private final Map<V, Double> scores;
  private final Solution solution;

  /**
   * Computes the scores with as many threads as there are processors.
   *
   * @param graph any graph; without weights, every edge counts 1
   * @param initial v0 of a vertex, finite
   * @param retention r of a vertex, in [0, 1]
   * @throws IllegalArgumentException if a weight is negative or not finite, a vertex's outgoing
   *     weights sum to more than 1 + 1e-9, or a retention factor lies outside [0, 1]
   * @throws org.rankscape.graph.solver.NotConvergedException if the iteration does not converge
   */
  public OpenRank(
      Graph<V, E> graph,
      ToDoubleFunction<? super V> initial,
      ToDoubleFunction<? super V> retention) {
    this(graph, initial, retention, new Solver());
  }

  /** Computes the scores with this solver. */
  public OpenRank(
      Graph<V, E> graph,
      ToDoubleFunction<? super V> initial,
      ToDoubleFunction<? super V> retention,
      Solver solver) {
    Map<V, Integer> index = new LinkedHashMap<>();
    for (V vertex : graph.vertexSet()) {
      index.put(vertex, index.size());
    }
    double[] v0 = new double[index.size()];
    double[] r = new double[index.size()];
    index.forEach(
        (vertex, i) -> {
          v0[i] = initial.applyAsDouble(vertex);
          r[i] = retention.applyAsDouble(vertex);
        });
    solution = solver.solve(system(graph, index), v0, r);
    Map<V, Double> values = new LinkedHashMap<>();
    index.forEach((vertex, i) -> values.put(vertex, solution.value(i)));
    scores = Collections.unmodifiableMap(values);
  }

  private static <V, E> LinearSystem system(Graph<V, E> graph, Map<V, Integer> index) {
    Object[] vertices = index.keySet().toArray();
    LinearSystemBuilder builder =
        LinearSystem.builder(vertices.length).labels(i -> String.valueOf(vertices[i]));
    for (E edge : graph.edgeSet()) {
      int source = index.get(graph.getEdgeSource(edge));
      int target = index.get(graph.getEdgeTarget(edge));
      builder.add(source, target, graph.getEdgeWeight(edge));
      if (graph.getType().isUndirected() && source != target) {
        builder.add(target, source, graph.getEdgeWeight(edge));
      }
    }
    return builder.build();
  }

  /** OpenRank of every vertex, in the order of the graph's vertex set. */
  @Override
  public Map<V, Double> getScores() {
    return scores;
  }

  /**
   * OpenRank of a vertex.
   *
   * @throws IllegalArgumentException if the graph has no such vertex
   */
  @Override
  public Double getVertexScore(V vertex) {
    Double score = scores.get(vertex);
    if (score == null) {
      throw new IllegalArgumentException("The graph has no vertex " + vertex + ".");
    }
    return score;
  }

  /** Rounds made and residual reached. */
  public Solution solution() {
    return solution;
  }
}
