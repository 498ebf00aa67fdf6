// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.OpenRankDefinition;

/**
 * Explains the values of one ranked month. OpenRank is linear in what nodes start with and in what
 * their neighbours hold, so every value is a sum that can be written out.
 */
public final class Explainer {
  private final MonthRanking ranking;
  private final Inheritance before;
  private final OpenRankDefinition definition;
  private final CollaborationMatrix matrix;
  private final double share;

  /**
   * Explains this ranking.
   *
   * @param before what the month inherited
   */
  public Explainer(MonthRanking ranking, Inheritance before) {
    this.ranking = ranking;
    this.before = before;
    definition = ranking.definition();
    matrix = ranking.collaboration().matrix();
    share = matrix.nodes() == 0 ? 0 : ranking.backgroundValue() / matrix.nodes();
  }

  /** The ranking explained. */
  public MonthRanking ranking() {
    return ranking;
  }

  /**
   * The parts of a node's value; O(its neighbours).
   *
   * @throws IllegalArgumentException if the node has no value in the month
   */
  public Explanation explain(Node node) {
    int index = matrix.index(node);
    if (index < 0) {
      throw new IllegalArgumentException(
          "%s has no value in %s: it had no activity that counts."
              .formatted(node, ranking.month()));
    }
    boolean developer = node.kind() == Node.Kind.DEVELOPER;
    double retention = retention(node);
    double activity = developer ? definition.activityValue(matrix.total(index)) : 0;
    return new Explanation(
        node,
        ranking.month(),
        ranking.openRank(node).orElseThrow(),
        ranking.rank(node).orElseThrow(),
        earlier(node, retention),
        retention * activity,
        flows(index, 1 - retention),
        (1 - retention) * share,
        share);
  }

  /**
   * How the neighbours of a node came to what they passed on to it; O(neighbours of neighbours).
   * The parts add up to {@link Explanation#flow()}.
   */
  public Routes routes(Explanation explained) {
    return routes(explained, explained.flows());
  }

  /** The same for some of the flows. */
  public Routes routes(Explanation explained, List<Flow> flows) {
    RoutesBuilder routes = new RoutesBuilder(explained.node());
    for (Flow flow : flows) {
      routes.add(flow, explain(flow.source()));
    }
    return routes.build();
  }

  private EarlierValue earlier(Node node, double retention) {
    OptionalDouble last = before.lastValue(node);
    Optional<YearMonth> month = before.lastMonth(node);
    return new EarlierValue(
        last, month, before.initialValue(node, ranking.month(), definition), retention);
  }

  private double retention(Node node) {
    return node.kind() == Node.Kind.DEVELOPER
        ? definition.developerRetention()
        : definition.repositoryRetention();
  }

  private List<Flow> flows(int index, double received) {
    double passedOn = 1 - definition.backgroundShare();
    List<Flow> flows = new ArrayList<>();
    for (int k = matrix.rowStart(index); k < matrix.rowStart(index + 1); k++) {
      int neighbour = matrix.neighbour(k);
      Node source = matrix.node(neighbour);
      flows.add(
          new Flow(
              source,
              matrix.activity(k),
              received * passedOn * matrix.activity(k) / matrix.total(neighbour),
              ranking.openRank(source).orElseThrow() - share));
    }
    flows.sort(Explanation.LARGEST_FIRST);
    return List.copyOf(flows);
  }
}
