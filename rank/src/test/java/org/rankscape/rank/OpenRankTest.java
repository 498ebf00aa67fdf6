// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.generate.NamedGraphGenerator;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

class OpenRankTest {
  /** Vector A: the published solver's own test. */
  private static final Map<String, double[]> NODES =
      Map.of(
          "u1", new double[] {1.0, .5, 1.07211},
          "u2", new double[] {1.5, .5, 1.291192},
          "u3", new double[] {.5, .5, .47796},
          "r1", new double[] {.3, .3, .292629},
          "r2", new double[] {.7, .3, 1.117542},
          "r3", new double[] {2.0, .3, 1.398181});

  private static final String EDGES =
      "u1>u2 .05, u1>u3 .05, u3>u2 .1, r1>r2 .1, r3>r2 .1, u1>r1 .27, r1>u1 .9, u1>r3 .63, "
          + "r3>u1 .63, u2>r2 .54, r2>u2 .54, u2>r3 .36, r3>u2 .27, u3>r2 .9, r2>u3 .36";

  private static <G extends Graph<String, DefaultWeightedEdge>> G vectorA(G graph, double part) {
    NODES.keySet().forEach(graph::addVertex);
    for (String edge : EDGES.split(", ", -1)) {
      graph.setEdgeWeight(
          graph.addEdge(edge.substring(0, 2), edge.substring(3, 5)),
          part * Double.parseDouble(edge.substring(6)));
    }
    return graph;
  }

  private static OpenRank<String, DefaultWeightedEdge> openRank(
      Graph<String, DefaultWeightedEdge> graph) {
    return new OpenRank<>(graph, v -> NODES.get(v)[0], v -> NODES.get(v)[1]);
  }

  private static void hasTheValuesOfVectorA(OpenRank<String, DefaultWeightedEdge> openRank) {
    NODES.forEach(
        (vertex, expected) ->
            assertThat(openRank.getVertexScore(vertex)).isCloseTo(expected[2], within(5e-7)));
  }

  @Test
  void vectorA() {
    OpenRank<String, DefaultWeightedEdge> openRank =
        openRank(vectorA(new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class), 1));

    hasTheValuesOfVectorA(openRank);
    assertThat(openRank.getScores()).containsOnlyKeys(NODES.keySet());
    assertThat(openRank.solution().errorBound()).isLessThan(1e-9);
  }

  @Test
  void parallelEdgesAreSummed() {
    Graph<String, DefaultWeightedEdge> halves =
        vectorA(new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class), .25);
    hasTheValuesOfVectorA(openRank(vectorA(halves, .75)));
  }

  @Test
  void undirectedEdgesCountBothWays() {
    Graph<Integer, DefaultWeightedEdge> undirected =
        new DefaultUndirectedWeightedGraph<>(DefaultWeightedEdge.class);
    Graph<Integer, DefaultWeightedEdge> directed =
        new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    for (int i = 0; i < 3; i++) {
      undirected.addVertex(i);
      directed.addVertex(i);
    }
    for (int i = 0; i < 2; i++) {
      undirected.setEdgeWeight(undirected.addEdge(i, i + 1), .4);
      directed.setEdgeWeight(directed.addEdge(i, i + 1), .4);
      directed.setEdgeWeight(directed.addEdge(i + 1, i), .4);
    }

    assertThat(new OpenRank<>(undirected, v -> v, v -> .3).getScores())
        .isEqualTo(new OpenRank<>(directed, v -> v, v -> .3).getScores());
  }

  @Test
  void isPageRankWhenWeightsAreUniform() {
    Graph<Integer, DefaultEdge> graph =
        new SimpleDirectedGraph<>(
            SupplierUtil.createIntegerSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    new NamedGraphGenerator<Integer, DefaultEdge>().generatePetersenGraph(graph);
    graph.addEdge(0, 9);
    for (int v = 0; v < 10; v++) {
      if (graph.outDegreeOf(v) == 0) {
        graph.addEdge(v, (v + 3) % 10);
      }
    }
    Graph<Integer, DefaultEdge> weighted =
        new AsWeightedGraph<>(
            graph, e -> 1.0 / graph.outDegreeOf(graph.getEdgeSource(e)), false, false);
    Map<Integer, Double> pageRank =
        new org.jgrapht.alg.scoring.PageRank<>(graph, .85, 1000, 1e-14).getScores();

    Map<Integer, Double> ours = new OpenRank<>(weighted, v -> .1, v -> .15).getScores();

    pageRank.forEach((v, score) -> assertThat(ours.get(v)).isCloseTo(score, within(1e-9)));
  }

  @Test
  void refusesWhatItCannotRank() {
    Graph<String, DefaultWeightedEdge> tooMuch =
        vectorA(new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class), 1.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> openRank(tooMuch))
        .withMessageContaining("they must not sum to more than 1");
    Graph<String, DefaultWeightedEdge> fine =
        vectorA(new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpenRank<>(fine, v -> 1, v -> -.1))
        .withMessageContaining("retention -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> openRank(fine).getVertexScore("nobody"))
        .withMessageContaining("nobody");
  }
}
