// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rankscape.warehouse.table.Repair;

/** Which months of which repositories were repaired, and OpenRank without that. */
public final class Repairs {
  private final Map<Long, NavigableSet<YearMonth>> months = new HashMap<>();
  private final Map<Long, Map<YearMonth, Double>> unrepaired = new HashMap<>();
  private final NavigableSet<YearMonth> ranked = new TreeSet<>();

  private Repairs() {}

  /** Those of a warehouse. */
  public static Repairs of(Database database) {
    Repairs repairs = new Repairs();
    database.query(
        "SELECT DISTINCT repository_id, month FROM repairs ORDER BY ALL",
        row ->
            repairs
                .months
                .computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                .add(YearMonth.parse(row.getString(2))));
    database.query(
        "SELECT id, month, openrank FROM openrank_unrepaired ORDER BY ALL",
        row -> {
          YearMonth month = YearMonth.parse(row.getString(2));
          repairs.ranked.add(month);
          return repairs
              .unrepaired
              .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
              .put(month, row.getDouble(3));
        });
    return repairs;
  }

  /** Repaired months of a repository. */
  public NavigableSet<YearMonth> months(long repositoryId) {
    return months.getOrDefault(repositoryId, new TreeSet<>());
  }

  /** Whether no month of any repository was repaired. */
  public boolean isEmpty() {
    return months.isEmpty();
  }

  /** Whether a month was ranked without repairs; in those before, repairs change nothing. */
  public boolean isRanked(YearMonth month) {
    return ranked.contains(month);
  }

  /** OpenRank of a repository in a month that was ranked without repairs; empty if it had none. */
  public Optional<Double> openRank(long repositoryId, YearMonth month) {
    return Optional.ofNullable(unrepaired.getOrDefault(repositoryId, Map.of()).get(month));
  }

  /**
   * What repairs of a month brought together.
   *
   * @param month {@code YYYY-MM}
   * @param repositories repositories repaired
   * @param api things that the API knows of them
   * @param both those of them that the archive had
   */
  public record Sum(String month, long repositories, long api, long both) {}

  /** Sums of the months from one to another, null for all, that have repairs. */
  public static java.util.List<Sum> sums(Database database, YearMonth from, YearMonth to) {
    return database.query(
        """
        SELECT month, count(DISTINCT repository_id), sum(api), sum("both") FROM repairs
        WHERE month >= coalesce(?, '') AND month <= coalesce(?, '9999')
        GROUP BY month ORDER BY month
        """,
        row -> new Sum(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        from == null ? null : from.toString(),
        to == null ? null : to.toString());
  }

  /** What a repair of a month brought, by activity. */
  public static java.util.List<Repair> of(Database database, long repositoryId, YearMonth month) {
    return database.query(
        "SELECT activity, archive, api, \"both\", fetched FROM repairs"
            + " WHERE repository_id = ? AND month = ? ORDER BY activity",
        row ->
            new Repair(
                month.toString(),
                repositoryId,
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5)),
        repositoryId,
        month.toString());
  }
}
