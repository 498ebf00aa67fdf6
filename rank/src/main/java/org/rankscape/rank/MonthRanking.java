// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Solution;

/**
 * Global OpenRank of one month: a value and a place for every repository and developer with
 * activity in it. Nodes without activity have no value (not 0).
 */
public final class MonthRanking {
  private final MonthCollaboration collaboration;
  private final OpenRankDefinition definition;
  private final double[] initial;
  private final Solution solution;
  private final Places places;
  private final Inheritance inheritance;

  MonthRanking(
      MonthCollaboration collaboration,
      OpenRankDefinition definition,
      double[] initial,
      Solution solution,
      Places places,
      Inheritance inheritance) {
    this.collaboration = collaboration;
    this.definition = definition;
    this.initial = initial;
    this.solution = solution;
    this.places = places;
    this.inheritance = inheritance;
  }

  /** The month, UTC. */
  public YearMonth month() {
    return collaboration.month();
  }

  /** The definition that the values follow. */
  public OpenRankDefinition definition() {
    return definition;
  }

  /** Number of nodes of a kind. */
  public int count(Node.Kind kind) {
    CollaborationMatrix matrix = collaboration.matrix();
    return kind == Node.Kind.REPOSITORY ? matrix.repositories() : matrix.developers();
  }

  /** OpenRank of a node, the background share included; empty if it had no activity. */
  public OptionalDouble openRank(Node node) {
    int index = collaboration.matrix().index(node);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(places.value(index));
  }

  /** Place of a node among its kind; empty if it had no activity. */
  public OptionalInt rank(Node node) {
    int index = collaboration.matrix().index(node);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(places.rank(index));
  }

  /** Initial value v0 of a node; empty if it had no activity. */
  public OptionalDouble initialValue(Node node) {
    int index = collaboration.matrix().index(node);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(initial[index]);
  }

  /** Value of the background node; each of the n nodes' values includes 1/n of it. */
  public double backgroundValue() {
    return solution.value(collaboration.matrix().nodes());
  }

  /** Gives every node to the consumer: repositories, then developers, by place and then id. */
  public void forEach(Consumer<? super RankedNode> consumer) {
    for (int position = 0; position < places.size(); position++) {
      consumer.accept(ranked(places.index(position)));
    }
  }

  /** The first of a kind, at most so many, by place and then id. */
  public List<RankedNode> top(Node.Kind kind, int limit) {
    int start = kind == Node.Kind.REPOSITORY ? 0 : collaboration.matrix().repositories();
    return IntStream.range(start, start + Math.min(limit, count(kind)))
        .mapToObj(position -> ranked(places.index(position)))
        .toList();
  }

  private RankedNode ranked(int index) {
    return new RankedNode(
        collaboration.matrix().node(index), places.value(index), places.rank(index));
  }

  /** Rounds that the solver made. */
  public int iterations() {
    return solution.iterations();
  }

  /** Relative residual that the solver reached. */
  public double residual() {
    return solution.residual();
  }

  /** Proven bound of the relative error of the values, in the sum over all nodes. */
  public double errorBound() {
    return solution.errorBound();
  }

  /** The collaboration that the values come from. */
  public MonthCollaboration collaboration() {
    return collaboration;
  }

  /** What was left out of the month, by reason. */
  public List<LeftOut> leftOut() {
    return collaboration.leftOut();
  }

  /** What the next month inherits. */
  public Inheritance inheritance() {
    return inheritance;
  }

  /** How much of the month's nodes of a kind rests on what it inherited. */
  public History history(Node.Kind kind, Inheritance before) {
    return History.of(collaboration, before, definition, kind);
  }
}
