// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rankscape.graph.Node;

/**
 * The parts of a node's OpenRank in one month. With retention factor r, initial value v0,
 * neighbours j and n nodes,
 *
 * <pre>{@code
 * OpenRank = r * start of v0 + r * activity of v0 + sum_j w_j v_j + (1 - r) v_b / n + v_b / n
 *            earlier value     own activity         flows           from background   share
 * }</pre>
 *
 * <p>The parts add up to the value as exactly as the ranking was solved.
 *
 * @param node the node explained
 * @param month the month, UTC
 * @param openRank its value, the background share included
 * @param rank its place among the nodes of its kind
 * @param earlier what it kept of its own past
 * @param activity what a developer's own activity of the month gave at the start; 0 for a
 *     repository
 * @param flows what each neighbour passed on, the largest first
 * @param fromBackground what the background node passed on to it
 * @param backgroundShare the n-th part of the background node's value, which the definition adds to
 *     every node
 */
public record Explanation(
    Node node,
    YearMonth month,
    double openRank,
    int rank,
    EarlierValue earlier,
    double activity,
    List<Flow> flows,
    double fromBackground,
    double backgroundShare) {

  static final Comparator<Flow> LARGEST_FIRST =
      Comparator.comparingDouble(Flow::value).reversed().thenComparing(Flow::source);

  /** What a part of a value is. */
  public enum Kind {
    /** The node's own last value, decayed and retained. */
    EARLIER_VALUE,
    /** A developer's own activity of the month. */
    ACTIVITY,
    /** Passed on by a developer. */
    DEVELOPER,
    /** Passed on by a repository. */
    REPOSITORY,
    /** Passed on by the background node. */
    FROM_BACKGROUND,
    /** The share of the background node's value that every node is given. */
    BACKGROUND_SHARE
  }

  /**
   * A part of a value.
   *
   * @param kind what it is
   * @param node the neighbour it came from, or null
   * @param value its size
   */
  public record Part(Kind kind, Node node, double value) {}

  /** The value before the background share is added: the solution of the linear system. */
  public double solved() {
    return openRank - backgroundShare;
  }

  /** What all neighbours passed on. */
  public double flow() {
    double sum = 0;
    for (Flow flow : flows) {
      sum += flow.value();
    }
    return sum;
  }

  /** All parts; they add up to the value. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Kind.EARLIER_VALUE, null, earlier.value()));
    if (node.kind() == Node.Kind.DEVELOPER) {
      parts.add(new Part(Kind.ACTIVITY, null, activity));
    }
    for (Flow flow : flows) {
      parts.add(new Part(kind(flow.source()), flow.source(), flow.value()));
    }
    parts.add(new Part(Kind.FROM_BACKGROUND, null, fromBackground));
    parts.add(new Part(Kind.BACKGROUND_SHARE, null, backgroundShare));
    return parts;
  }

  private static Kind kind(Node source) {
    return source.kind() == Node.Kind.DEVELOPER ? Kind.DEVELOPER : Kind.REPOSITORY;
  }
}
