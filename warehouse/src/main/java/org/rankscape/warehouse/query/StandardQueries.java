// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Questions that the stages ask of every warehouse. */
public final class StandardQueries {
  /** The latest candidates, for printing. */
  public static final String CANDIDATES =
      "SELECT place, repository, round(score, 6) AS score, hops, shared_developers,"
          + " round(openrank, 2) AS openrank FROM candidates ORDER BY place";

  private static final String LARGEST_CHANGES =
      "SELECT repository || CASE WHEN repaired THEN ' †' ELSE '' END AS repository, trend, round(slope, 3) AS slope, round(p, 4) AS p, round(q, 4) AS q,"
          + " round(mean, 2) AS mean, round(previous, 2) AS previous, round(growth, 2) AS growth"
          + " FROM trends WHERE source = '%s' AND trend IN ('growing', 'declining')"
          + " ORDER BY abs(growth) DESC NULLS LAST, trends.repository LIMIT 20";

  /** The largest repositories of the last month with intervals, for printing. */
  public static final String INTERVALS =
      "SELECT o.rank, i.rank_low, i.rank_high, o.name AS repository, round(o.openrank, 2) AS openrank,"
          + " round(i.value_low, 2) AS value_low, round(i.value_high, 2) AS value_high FROM openrank_intervals i"
          + " JOIN openrank_computed o USING (month, kind, id)"
          + " WHERE month = (SELECT max(month) FROM openrank_intervals) AND kind = 'repository'"
          + " ORDER BY o.rank, o.name LIMIT 20";

  private StandardQueries() {}

  /**
   * The largest significant changes, for printing.
   *
   * @param source {@code computed} or {@code imported}
   */
  public static String largestChanges(String source) {
    return String.format(java.util.Locale.ROOT, LARGEST_CHANGES, source.replace("'", "''"));
  }

  /** Sources of OpenRank that there are, computed before imported. */
  public static List<String> sources(Database database) {
    return database.query(
        "SELECT DISTINCT source FROM openrank ORDER BY source", row -> row.getString(1));
  }

  /** First and last month with values of a source, which has some. */
  public static List<String> span(Database database, String source) {
    return database
        .query(
            "SELECT min(month), max(month) FROM openrank WHERE source = ?",
            row -> List.of(row.getString(1), row.getString(2)),
            source)
        .get(0);
  }

  /** Lines set aside, by reason. */
  public static Map<String, Long> rejectedByReason(Database database) {
    Map<String, Long> out = new TreeMap<>();
    database.query(
        "SELECT reason, count(*) FROM rejected GROUP BY reason",
        row -> out.put(row.getString(1), row.getLong(2)));
    return out;
  }

  /** Number of events in all hours. */
  public static long events(Database database) {
    return database.query("SELECT coalesce(sum(kept), 0) FROM hours", row -> row.getLong(1)).get(0);
  }

  /** Files whose stream was damaged, at most so many, by hour. */
  public static List<String> damagedFiles(Database database, int limit) {
    return database.query(
        "SELECT source FROM hours WHERE state = 'partial' ORDER BY hour LIMIT " + limit,
        row -> row.getString(1));
  }

  /** Definitions by which some months were ranked ({@code YYYY-MM}, both included). */
  public static List<String> definitions(Database database, String from, String to) {
    return database.query(
        "SELECT DISTINCT settings ->> '$.definition' FROM rankings WHERE month BETWEEN ? AND ?"
            + " ORDER BY 1",
        row -> row.getString(1),
        from,
        to);
  }

  /** Scopes of the rankings of some months ({@code YYYY-MM}, both included). */
  public static List<String> scopes(Database database, String source, String from, String to) {
    return database.query(
        "SELECT DISTINCT scope FROM openrank WHERE source = ? AND month BETWEEN ? AND ? ORDER BY 1",
        row -> row.getString(1),
        source,
        from,
        to);
  }
}
