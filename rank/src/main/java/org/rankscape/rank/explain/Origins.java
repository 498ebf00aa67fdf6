// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.OpenRankDefinition;

/**
 * A value followed back through all collaborations to what nodes started the month with. With
 * {@code M = I - (I - R) S} and the weights {@code y} of {@code transposed(M) y = e_i + e_b / n},
 *
 * <pre>{@code
 * OpenRank of i = sum_j y_j r_j v0_j
 * }</pre>
 *
 * <p>so nothing remains but earlier values, own or of others, and the activity of the month.
 *
 * @param own from the node's own earlier value
 * @param sources from every other node's earlier value and every developer's activity, the node's
 *     own activity included, the largest first
 * @param background from what the background node started with; 0 by the running definition
 */
public record Origins(double own, List<Source> sources, double background) {
  /** The weights are found when none changes by more than this part of the largest. */
  private static final double ROUNDING = 1e-15;

  private static final int MOST_ROUNDS = 2_000;

  /**
   * What came from one node.
   *
   * @param node where it started
   * @param earlier from its earlier value
   * @param activity from its activity of the month
   */
  public record Source(Node node, double earlier, double activity) {
    /** Both together. */
    public double value() {
      return earlier + activity;
    }
  }

  /** From the earlier values of the other nodes of a kind. */
  public double earlier(Node.Kind kind) {
    return sources.stream().filter(s -> s.node().kind() == kind).mapToDouble(Source::earlier).sum();
  }

  /** From the activity of all developers. */
  public double activity() {
    return sources.stream().mapToDouble(Source::activity).sum();
  }

  /**
   * Follows a value back: rounds over the month's pairs until no weight changes by more than 1e-15
   * of the largest.
   *
   * @param before what the month inherited
   * @throws IllegalArgumentException if the node has no value in the month, or if 2,000 rounds are
   *     not enough, because the definition's nodes retain next to nothing
   */
  public static Origins of(MonthRanking ranking, Inheritance before, Node node) {
    CollaborationMatrix matrix = ranking.collaboration().matrix();
    OptionalDouble value = ranking.openRank(node);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no value in %s: it had no activity that counts."
              .formatted(node, ranking.month()));
    }
    OpenRankDefinition definition = ranking.definition();
    double[] weights = weights(matrix, definition, matrix.index(node));
    double own = 0;
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < matrix.nodes(); i++) {
      Node source = matrix.node(i);
      boolean developer = source.kind() == Node.Kind.DEVELOPER;
      double weight = weights[i] * retention(definition, developer);
      double earlier = weight * before.initialValue(source, ranking.month(), definition);
      double activity = developer ? weight * definition.activityValue(matrix.total(i)) : 0;
      if (source.equals(node)) {
        own = earlier;
        earlier = 0;
      }
      if (earlier + activity > 0) {
        sources.add(new Source(source, earlier, activity));
      }
    }
    sources.sort(Comparator.comparingDouble(Source::value).reversed().thenComparing(Source::node));
    return new Origins(
        own,
        List.copyOf(sources),
        weights[matrix.nodes()]
            * definition.backgroundRetention()
            * definition.backgroundInitial());
  }

  private static double retention(OpenRankDefinition definition, boolean developer) {
    return developer ? definition.developerRetention() : definition.repositoryRetention();
  }

  /** Solves for the weights by the iteration {@code y <- e + transposed((I - R) S) y}. */
  private static double[] weights(
      CollaborationMatrix matrix, OpenRankDefinition definition, int node) {
    int n = matrix.nodes();
    double[] received = new double[n + 1];
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      received[i] = 1 - retention(definition, matrix.node(i).kind() == Node.Kind.DEVELOPER);
      scale[i] = (1 - definition.backgroundShare()) / matrix.total(i);
    }
    received[n] = 1 - definition.backgroundRetention();
    double[] y = new double[n + 1];
    double change = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] next = new double[n + 1];
      double toBackground = definition.backgroundShare() * received[n] * y[n];
      double fromBackground = 0;
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = matrix.rowStart(j); k < matrix.rowStart(j + 1); k++) {
          int i = matrix.neighbour(k);
          sum += matrix.activity(k) * received[i] * y[i];
        }
        next[j] = scale[j] * sum + toBackground;
        fromBackground += received[j] * y[j];
      }
      next[n] = fromBackground / n + 1.0 / n;
      next[node] += 1;
      double changed = 0;
      double largest = 0;
      for (int j = 0; j <= n; j++) {
        changed = Math.max(changed, Math.abs(next[j] - y[j]));
        largest = Math.max(largest, Math.abs(next[j]));
      }
      if (changed <= ROUNDING * largest) {
        return next;
      }
      change = changed / largest;
      y = next;
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "Where the value of %s started is not found: after %,d rounds weights still change by"
                + " %.1e of the largest. Raise developer-retention (%s) or repository-retention (%s).",
            matrix.node(node),
            MOST_ROUNDS,
            change,
            definition.developerRetention(),
            definition.repositoryRetention()));
  }
}
