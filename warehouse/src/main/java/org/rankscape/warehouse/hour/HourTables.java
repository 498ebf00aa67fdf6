// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.coverage.CoverageTables;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.EventCount;
import org.rankscape.warehouse.table.Hour;

/**
 * Makes tables {@code hours} and {@code event_counts} from the ledgers in the files of events, and
 * from these the tables of coverage.
 */
public final class HourTables {
  /** Footers read side by side: over a network most of the time is waiting. */
  private static final int SIDE_BY_SIDE = 16;

  private HourTables() {}

  /**
   * Makes both tables for the given months anew, and coverage for all.
   *
   * @return a fingerprint of each month's events, those restored from the API included, the same
   *     for the same files
   */
  public static SortedMap<YearMonth, String> rebuild(
      Warehouse warehouse, Collection<YearMonth> months) throws IOException {
    SortedMap<YearMonth, String> fingerprints = new TreeMap<>();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            SIDE_BY_SIDE,
            task -> {
              Thread thread = new Thread(task, "ledgers");
              thread.setDaemon(true);
              return thread;
            });
    try {
      for (YearMonth month : months) {
        fingerprints.put(month, rebuild(warehouse, month, threads));
      }
    } finally {
      threads.shutdownNow();
    }
    CoverageTables.rebuild(warehouse);
    return fingerprints;
  }

  private static String rebuild(Warehouse warehouse, YearMonth month, ExecutorService threads)
      throws IOException {
    SortedMap<LocalDateTime, HourLedger> ledgers = ledgers(warehouse.store(), month, threads);
    List<Hour> hours = new ArrayList<>();
    List<EventCount> counts = new ArrayList<>();
    ledgers.forEach(
        (hour, ledger) -> {
          hours.add(ledger.hour(hour));
          counts.addAll(ledger.eventCounts(hour));
        });
    warehouse.write(Table.HOURS, month, hours);
    warehouse.write(Table.EVENT_COUNTS, month, counts);
    return fingerprint(ledgers, new BackfillFiles(warehouse.store()).fingerprint(month));
  }

  private static SortedMap<LocalDateTime, HourLedger> ledgers(
      Store store, YearMonth month, ExecutorService threads) throws IOException {
    String folder = Table.EVENTS.name() + "/" + month;
    TreeMap<LocalDateTime, Future<HourLedger>> reading = new TreeMap<>();
    for (String file : store.list(folder)) {
      if (file.endsWith(".parquet")) {
        reading.put(
            HourFiles.hourOf(file), threads.submit(() -> ledger(store, folder + "/" + file)));
      }
    }
    TreeMap<LocalDateTime, HourLedger> ledgers = new TreeMap<>();
    for (var e : reading.entrySet()) {
      ledgers.put(e.getKey(), get(e.getValue()));
    }
    return ledgers;
  }

  private static HourLedger ledger(Store store, String path) throws IOException {
    return HourLedger.fromJson(ParquetFiles.metadata(store.input(path)).get(HourLedger.KEY));
  }

  private static HourLedger get(Future<HourLedger> ledger) throws IOException {
    try {
      return ledger.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("reading ledgers was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException(e.getCause());
    }
  }

  private static String fingerprint(SortedMap<LocalDateTime, HourLedger> ledgers, String backfill) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ledgers.forEach(
          (hour, ledger) ->
              digest.update((hour + ledger.toJson()).getBytes(StandardCharsets.UTF_8)));
      digest.update(backfill.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
