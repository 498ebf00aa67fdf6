// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.time.YearMonth;
import java.util.List;

/**
 * OpenRank of a month. Who had no activity in it has no value, which is not the same as 0.
 *
 * @param month the month, UTC
 * @param scope {@code global}: at least 90 % of the hours of all GitHub; {@code partial}: less, not
 *     comparable with published values; {@code graph}: of a graph made by hand
 * @param repositories repositories by rank, then id
 * @param developers developers by rank, then id
 * @param residual relative residual that the solver reached
 */
public record Ranking(
    YearMonth month,
    String scope,
    List<RankedNode> repositories,
    List<RankedNode> developers,
    double residual) {
  /**
   * The OpenRank of a repository.
   *
   * @param name full name, in any case
   * @return its value
   * @throws IllegalArgumentException if it had no activity in the month
   */
  public double repository(String name) {
    return find(repositories, name);
  }

  /**
   * The OpenRank of a developer.
   *
   * @param login login, in any case
   * @return their value
   * @throws IllegalArgumentException if they had no activity in the month
   */
  public double developer(String login) {
    return find(developers, login);
  }

  private double find(List<RankedNode> nodes, String name) {
    return nodes.stream()
        .filter(n -> name.equalsIgnoreCase(n.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no value in " + month + "."))
        .openrank();
  }
}
