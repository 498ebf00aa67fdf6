// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.HourLedger;
import org.rankscape.warehouse.table.EventCount;
import org.rankscape.warehouse.table.Hour;

/** Makes tables {@code hours} and {@code event_counts} from the ledgers in the files of events. */
public final class HourTables {
  private HourTables() {}

  /** Makes both tables for the given months anew. */
  public static void rebuild(Warehouse warehouse, Collection<YearMonth> months) throws IOException {
    try (Database database = Database.open(warehouse)) {
      for (YearMonth month : months) {
        rebuild(warehouse, database, month);
      }
    }
  }

  private static void rebuild(Warehouse warehouse, Database database, YearMonth month)
      throws IOException {
    TreeMap<LocalDateTime, HourLedger> ledgers = new TreeMap<>();
    String files =
        warehouse.root().toAbsolutePath().resolve("events/" + month + "/[0-9]*.parquet").toString();
    database.query(
        "SELECT file_name, decode(value) FROM parquet_kv_metadata('"
            + files.replace("'", "''")
            + "') WHERE decode(key) = '"
            + HourLedger.KEY
            + "'",
        row ->
            ledgers.put(HourFiles.hourOf(row.getString(1)), HourLedger.fromJson(row.getString(2))));
    List<Hour> hours = new ArrayList<>();
    List<EventCount> counts = new ArrayList<>();
    ledgers.forEach(
        (hour, ledger) -> {
          hours.add(ledger.hour(hour));
          counts.addAll(ledger.eventCounts(hour));
        });
    warehouse.write(Table.HOURS, month, hours);
    warehouse.write(Table.EVENT_COUNTS, month, counts);
  }
}
