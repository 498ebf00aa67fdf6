// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Monthly OpenRank of repositories, one series a repository: by id where one is known, else by
 * name.
 */
public final class OpenRankSeries {
  /**
   * A repository's series.
   *
   * @param id GitHub's id, or null
   * @param name latest name
   * @param values OpenRank by month
   * @param names names by the first month that shows them
   */
  public record Series(
      Long id,
      String name,
      NavigableMap<YearMonth, Double> values,
      NavigableMap<YearMonth, String> names) {

    /** The name that the months up to one show, else the first one known. */
    public String name(YearMonth upTo) {
      Map.Entry<YearMonth, String> shown = names.floorEntry(upTo);
      return shown == null ? names.firstEntry().getValue() : shown.getValue();
    }
  }

  private final String source;
  private final Map<String, Series> byKey = new LinkedHashMap<>();
  private final Map<String, String> keyByName = new TreeMap<>();

  private OpenRankSeries(String source) {
    this.source = source;
  }

  /**
   * Reads all series of one source.
   *
   * @param source {@code computed} or {@code imported}
   */
  public static OpenRankSeries of(Database database, String source) {
    return read(database, source, "true");
  }

  /**
   * Reads the series of some repositories alone: those with one of these ids, and those that ever
   * had one of these names.
   *
   * @param source {@code computed} or {@code imported}
   */
  public static OpenRankSeries of(
      Database database, String source, Collection<Long> ids, Collection<String> names) {
    String any = "id IN " + list(ids.stream().map(String::valueOf));
    String named =
        "lower(name) IN "
            + list(
                names.stream().map(n -> "'" + n.toLowerCase(Locale.ROOT).replace("'", "''") + "'"));
    String wanted =
        "(SELECT DISTINCT id FROM openrank WHERE kind = 'repository' AND id IS NOT NULL AND ("
            + any
            + " OR "
            + named
            + "))";
    return read(
        database,
        source,
        "(id IN "
            + wanted
            + " OR id IS NULL AND ("
            + named
            + " OR lower(name) IN (SELECT lower(name) FROM openrank WHERE id IN "
            + wanted
            + ")))");
  }

  /**
   * Hands on the computed values of every repository within some months, one repository after the
   * other by id; nothing of them is kept, as a warehouse may hold millions.
   *
   * @param from first month
   * @param to last month
   */
  public static void forEach(
      Database database,
      YearMonth from,
      YearMonth to,
      BiConsumer<Long, NavigableMap<YearMonth, Double>> taker) {
    NavigableMap<YearMonth, Double> values = new TreeMap<>();
    long[] id = new long[1];
    database.forEach(
        "SELECT id, month, openrank FROM openrank WHERE kind = 'repository'"
            + " AND source = 'computed' AND month BETWEEN ? AND ? ORDER BY id, month",
        row -> {
          if (row.getLong(1) != id[0] && !values.isEmpty()) {
            taker.accept(id[0], new TreeMap<>(values));
            values.clear();
          }
          id[0] = row.getLong(1);
          values.put(YearMonth.parse(row.getString(2)), row.getDouble(3));
        },
        from.toString(),
        to.toString());
    if (!values.isEmpty()) {
      taker.accept(id[0], values);
    }
  }

  private static String list(Stream<String> values) {
    return Stream.concat(Stream.of("NULL"), values).collect(Collectors.joining(", ", "(", ")"));
  }

  private static OpenRankSeries read(Database database, String source, String which) {
    OpenRankSeries all = new OpenRankSeries(source);
    database.forEach(
        "SELECT month, id, name, openrank FROM openrank WHERE kind = 'repository' AND source = ?"
            + " AND "
            + which
            + " ORDER BY month, id, name",
        row -> {
          long id = row.getLong(2);
          boolean known = !row.wasNull();
          all.add(known ? id : null, row.getString(3), row.getString(1), row.getDouble(4));
        },
        source);
    return all;
  }

  private void add(Long id, String name, String month, double value) {
    String lower = name.toLowerCase(Locale.ROOT);
    String key = id != null ? "#" + id : keyByName.getOrDefault(lower, lower);
    Series old = byKey.get(key);
    NavigableMap<YearMonth, Double> values = old == null ? new TreeMap<>() : old.values();
    NavigableMap<YearMonth, String> names = old == null ? new TreeMap<>() : old.names();
    if (names.isEmpty() || !names.lastEntry().getValue().equals(name)) {
      names.put(YearMonth.parse(month), name);
    }
    String withoutId = id == null ? null : keyByName.get(lower);
    if (withoutId != null && withoutId.equals(lower)) {
      byKey.remove(withoutId).values().forEach(values::putIfAbsent);
    }
    values.put(YearMonth.parse(month), value);
    byKey.put(key, new Series(id == null && old != null ? old.id() : id, name, values, names));
    keyByName.put(lower, key);
  }

  /** {@code computed} or {@code imported}. */
  public String source() {
    return source;
  }

  /** All series by key. */
  public Map<String, Series> all() {
    return byKey;
  }

  /** The series of a repository that ever had this name. */
  public Optional<Series> named(String name) {
    return Optional.ofNullable(keyByName.get(name.toLowerCase(Locale.ROOT))).map(byKey::get);
  }

  /** The series of an id. */
  public Optional<Series> of(long id) {
    return Optional.ofNullable(byKey.get("#" + id));
  }

  /**
   * Last month with values. Imported series may end at different times, and those that end earlier
   * are not gone: of these, the last month in which at least half as many have a value as in the
   * fullest.
   */
  public Optional<YearMonth> lastMonth() {
    NavigableMap<YearMonth, Integer> counts = new TreeMap<>();
    byKey.values().forEach(s -> s.values().keySet().forEach(m -> counts.merge(m, 1, Integer::sum)));
    int fullest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.descendingMap().entrySet().stream()
        .filter(e -> source.equals("computed") || 2 * e.getValue() >= fullest)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
