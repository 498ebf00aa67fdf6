// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.store.MergedRows;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.RowIterator;
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

  /** Order of lines set aside. */
  public static final Comparator<Rejected> REJECTED_ORDER =
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
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(null);
    List<Rejected> aside = new ArrayList<>(rejected);
    aside.sort(REJECTED_ORDER);
    return commit(hour, List.of(source), RowIterator.of(sorted), RowIterator.of(aside));
  }

  /**
   * Adds what some source files hold of an hour.
   *
   * @param events sorted, duplicates allowed; closed afterwards
   * @param rejected sorted by {@link #REJECTED_ORDER}; closed afterwards
   * @return rows of the hour afterwards
   */
  public long commit(
      LocalDateTime hour,
      Collection<SourceFile> sources,
      RowIterator<Event> events,
      RowIterator<Rejected> rejected)
      throws IOException {
    try (events;
        rejected) {
      return add(hour, sources, events, rejected);
    }
  }

  private long add(
      LocalDateTime hour,
      Collection<SourceFile> sources,
      RowIterator<Event> events,
      RowIterator<Rejected> rejected)
      throws IOException {
    HourLedger ledger = ledger(hour).orElse(HourLedger.absent(null));
    if (sources.stream().allMatch(ledger::holds)) {
      return ledger.rows();
    }
    long aside = rejected.hasNext() ? commitRejected(hour, rejected) : ledger.rejected();
    String path = path(Table.EVENTS, hour);
    try (RowIterator<Event> all = with(path, ledger.rows() > 0, Event.class, events, null);
        ParquetFiles.Writer<Event> writer =
            new ParquetFiles.Writer<>(store.create(path), Event.class)) {
      TreeMap<String, Long> types = union(all, writer::add);
      HourLedger next = ledger.with(sources, types, aside);
      writer.commit(Map.of(HourLedger.KEY, next.toJson()));
      return next.rows();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** New rows merged with those that are there; without an order, by the natural one. */
  private <T> RowIterator<T> with(
      String path, boolean there, Class<T> type, RowIterator<T> rows, Comparator<T> order)
      throws IOException {
    @SuppressWarnings("unchecked")
    Comparator<T> used = order != null ? order : (a, b) -> ((Comparable<T>) a).compareTo(b);
    return there
        ? MergedRows.of(List.of(ParquetFiles.rows(store.input(path), type), rows), used)
        : rows;
  }

  private void write(String path, List<Event> rows, HourLedger ledger) throws IOException {
    ParquetFiles.write(store, path, Event.class, rows, Map.of(HourLedger.KEY, ledger.toJson()));
  }

  private long commitRejected(LocalDateTime hour, RowIterator<Rejected> rejected)
      throws IOException {
    String path = path(Table.REJECTED, hour);
    try (RowIterator<Rejected> all =
            with(path, store.exists(path), Rejected.class, rejected, REJECTED_ORDER);
        ParquetFiles.Writer<Rejected> writer =
            new ParquetFiles.Writer<>(store.create(path), Rejected.class)) {
      Rejected last = null;
      while (all.hasNext()) {
        Rejected next = all.next();
        if (last == null || REJECTED_ORDER.compare(last, next) != 0) {
          writer.add(next);
        }
        last = next;
      }
      writer.commit(Map.of());
      return writer.rows();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private interface Sink {
    void add(Event event) throws IOException;
  }

  /**
   * Hands on one of several sorted rows of the same identity; where contents differ, the same one
   * in any order.
   *
   * @return rows handed on, by type
   */
  private static TreeMap<String, Long> union(RowIterator<Event> sorted, Sink sink)
      throws IOException {
    TypeCounts types = new TypeCounts();
    Event best = sorted.hasNext() ? sorted.next() : null;
    while (best != null) {
      Event next = sorted.hasNext() ? sorted.next() : null;
      if (next != null && best.compareTo(next) == 0) {
        best = best.equals(next) || before(best, next) ? best : next;
      } else {
        sink.add(best);
        types.add(best.type());
        best = next;
      }
    }
    return types.sorted();
  }

  private static boolean before(Event a, Event b) {
    return a.toString().compareTo(b.toString()) <= 0;
  }
}
