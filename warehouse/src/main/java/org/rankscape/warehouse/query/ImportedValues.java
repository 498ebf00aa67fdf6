// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.List;

/** Imported OpenRank by id: that of the import where it names one, else of the name. */
public final class ImportedValues {
  /**
   * A value.
   *
   * @param repository whether it is of a repository; else of a developer
   * @param id GitHub's id
   * @param month its month
   * @param openrank the value
   */
  public record Value(boolean repository, long id, YearMonth month, double openrank) {}

  private ImportedValues() {}

  /** Values of months before one, by kind, id and month; those of unknown names are left out. */
  public static List<Value> before(Database database, YearMonth month) {
    return database.query(
        """
        WITH known AS (
          SELECT kind, lower(name) AS name, arg_max(id, (last_seen, id)) AS id
          FROM names GROUP BY kind, lower(name))
        SELECT i.kind = 'repository', coalesce(i.id, known.id), i.month, i.openrank
        FROM openrank_imported i
        LEFT JOIN known ON known.kind = i.kind AND known.name = lower(i.name)
        WHERE i.month < ? AND coalesce(i.id, known.id) IS NOT NULL
        ORDER BY ALL
        """,
        row ->
            new Value(
                row.getBoolean(1),
                row.getLong(2),
                YearMonth.parse(row.getString(3)),
                row.getDouble(4)),
        month.toString());
  }
}
