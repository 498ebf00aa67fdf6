// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a repository at the end of a month; unknown is null.
 *
 * @param description one line
 * @param language main language
 * @param licence SPDX identifier
 * @param stars stars
 * @param topics topics, empty where unknown
 * @param created day of creation
 * @param archived whether archived
 * @param organisation login of the owning organisation
 * @param forks forks, as only the API tells
 * @param pushed day of the last push, as only the API tells
 * @param homepage address of its homepage, as only the API tells
 */
public record Facts(
    String description,
    String language,
    String licence,
    Integer stars,
    List<String> topics,
    LocalDate created,
    Boolean archived,
    String organisation,
    Integer forks,
    LocalDate pushed,
    String homepage) {

  /**
   * Facts by repository id. Each is the statement nearest to the end of the month ({@code
   * YYYY-MM}), of the events up to then and of all snapshots of the API; of two equally near ones
   * the earlier, then the API's.
   */
  public static Map<Long, Facts> upTo(Database database, String month) {
    Map<Long, Facts> out = new HashMap<>();
    database.query(
        """
        WITH stated AS (
          SELECT repository_id, description, language, licence, stars, topics, created_at, archived,
            organisation, NULL::INT AS forks, NULL::TIMESTAMP AS pushed_at, NULL::VARCHAR AS homepage,
            last_day((month || '-01')::DATE) AS day, 1 AS source
          FROM repository_facts WHERE month <= ?
          UNION ALL
          SELECT repository_id, description, language, licence, stars, topics, created_at, archived,
            CASE owner_type WHEN 'Organization' THEN owner END, forks, pushed_at, homepage,
            date::DATE, 0
          FROM repository_snapshots WHERE status = 'there'),
        placed AS (
          SELECT *, date_diff('day', last_day((? || '-01')::DATE), day) AS late,
            4 * abs(late) + 2 * (late > 0)::INT + source AS far
          FROM stated)
        SELECT repository_id,
          arg_min(description, far) FILTER (description IS NOT NULL),
          arg_min(language, far) FILTER (language IS NOT NULL),
          arg_min(licence, far) FILTER (licence IS NOT NULL),
          arg_min(stars, far) FILTER (stars IS NOT NULL),
          arg_min(topics, far) FILTER (topics IS NOT NULL),
          arg_min(created_at, far) FILTER (created_at IS NOT NULL)::DATE::VARCHAR,
          arg_min(archived, far) FILTER (archived IS NOT NULL),
          arg_min(organisation, far) FILTER (organisation IS NOT NULL),
          arg_min(forks, far) FILTER (forks IS NOT NULL),
          arg_min(pushed_at, far) FILTER (pushed_at IS NOT NULL)::DATE::VARCHAR,
          arg_min(homepage, far) FILTER (homepage IS NOT NULL)
        FROM placed GROUP BY 1
        """,
        row ->
            out.put(
                row.getLong(1),
                new Facts(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    (Integer) row.getObject(5),
                    texts(row.getArray(6)),
                    day(row.getString(7)),
                    (Boolean) row.getObject(8),
                    row.getString(9),
                    (Integer) row.getObject(10),
                    day(row.getString(11)),
                    row.getString(12))),
        month,
        month);
    return out;
  }

  /** The id that the API last found under a name, by name in lower case. */
  public static Map<String, Long> named(Database database) {
    Map<String, Long> out = new HashMap<>();
    database.query(
        """
        SELECT lower(name), arg_max(repository_id, (date, listing, repository_id)) FROM (
          SELECT repository AS name, repository_id, date, 0 AS listing FROM repository_snapshots
          UNION ALL
          SELECT listed, repository_id, date, 1 FROM repository_snapshots)
        WHERE repository_id IS NOT NULL GROUP BY 1
        """,
        row -> out.put(row.getString(1), row.getLong(2)));
    return out;
  }

  /** First and last day of the snapshots, none where there is none. */
  public static List<String> days(Database database) {
    List<String> out = new ArrayList<>();
    database.query(
        "SELECT min(date), max(date) FROM repository_snapshots",
        row -> {
          if (row.getString(1) != null) {
            out.add(row.getString(1));
            out.add(row.getString(2));
          }
          return null;
        });
    return out;
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
