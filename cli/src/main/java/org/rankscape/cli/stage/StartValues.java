// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.YearMonth;
import org.rankscape.cli.UserException;
import org.rankscape.graph.Node;
import org.rankscape.rank.Inheritance;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.store.Fingerprint;

/**
 * What the first month of a warehouse inherits: nothing, or the last imported values of earlier
 * months.
 *
 * @param inheritance the values
 * @param count how many there are
 * @param fingerprint their fingerprint
 */
record StartValues(Inheritance inheritance, int count, String fingerprint) {
  /** Every node is new. */
  static StartValues none() {
    return new StartValues(Inheritance.empty(), 0, "none");
  }

  /**
   * The last imported value before a month of every repository and developer that the warehouse
   * knows, by id where the import names one, else by name.
   *
   * @throws UserException if there is none
   */
  static StartValues imported(Database database, YearMonth first) {
    Inheritance.Builder builder = Inheritance.builder();
    Fingerprint fingerprint = new Fingerprint();
    database.query(
        """
        WITH known AS (
          SELECT kind, lower(name) AS name, arg_max(id, (last_seen, id)) AS id
          FROM (SELECT 'repository' AS kind, * FROM repository_names
                UNION ALL SELECT 'developer', * FROM developer_names)
          GROUP BY ALL)
        SELECT i.kind, coalesce(i.id, known.id) AS id, i.month, i.openrank
        FROM openrank_imported i
        LEFT JOIN known ON known.kind = i.kind AND known.name = lower(i.name)
        WHERE i.month < ? AND coalesce(i.id, known.id) IS NOT NULL
        ORDER BY ALL
        """,
        row -> {
          Node node =
              row.getString(1).equals("repository")
                  ? Node.repository(row.getLong(2))
                  : Node.developer(row.getLong(2));
          builder.put(node, row.getDouble(4), YearMonth.parse(row.getString(3)));
          fingerprint
              .add(node.toString())
              .add(row.getString(3))
              .add(Double.toString(row.getDouble(4)));
          return null;
        },
        first.toString());
    Inheritance inheritance = builder.build();
    if (inheritance.size() == 0) {
      throw new UserException(
          "no imported value before "
              + first
              + " is of a repository or developer of this warehouse: run 'rankscape import openrank'"
              + " with such months, or leave out --initial imported.");
    }
    return new StartValues(inheritance, inheritance.size(), fingerprint.text());
  }
}
