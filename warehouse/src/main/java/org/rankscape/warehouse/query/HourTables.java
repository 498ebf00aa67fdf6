// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
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

  /**
   * Makes both tables for the given months anew.
   *
   * @return a fingerprint of each month's events, the same for the same source files
   */
  public static SortedMap<YearMonth, String> rebuild(
      Warehouse warehouse, Collection<YearMonth> months) throws IOException {
    SortedMap<YearMonth, String> fingerprints = new TreeMap<>();
    try (Database database = Database.open(warehouse)) {
      for (YearMonth month : months) {
        fingerprints.put(month, rebuild(warehouse, database, month));
      }
    }
    return fingerprints;
  }

  private static String rebuild(Warehouse warehouse, Database database, YearMonth month)
      throws IOException {
    TreeMap<LocalDateTime, HourLedger> ledgers = new TreeMap<>();
    database.query(
        "SELECT file_name, decode(value) FROM parquet_kv_metadata("
            + Database.files(warehouse, "events/" + month + "/[!.]*.parquet")
            + ") WHERE decode(key) = '"
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
    return fingerprint(ledgers);
  }

  private static String fingerprint(SortedMap<LocalDateTime, HourLedger> ledgers) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ledgers.forEach(
          (hour, ledger) ->
              digest.update((hour + ledger.toJson()).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
