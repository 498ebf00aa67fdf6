// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Rejected;

/**
 * One small file of events an hour, sorted by identity. Committing a source file twice, or two
 * source files in either order, leaves the same bytes: rows are a union, the ledger is a sorted
 * set.
 */
public final class HourFiles implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HH", Locale.ROOT);
  private static final Comparator<Rejected> REJECTED_ORDER =
      Comparator.comparing(Rejected::source)
          .thenComparingLong(Rejected::line)
          .thenComparing(Rejected::reason)
          .thenComparing(Rejected::text)
          .thenComparing(Rejected::detail, Comparator.nullsFirst(Comparator.naturalOrder()));
  private final Store store;

  /** The hour files of a store. */
  public HourFiles(Store store) {
    this.store = store;
  }

  /** Path of an hour's file in table {@code events} or {@code rejected}. */
  public static String path(Table<?> table, LocalDateTime hour) {
    return table.name() + "/" + MONTH.format(hour) + "/" + HOUR.format(hour) + ".parquet";
  }

  /** Hour that a file name such as {@code 2016-01-01-05.parquet} stands for. */
  public static LocalDateTime hourOf(String fileName) {
    String stem = fileName.substring(fileName.lastIndexOf('/') + 1).replace(".parquet", "");
    int cut = stem.lastIndexOf('-');
    return java.time.LocalDate.parse(stem.substring(0, cut))
        .atTime(Integer.parseInt(stem.substring(cut + 1)), 0);
  }

  /** The ledger of an hour, empty when nothing was imported. */
  public Optional<HourLedger> ledger(LocalDateTime hour) throws IOException {
    String path = path(Table.EVENTS, hour);
    return store.exists(path)
        ? Optional.of(
            HourLedger.fromJson(ParquetFiles.metadata(store.input(path)).get(HourLedger.KEY)))
        : Optional.empty();
  }

  /**
   * Records that an hour was asked for and the source has no such file, unless it is there already.
   */
  public void commitMissing(LocalDateTime hour) throws IOException {
    HourLedger ledger = ledger(hour).orElse(null);
    if (ledger == null || HourLedger.FAILED.equals(ledger.absence())) {
      write(path(Table.EVENTS, hour), List.of(), HourLedger.absent(HourLedger.MISSING));
    }
  }

  /** Records that an hour could not be fetched, unless more is known about it. */
  public void commitFailed(LocalDateTime hour) throws IOException {
    String path = path(Table.EVENTS, hour);
    if (!store.exists(path)) {
      write(path, List.of(), HourLedger.absent(HourLedger.FAILED));
    }
  }

  /**
   * Adds what a source file holds of an hour.
   *
   * @param events in any order, duplicates allowed
   * @return rows of the hour afterwards
   */
  public long commit(
      LocalDateTime hour, SourceFile source, List<Event> events, Collection<Rejected> rejected)
      throws IOException {
    String path = path(Table.EVENTS, hour);
    HourLedger ledger = ledger(hour).orElse(new HourLedger(0, List.of()));
    if (ledger.holds(source)) {
      return ledger.kept();
    }
    List<Event> all = new ArrayList<>(events);
    if (ledger.kept() > 0) {
      all.addAll(ParquetFiles.read(store.input(path), Event.class));
    }
    List<Event> union = union(all);
    if (!rejected.isEmpty()) {
      commitRejected(hour, rejected);
    }
    write(path, union, ledger.with(source, union.size()));
    return union.size();
  }

  private void write(String path, List<Event> rows, HourLedger ledger) throws IOException {
    ParquetFiles.write(store, path, Event.class, rows, Map.of(HourLedger.KEY, ledger.toJson()));
  }

  private void commitRejected(LocalDateTime hour, Collection<Rejected> rejected)
      throws IOException {
    String path = path(Table.REJECTED, hour);
    TreeSet<Rejected> all = new TreeSet<>(REJECTED_ORDER);
    all.addAll(rejected);
    if (store.exists(path)) {
      all.addAll(ParquetFiles.read(store.input(path), Rejected.class));
    }
    ParquetFiles.write(store, path, Rejected.class, all, Map.of());
  }

  /**
   * Sorts by identity and keeps one row of each; where contents differ, the same one in any order.
   */
  static List<Event> union(List<Event> events) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(null);
    List<Event> out = new ArrayList<>(sorted.size());
    for (Event event : sorted) {
      int last = out.size() - 1;
      if (last < 0 || out.get(last).compareTo(event) != 0) {
        out.add(event);
      } else if (!out.get(last).equals(event)
          && event.toString().compareTo(out.get(last).toString()) < 0) {
        out.set(last, event);
      }
    }
    return out;
  }
}
