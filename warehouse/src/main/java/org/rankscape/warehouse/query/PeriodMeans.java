// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Mean computed OpenRank of some repositories over some months. */
public final class PeriodMeans {
  private PeriodMeans() {}

  /**
   * The mean by id, of those with a value in any month ever; a month without a value counts as 0.
   *
   * @param from first month, {@code YYYY-MM}
   * @param to last month
   * @param months how many months that is
   */
  public static Map<Long, Double> of(
      Database database, Collection<Long> repositories, String from, String to, int months) {
    Map<Long, Double> means = new HashMap<>();
    if (!repositories.isEmpty()) {
      database.query(
          "SELECT id, coalesce(sum(openrank ORDER BY month) FILTER (month BETWEEN ? AND ?), 0) / ? FROM openrank"
              + " WHERE source = 'computed' AND kind = 'repository' AND id IN ("
              + repositories.stream().map(String::valueOf).collect(Collectors.joining(", "))
              + ") GROUP BY id",
          row -> means.put(row.getLong(1), row.getDouble(2)),
          from,
          to,
          months);
    }
    return means;
  }
}
