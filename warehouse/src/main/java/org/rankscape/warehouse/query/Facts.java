// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
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
 * @param stars stars at the latest statement
 * @param topics topics, empty where unknown
 * @param created day of creation
 * @param archived whether archived
 * @param organisation login of the owning organisation
 */
public record Facts(
    String description,
    String language,
    String licence,
    Integer stars,
    List<String> topics,
    LocalDate created,
    Boolean archived,
    String organisation) {

  /** The latest statement of each fact up to a month ({@code YYYY-MM}), by repository id. */
  public static Map<Long, Facts> upTo(Database database, String month) {
    Map<Long, Facts> out = new HashMap<>();
    database.query(
        """
        SELECT repository_id,
          arg_max(description, month) FILTER (description IS NOT NULL),
          arg_max(language, month) FILTER (language IS NOT NULL),
          arg_max(licence, month) FILTER (licence IS NOT NULL),
          arg_max(stars, month) FILTER (stars IS NOT NULL),
          arg_max(topics, month) FILTER (topics IS NOT NULL),
          arg_max(created_at, month) FILTER (created_at IS NOT NULL)::DATE::VARCHAR,
          arg_max(archived, month) FILTER (archived IS NOT NULL),
          arg_max(organisation, month) FILTER (organisation IS NOT NULL)
        FROM repository_facts WHERE month <= ? GROUP BY 1
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
                    row.getString(7) == null ? null : LocalDate.parse(row.getString(7)),
                    (Boolean) row.getObject(8),
                    row.getString(9))),
        month);
    return out;
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
