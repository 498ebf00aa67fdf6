// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.table.Repair;

/** Which months of which repositories were repaired, and OpenRank without that. */
public final class Repairs {
  private final Map<Long, NavigableSet<YearMonth>> months = new HashMap<>();
  private final Map<Long, NavigableMap<YearMonth, Double>> unrepaired = new HashMap<>();
  private final NavigableSet<YearMonth> ranked = new TreeSet<>();

  private Repairs() {}

  /** No repairs. */
  public static Repairs none() {
    return new Repairs();
  }

  /** Those of a warehouse, with the values of repaired repositories alone. */
  public static Repairs of(Database database) {
    return read(database, "SELECT repository_id FROM repairs");
  }

  /** Those of a warehouse, with the values of these repositories, repaired or not. */
  public static Repairs of(Database database, Collection<Long> ids) {
    return read(
        database,
        ids.isEmpty()
            ? "SELECT NULL::BIGINT"
            : ids.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static Repairs read(Database database, String ids) {
    Repairs repairs = new Repairs();
    database.query(
        "SELECT DISTINCT repository_id, month FROM repairs ORDER BY ALL",
        row ->
            repairs
                .months
                .computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                .add(YearMonth.parse(row.getString(2))));
    database.query(
        "SELECT DISTINCT month FROM openrank_unrepaired",
        row -> repairs.ranked.add(YearMonth.parse(row.getString(1))));
    database.query(
        "SELECT id, month, openrank FROM openrank_unrepaired"
            + " WHERE kind = 'repository' AND id IN ("
            + ids
            + ") ORDER BY ALL",
        row ->
            repairs
                .unrepaired
                .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                .put(YearMonth.parse(row.getString(2)), row.getDouble(3)));
    return repairs;
  }

  /** Repaired months of a repository. */
  public NavigableSet<YearMonth> months(long repositoryId) {
    return months.getOrDefault(repositoryId, new TreeSet<>());
  }

  /** The first repaired month of each repository that was repaired up to a month. */
  public SortedMap<Long, YearMonth> first(YearMonth upTo) {
    SortedMap<Long, YearMonth> first = new TreeMap<>();
    months.forEach(
        (id, all) -> {
          if (!all.first().isAfter(upTo)) {
            first.put(id, all.first());
          }
        });
    return first;
  }

  /** Whether no month of any repository was repaired. */
  public boolean isEmpty() {
    return months.isEmpty();
  }

  /**
   * The series of a repository without repairs: as it is before the first repaired month that has
   * values, then as it was ranked without repairs.
   *
   * @param repositoryId GitHub's id
   * @param values OpenRank by month, with repairs
   * @param computed months with values of any repository
   * @throws WarehouseException if a month was repaired since it was ranked
   */
  public NavigableMap<YearMonth, Double> without(
      long repositoryId, NavigableMap<YearMonth, Double> values, NavigableSet<YearMonth> computed) {
    Optional<YearMonth> first = first(computed);
    if (first.isEmpty()) {
      return values;
    }
    for (YearMonth month : computed.tailSet(first.get(), true)) {
      if (!ranked.contains(month)) {
        throw new WarehouseException(
            month + " was repaired since it was ranked: run 'rankscape rank' first.");
      }
    }
    NavigableMap<YearMonth, Double> without = new TreeMap<>(values.headMap(first.get(), false));
    without.putAll(
        unrepaired.getOrDefault(repositoryId, new TreeMap<>()).tailMap(first.get(), true));
    return without;
  }

  private Optional<YearMonth> first(NavigableSet<YearMonth> computed) {
    return months.values().stream()
        .flatMap(NavigableSet::stream)
        .filter(computed::contains)
        .min(Comparator.naturalOrder());
  }

  /** OpenRank of a repository in a month that was ranked without repairs; empty if it had none. */
  public Optional<Double> openRank(long repositoryId, YearMonth month) {
    return Optional.ofNullable(unrepaired.getOrDefault(repositoryId, new TreeMap<>()).get(month));
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
