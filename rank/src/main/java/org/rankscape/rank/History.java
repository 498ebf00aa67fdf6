// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;

/**
 * How much of a month rests on values of earlier months. A month without history starts cold: its
 * values are far below the level that they reach later.
 *
 * @param known nodes of a kind that inherit a value
 * @param share share of the month's activity that is theirs, each node's weighted by what is left
 *     of its value, {@code decay^(months since - 1)}; between 0 and 1
 */
public record History(int known, double share) {

  /** The history of a month's nodes of a kind. */
  static History of(
      MonthCollaboration collaboration,
      Inheritance before,
      OpenRankDefinition definition,
      Node.Kind kind) {
    CollaborationMatrix matrix = collaboration.matrix();
    YearMonth month = collaboration.month();
    boolean repositories = kind == Node.Kind.REPOSITORY;
    int end = repositories ? matrix.repositories() : matrix.nodes();
    int known = 0;
    double theirs = 0;
    double all = 0;
    for (int i = repositories ? 0 : matrix.repositories(); i < end; i++) {
      double activity = matrix.total(i);
      all += activity;
      YearMonth last = before.lastMonth(matrix.node(i)).orElse(null);
      if (last != null) {
        known++;
        theirs +=
            activity
                * StrictMath.pow(definition.decay(), last.until(month, ChronoUnit.MONTHS) - 1.0);
      }
    }
    return new History(known, all == 0 ? 0 : theirs / all);
  }
}
