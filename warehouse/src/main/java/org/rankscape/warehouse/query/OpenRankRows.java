// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.function.Consumer;
import org.rankscape.warehouse.table.OpenRank;

/**
 * Rows of {@code openrank} series by series, without holding them: those of one repository or
 * developer follow each other, months in order, all under the latest name.
 *
 * @param source {@code computed} or {@code imported}
 * @param kind {@code repository} or {@code developer}
 * @param from first month, {@code YYYY-MM}
 * @param to last month
 * @param top the so many series with the largest sum over the months, or null for all
 */
public record OpenRankRows(String source, String kind, String from, String to, Integer top) {

  /** Hands the rows on, by name whatever its case, then id, then month. */
  public void forEach(Database database, Consumer<OpenRank> consumer) {
    database.query(
        """
        WITH series AS (
          SELECT *, coalesce('#' || id, lower(name)) AS key FROM openrank
          WHERE source = ? AND kind = ? AND month BETWEEN ? AND ?),
        chosen AS (
          SELECT key, arg_max(name, (month, name)) AS latest, max(month) AS last
          FROM series GROUP BY key ORDER BY sum(openrank ORDER BY month) DESC, key
        """
            + (top == null ? "" : " LIMIT " + top)
            + """
            )
            SELECT s.month, s.kind, s.id, c.latest, s.openrank, s.rank, s.scope, s.source
            FROM series s JOIN chosen c USING (key)
            ORDER BY lower(c.latest), c.last, key, s.month
            """,
        row -> {
          long id = row.getLong(3);
          boolean known = !row.wasNull();
          consumer.accept(
              new OpenRank(
                  row.getString(1),
                  row.getString(2),
                  known ? id : null,
                  row.getString(4),
                  row.getDouble(5),
                  row.getInt(6),
                  row.getString(7),
                  row.getString(8)));
          return null;
        },
        source,
        kind,
        from,
        to);
  }
}
