// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.graph.Node;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.MonthRanking;

/**
 * Who worked where, month by month, entered by hand; ranks it as the warehouse's months are ranked:
 * global OpenRank by OpenDigger's running code, each month inheriting from those before.
 *
 * <pre>{@code
 * List<Ranking> months = new Collaboration()
 *     .add(YearMonth.of(2025, 1), "ada", "rank/engine", 60)
 *     .add(YearMonth.of(2025, 2), "ada", "rank/engine", 60)
 *     .rank();
 * }</pre>
 */
public final class Collaboration {
  private final Map<String, Long> developers = new LinkedHashMap<>();
  private final Map<String, Long> repositories = new LinkedHashMap<>();
  private final Map<YearMonth, List<org.rankscape.graph.Collaboration>> months = new TreeMap<>();

  /** Without any month. */
  public Collaboration() {}

  /**
   * Adds what a developer did in a repository in a month.
   *
   * @param month the month
   * @param developer name of the developer
   * @param repository name of the repository
   * @param activity weighted activity, such as 40.679 for a pull request; three decimals count
   * @return this
   * @throws IllegalArgumentException if the activity is negative or not finite
   */
  public Collaboration add(YearMonth month, String developer, String repository, double activity) {
    if (!(activity >= 0) || Double.isInfinite(activity)) {
      throw new IllegalArgumentException(
          "activity " + activity + " must be a finite number of at least 0.");
    }
    months
        .computeIfAbsent(month, m -> new ArrayList<>())
        .add(
            new org.rankscape.graph.Collaboration(
                id(repositories, repository),
                id(developers, developer),
                Math.round(activity * 1000)));
    return this;
  }

  private static long id(Map<String, Long> ids, String name) {
    return ids.computeIfAbsent(name, n -> ids.size() + 1L);
  }

  /**
   * Ranks every month in order.
   *
   * @return one ranking a month
   */
  public List<Ranking> rank() {
    GlobalOpenRank openRank = new GlobalOpenRank();
    Inheritance before = Inheritance.empty();
    List<Ranking> out = new ArrayList<>();
    for (Map.Entry<YearMonth, List<org.rankscape.graph.Collaboration>> month : months.entrySet()) {
      MonthRanking ranking =
          openRank.rank(
              MonthCollaboration.of(month.getKey(), openRank.definition(), month.getValue()),
              before);
      before = ranking.inheritance();
      out.add(
          Rankings.of(
              ranking,
              "graph",
              n -> name(n.kind() == Node.Kind.REPOSITORY ? repositories : developers, n.id())));
    }
    return out;
  }

  private static String name(Map<String, Long> ids, long id) {
    return ids.entrySet().stream()
        .filter(e -> e.getValue() == id)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
