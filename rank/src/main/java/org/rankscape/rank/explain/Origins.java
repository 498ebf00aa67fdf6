// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  /** Changes of the weights below this part of the largest weight are rounding. */
  private static final double ROUNDING = 1e-17;

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
   * Follows a value back; some hundred rounds over the month's pairs.
   *
   * @param before what the month inherited
   * @throws IllegalArgumentException if the node has no value in the month
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
    double largest = 1;
    for (int round = 0; round < MOST_ROUNDS && largest > ROUNDING; round++) {
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
      largest = 0;
      for (int j = 0; j <= n; j++) {
        largest = Math.max(largest, Math.abs(next[j] - y[j]));
      }
      y = next;
    }
    return y;
  }
}
