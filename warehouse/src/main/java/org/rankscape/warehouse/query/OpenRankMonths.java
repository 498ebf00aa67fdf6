// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Months with OpenRank of repositories from one source.
 *
 * @param source {@code computed} or {@code imported}
 * @param repositories number of repositories with a value, by month
 */
public record OpenRankMonths(String source, NavigableMap<YearMonth, Integer> repositories) {
  /** Copies the numbers. */
  public OpenRankMonths {
    repositories = Collections.unmodifiableNavigableMap(new TreeMap<>(repositories));
  }

  /** Those of a warehouse. */
  public static OpenRankMonths of(Database database, String source) {
    NavigableMap<YearMonth, Integer> repositories = new TreeMap<>();
    database.forEach(
        "SELECT month, count(*) FROM openrank WHERE kind = 'repository' AND source = ?"
            + " GROUP BY month",
        row -> repositories.put(YearMonth.parse(row.getString(1)), row.getInt(2)),
        source);
    return new OpenRankMonths(source, repositories);
  }

  /** Whether values are computed. */
  public boolean computed() {
    return source.equals("computed");
  }

  /** The months. */
  public NavigableSet<YearMonth> months() {
    return repositories.navigableKeySet();
  }

  /** First month with a value, empty when there is none. */
  public Optional<YearMonth> first() {
    return months().stream().findFirst();
  }

  /**
   * Last month with values. Imported series may end at different times, and those that end earlier
   * are not gone: of these, the last month in which at least half as many have a value as in the
   * fullest.
   */
  public Optional<YearMonth> last() {
    int fullest = repositories.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return months().descendingSet().stream()
        .filter(month -> computed() || 2 * repositories.get(month) >= fullest)
        .findFirst();
  }
}
