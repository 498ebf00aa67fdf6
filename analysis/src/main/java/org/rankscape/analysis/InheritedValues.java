// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.time.YearMonth;
import org.rankscape.graph.Node;
import org.rankscape.rank.Inheritance;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetRows;
import org.rankscape.warehouse.table.LastValue;

/**
 * Table {@code inheritance}, or that of values without repairs, as what the next month inherits.
 */
public final class InheritedValues {
  private static final String[] COLUMNS = {"kind", "id", "last_month", "openrank"};

  private InheritedValues() {}

  /** What is inherited after a month, which is ranked. */
  public static Inheritance after(Warehouse warehouse, YearMonth month) throws IOException {
    return after(warehouse, Table.INHERITANCE, month);
  }

  /** What is inherited after a month by one of the tables of last values, which has the month. */
  public static Inheritance after(Warehouse warehouse, Table<LastValue> table, YearMonth month)
      throws IOException {
    Inheritance.Builder builder = Inheritance.builder();
    try (ParquetRows rows = warehouse.rows(table, month, COLUMNS)) {
      String lastText = "";
      YearMonth last = month;
      while (rows.next()) {
        Node node =
            rows.textAt(0).equals("repository")
                ? Node.repository(rows.longAt(1))
                : Node.developer(rows.longAt(1));
        String text = rows.textAt(2);
        last = text.equals(lastText) ? last : YearMonth.parse(text);
        lastText = text;
        builder.put(node, rows.doubleAt(3), last);
      }
    }
    return builder.build();
  }
}
