// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rankscape.graph.Node;
import org.rankscape.landscape.report.Concentration;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;

/** How the weighted activity in some repositories divides over their developers. */
public final class DeveloperWork {
  private static final int NAMED = 10;

  private DeveloperWork() {}

  /**
   * The concentration over a period, or null where no month of it has collaboration.
   *
   * @param named whether the largest are named by login
   */
  public static Concentration of(
      Warehouse warehouse,
      Collection<List<Long>> repositories,
      MonthRange period,
      List<String> moreBots,
      boolean named)
      throws IOException {
    if (period.months().stream().noneMatch(warehouse.months(Table.COLLABORATION)::contains)) {
      return null;
    }
    Set<Long> wanted = new HashSet<>();
    repositories.forEach(wanted::addAll);
    Map<Long, Long> work = new TreeMap<>();
    try (Database database = Database.open(warehouse)) {
      Ids ids = Ids.of(database);
      PeriodMatrix.of(warehouse, ids, period, moreBots)
          .forEach(
              c -> {
                if (wanted.contains(c.repositoryId()) && c.activityThousandths() > 0) {
                  work.merge(c.developerId(), c.activityThousandths(), Long::sum);
                }
              });
      if (work.isEmpty()) {
        return null;
      }
      double[] parts = work.values().stream().mapToDouble(Long::doubleValue).toArray();
      return Concentration.of(parts, named ? largest(database, ids, work, period) : List.of());
    }
  }

  private static List<Concentration.Share> largest(
      Database database, Ids known, Map<Long, Long> work, MonthRange period) {
    double total = work.values().stream().mapToDouble(Long::doubleValue).sum();
    List<Long> ids =
        work.entrySet().stream()
            .sorted(
                Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(NAMED)
            .toList();
    Map<Long, String> logins = known.names(database, Node.Kind.DEVELOPER, period.to()).latest(ids);
    return ids.stream()
        .map(id -> new Concentration.Share("@" + logins.get(id), work.get(id) / total))
        .toList();
  }
}
