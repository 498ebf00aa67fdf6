// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.RankedNode;

/**
 * What lost events do to a month's ranking. Changes are relative: -0.1 is 10 % less.
 *
 * @param overall change of the sum of OpenRank over all repositories
 * @param large the same over the largest repositories of the whole ranking
 * @param developers change of the sum over all developers
 * @param repositoriesLeft share of the repositories that still have a value
 * @param rankCorrelation Spearman's correlation of the repositories' places; those without a value
 *     share the last place; where all places are the same on one side, 1 if they are so on both,
 *     else 0
 * @param largestKept share of the largest repositories that are still among as many largest
 */
public record LossEffect(
    double overall,
    double large,
    double developers,
    double repositoriesLeft,
    double rankCorrelation,
    double largestKept) {

  /**
   * Compares a ranking of a month with that of a part of its events.
   *
   * @param largest how many repositories count as large
   * @throws IllegalArgumentException if the whole ranking has no repository
   */
  public static LossEffect of(MonthRanking whole, MonthRanking part, int largest) {
    CollaborationMatrix matrix = whole.collaboration().matrix();
    int n = matrix.repositories();
    if (n == 0) {
      throw new IllegalArgumentException(
          "%s has no repository with a value: nothing of it can be lost.".formatted(whole.month()));
    }
    double[] before = new double[n];
    double[] after = new double[n];
    int left = 0;
    for (int r = 0; r < n; r++) {
      before[r] = whole.openRank(matrix.node(r)).orElseThrow();
      after[r] = part.openRank(matrix.node(r)).orElse(0);
      left += after[r] > 0 ? 1 : 0;
    }
    List<RankedNode> top = whole.top(Node.Kind.REPOSITORY, largest);
    Set<Node> still = new HashSet<>();
    part.top(Node.Kind.REPOSITORY, largest).forEach(t -> still.add(t.node()));
    double topBefore = 0;
    double topAfter = 0;
    int kept = 0;
    for (RankedNode node : top) {
      topBefore += node.openRank();
      topAfter += part.openRank(node.node()).orElse(0);
      kept += still.contains(node.node()) ? 1 : 0;
    }
    return new LossEffect(
        change(sum(whole, Node.Kind.REPOSITORY), sum(part, Node.Kind.REPOSITORY)),
        change(topBefore, topAfter),
        change(sum(whole, Node.Kind.DEVELOPER), sum(part, Node.Kind.DEVELOPER)),
        left / (double) n,
        correlation(places(before), places(after)),
        kept / (double) top.size());
  }

  private static double sum(MonthRanking ranking, Node.Kind kind) {
    double sum = 0;
    for (RankedNode node : ranking.top(kind, Integer.MAX_VALUE)) {
      sum += node.openRank();
    }
    return sum;
  }

  private static double change(double before, double after) {
    return before == 0 ? 0 : after / before - 1;
  }

  /** Mean places of values, ties sharing their mean. */
  private static double[] places(double[] values) {
    int[] order = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    IntArrays.quickSort(order, (a, b) -> Double.compare(values[b], values[a]));
    double[] places = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        places[order[i]] = (from + to + 1) / 2.0;
      }
      from = to;
    }
    return places;
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (a[i] - meanA) * (b[i] - meanB);
      squareA += (a[i] - meanA) * (a[i] - meanA);
      squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    if (squareA == 0 || squareB == 0) {
      return squareA == squareB ? 1 : 0;
    }
    return product / Math.sqrt(squareA * squareB);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
