// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.CollaborationGraph;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Solver;

class GlobalOpenRankTest {
  private static final OpenRankDefinition RUNNING = OpenRankDefinition.running();
  private static final YearMonth FIRST = YearMonth.of(2024, 11);

  /** Vector C: u1-r1 60, u1-r2 20, u2-r1 10, u3-r2 100; E: the same without u1. */
  private static final List<Collaboration> ACTIVITY =
      List.of(
          new Collaboration(1, 1, 60_000),
          new Collaboration(2, 1, 20_000),
          new Collaboration(1, 2, 10_000),
          new Collaboration(2, 3, 100_000));

  private static final List<Node> NODES =
      List.of(
          Node.developer(1),
          Node.developer(2),
          Node.developer(3),
          Node.repository(1),
          Node.repository(2));

  private static RankingSeries cold() {
    return new RankingSeries(
        new GlobalOpenRank(RUNNING, KnownBots.none(), new Solver(1)), Inheritance.empty());
  }

  private static MonthRanking next(RankingSeries series, int month, List<Collaboration> activity) {
    return series.next(MonthCollaboration.of(FIRST.plusMonths(month - 1), RUNNING, activity));
  }

  private static void hasValues(
      MonthRanking ranking, Offset<Double> precision, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(ranking.openRank(NODES.get(i)).orElseThrow())
          .as("%s in %s", NODES.get(i), ranking.month())
          .isCloseTo(expected[i], precision);
    }
  }

  @Test
  void vectorC() {
    RankingSeries series = cold();
    for (int month = 1; month <= 60; month++) {
      MonthRanking ranking = next(series, month, ACTIVITY);
      assertThat(ranking.residual()).isLessThanOrEqualTo(1e-9);
      switch (month) {
        case 1 -> {
          double[] v0 = {.976902, .027846, .99707, 0, 0};
          for (int i = 0; i < v0.length; i++) {
            assertThat(ranking.initialValue(NODES.get(i)).orElseThrow())
                .isCloseTo(v0[i], within(5e-7));
          }
          hasValues(ranking, within(5e-7), .738144, .074501, .785719, .429463, .664289);
          assertThat(ranking.backgroundValue()).isCloseTo(.109751, within(5e-7));
        }
        case 2 -> {
          hasValues(ranking, within(5e-7), 1.320922, .167342, 1.421943, .90227, 1.371307);
          assertThat(ranking.backgroundValue()).isCloseTo(.211329, within(5e-7));
        }
        case 12 -> hasValues(ranking, within(5e-5), 4.2994, .8058, 4.596, 3.6555, 5.1707);
        case 60 -> hasValues(ranking, within(5e-5), 5.4543, 1.0637, 5.7832, 4.7396, 6.604);
        default -> {}
      }
    }
  }

  /** The same month as a JGraphT graph with the background node written out. */
  @Test
  void agreesWithOpenRankOfTheGraph() {
    MonthRanking month = next(cold(), 1, ACTIVITY);
    Graph<Node, DefaultWeightedEdge> collaboration = CollaborationGraph.of(ACTIVITY);
    Node background = new Node(Node.Kind.REPOSITORY, -1);
    Graph<Node, DefaultWeightedEdge> graph =
        new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    graph.addVertex(background);
    for (Node node : collaboration.vertexSet()) {
      graph.addVertex(node);
      graph.setEdgeWeight(graph.addEdge(node, background), .05);
      graph.setEdgeWeight(graph.addEdge(background, node), 1.0 / NODES.size());
    }
    for (Node node : collaboration.vertexSet()) {
      double total =
          collaboration.edgesOf(node).stream().mapToDouble(collaboration::getEdgeWeight).sum();
      for (DefaultWeightedEdge edge : collaboration.edgesOf(node)) {
        Node other = Graphs.getOppositeVertex(collaboration, edge, node);
        double weight = .95 * collaboration.getEdgeWeight(edge) / total;
        graph.setEdgeWeight(graph.addEdge(node, other), weight);
      }
    }

    OpenRank<Node, DefaultWeightedEdge> openRank =
        new OpenRank<>(
            graph,
            node -> month.initialValue(node).orElse(0),
            node -> node.equals(background) ? .15 : node.kind() == Node.Kind.REPOSITORY ? .3 : .5);

    for (Node node : NODES) {
      double value =
          openRank.getVertexScore(node) + openRank.getVertexScore(background) / NODES.size();
      assertThat(month.openRank(node).orElseThrow()).isCloseTo(value, within(1e-9 * value));
    }
  }

  @Test
  void vectorE() {
    RankingSeries series = cold();
    List<Collaboration> withoutFirst = ACTIVITY.stream().filter(c -> c.developerId() != 1).toList();
    next(series, 1, ACTIVITY);

    MonthRanking second = next(series, 2, withoutFirst);
    MonthRanking third = next(series, 3, ACTIVITY);

    assertThat(second.openRank(Node.developer(1))).isEmpty();
    assertThat(second.rank(Node.developer(1))).isEmpty();
    assertThat(second.openRank(Node.developer(2)).orElseThrow()).isCloseTo(.211135, within(5e-7));
    assertThat(second.openRank(Node.developer(3)).orElseThrow()).isCloseTo(1.40291, within(5e-7));
    assertThat(second.openRank(Node.repository(1)).orElseThrow()).isCloseTo(.281883, within(5e-7));
    assertThat(second.openRank(Node.repository(2)).orElseThrow()).isCloseTo(1.134294, within(5e-7));
    hasValues(third, within(5e-7), 1.319369, .237101, 1.857136, .914323, 1.786899);
  }

  @Test
  void aMonthWithoutDataDecaysLikeAnAbsence() {
    RankingSeries series = cold();
    MonthRanking first = next(series, 1, ACTIVITY);

    MonthRanking third = next(series, 3, ACTIVITY);

    double inherited = .85 * .85 * first.openRank(Node.repository(2)).orElseThrow();
    assertThat(third.initialValue(Node.repository(2)).orElseThrow())
        .isCloseTo(inherited, within(1e-15));
  }

  @Test
  void startsFromImportedValues() {
    RankingSeries whole = cold();
    next(whole, 1, ACTIVITY);
    MonthRanking expected = next(whole, 2, ACTIVITY);
    Inheritance.Builder imported = Inheritance.builder();
    MonthRanking first = next(cold(), 1, ACTIVITY);
    first.forEach(node -> imported.put(node.node(), node.openRank(), FIRST));

    MonthRanking second =
        next(
            new RankingSeries(
                new GlobalOpenRank(RUNNING, KnownBots.none(), new Solver(1)), imported.build()),
            2,
            ACTIVITY);

    for (Node node : NODES) {
      assertThat(second.openRank(node)).isEqualTo(expected.openRank(node));
    }
  }

  @Test
  void ordersAndSharesPlaces() {
    List<Collaboration> tied =
        List.of(
            new Collaboration(1, 11, 50_000),
            new Collaboration(1, 12, 50_000),
            new Collaboration(1, 10, 90_000),
            new Collaboration(2, 13, 10_000));

    MonthRanking ranking = next(cold(), 1, tied);

    assertThat(ranking.top(Node.Kind.DEVELOPER, 9))
        .extracting(n -> n.node().id())
        .containsExactly(10L, 11L, 12L, 13L);
    assertThat(ranking.top(Node.Kind.DEVELOPER, 9))
        .extracting(RankedNode::rank)
        .containsExactly(1, 2, 2, 4);
    assertThat(ranking.top(Node.Kind.REPOSITORY, 1))
        .extracting(RankedNode::node)
        .containsExactly(Node.repository(1));
    List<Node> all = new ArrayList<>();
    ranking.forEach(node -> all.add(node.node()));
    assertThat(all)
        .containsExactly(
            Node.repository(1),
            Node.repository(2),
            Node.developer(10),
            Node.developer(11),
            Node.developer(12),
            Node.developer(13));
  }

  @Test
  void whatNodesBringInIsConserved() {
    Random random = new Random(5);
    List<Collaboration> activity = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      activity.add(
          new Collaboration(
              (long) (Math.pow(random.nextDouble(), 3) * 400),
              random.nextInt(1000),
              5_252L * (1 + random.nextInt(20))));
    }
    MonthRanking ranking = next(cold(), 1, activity);

    double share =
        ranking.backgroundValue()
            / (ranking.count(Node.Kind.REPOSITORY) + ranking.count(Node.Kind.DEVELOPER));
    double[] given = new double[1];
    double[] found = {.15 / .85 * ranking.backgroundValue()};
    ranking.forEach(
        n -> {
          double weight = n.node().kind() == Node.Kind.REPOSITORY ? .3 / .7 : .5 / .5;
          given[0] += weight * ranking.initialValue(n.node()).orElseThrow();
          found[0] += weight * (n.openRank() - share);
        });
    assertThat(found[0]).isCloseTo(given[0], within(1e-9 * given[0]));
  }

  @Test
  void anEmptyMonthHasNoValues() {
    MonthRanking ranking = next(cold(), 1, List.of());

    assertThat(ranking.count(Node.Kind.REPOSITORY)).isZero();
    assertThat(ranking.backgroundValue()).isZero();
  }

  @Test
  void monthsMustComeInOrder() {
    RankingSeries series = cold();
    next(series, 2, ACTIVITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> next(series, 2, ACTIVITY))
        .withMessageContaining("2024-12 does not come after 2024-12");
    RankingSeries imported =
        new RankingSeries(
            new GlobalOpenRank(),
            Inheritance.builder().put(Node.repository(1), 3, YearMonth.of(2025, 1)).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> next(imported, 1, ACTIVITY))
        .withMessageContaining("repository 1 is of 2025-01, which is not before 2024-11");
  }
}
