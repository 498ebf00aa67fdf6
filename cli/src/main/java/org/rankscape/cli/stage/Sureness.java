// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.rankscape.graph.Node;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetRows;

/** How sure the value and the place of a node in a month are, in words. */
final class Sureness {
  private Sureness() {}

  /** The interval of a node, empty where the warehouse has none. */
  static Optional<String> of(Warehouse warehouse, Node node, YearMonth month) throws IOException {
    if (!warehouse.months(Table.OPENRANK_INTERVALS).contains(month)) {
      return Optional.empty();
    }
    String kind = node.kind() == Node.Kind.REPOSITORY ? "repository" : "developer";
    try (ParquetRows rows =
        warehouse.rows(
            Table.OPENRANK_INTERVALS,
            month,
            "kind",
            "id",
            "value_low",
            "value_high",
            "rank_low",
            "rank_high",
            "level")) {
      while (rows.next()) {
        if (rows.longAt(1) == node.id() && rows.textAt(0).equals(kind)) {
          return Optional.of(
              String.format(
                  Locale.ROOT,
                  "%.0f %% interval: %.3f to %.3f, place %,d to %,d",
                  100 * rows.doubleAt(6),
                  rows.doubleAt(2),
                  rows.doubleAt(3),
                  rows.intAt(4),
                  rows.intAt(5)));
        }
      }
    }
    return Optional.empty();
  }
}
