// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.backfill;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.store.Fingerprint;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.Event;

/**
 * Events restored from GitHub's API, one file a month of a repository, sorted by (event_id, type,
 * created_at, action).
 *
 * <p>Rows are a union: what was there stays, also if the API knows it no longer. Only an event of
 * {@link #GHOST} gives way to the same event of the account that acted. A file is there as soon as
 * the month was fetched whole, also without rows. The archive's events are not touched; the two
 * meet when monthly tables are made, so that it does not matter which came first.
 */
public final class BackfillFiles {
  /** Account that GitHub shows in place of deleted ones. */
  public static final long GHOST = 10137;

  /** Login of that account. */
  public static final String GHOST_LOGIN = "ghost";

  /** First month whose events of the archive carry the ids that the API knows. */
  public static final YearMonth FIRST_MONTH = YearMonth.of(2015, 1);

  private static final Comparator<Event> ORDER =
      Comparator.<Event>naturalOrder()
          .thenComparing(Event::action, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Store store;

  /** The files of a store. */
  public BackfillFiles(Store store) {
    this.store = store;
  }

  private static String folder(YearMonth month) {
    return Table.BACKFILL.name() + "/" + month;
  }

  private static String path(YearMonth month, long repositoryId) {
    return folder(month) + "/" + repositoryId + ".parquet";
  }

  /** Paths of a month's files, in order of their names. */
  public List<String> paths(YearMonth month) throws IOException {
    return store.list(folder(month)).stream()
        .filter(f -> f.endsWith(".parquet"))
        .map(f -> folder(month) + "/" + f)
        .toList();
  }

  /** Whether a month of a repository was fetched whole. */
  public boolean has(YearMonth month, long repositoryId) throws IOException {
    return store.exists(path(month, repositoryId));
  }

  /** What is known of a month, by the id of the repository. */
  public SortedMap<Long, BackfillLedger> ledgers(YearMonth month) throws IOException {
    TreeMap<Long, BackfillLedger> ledgers = new TreeMap<>();
    for (String path : paths(month)) {
      ledgers.put(repositoryOf(path), ledger(path));
    }
    return ledgers;
  }

  /** Repository that a path returned by {@link #paths} is of. */
  public static long repositoryOf(String path) {
    return Long.parseLong(
        path.substring(path.lastIndexOf('/') + 1, path.length() - ".parquet".length()));
  }

  private BackfillLedger ledger(String path) throws IOException {
    return BackfillLedger.fromJson(
        ParquetFiles.metadata(store.input(path)).get(BackfillLedger.KEY));
  }

  /**
   * Adds what the API knows of a month of a repository. A file to which nothing is added keeps its
   * bytes, and with them its day of fetching.
   *
   * @param name full name of the repository
   * @param fetched day of fetching, UTC
   * @param events events of the month, in any order
   * @return rows added
   */
  public int commit(
      YearMonth month, long repositoryId, String name, LocalDate fetched, Collection<Event> events)
      throws IOException {
    String path = path(month, repositoryId);
    boolean known = store.exists(path);
    TreeMap<Event, Event> rows = new TreeMap<>(ORDER);
    if (known) {
      ParquetFiles.forEach(store.input(path), Event.class, e -> rows.put(e, e));
    }
    List<Event> before = List.copyOf(rows.values());
    for (Event event : events) {
      rows.merge(event, event, (old, now) -> old.developerId() == GHOST ? now : old);
    }
    List<Event> after = List.copyOf(rows.values());
    if (!known || !after.equals(before)) {
      ParquetFiles.write(
          store,
          path,
          Event.class,
          after,
          Map.of(BackfillLedger.KEY, ledger(name, fetched, after).toJson()));
    }
    return after.size() - before.size();
  }

  private static BackfillLedger ledger(String name, LocalDate fetched, List<Event> rows) {
    Fingerprint digest = new Fingerprint();
    LocalDateTime first = null;
    LocalDateTime last = null;
    for (Event row : rows) {
      digest.add(row.toString());
      LocalDateTime time = row.createdAt();
      first = first == null || time.isBefore(first) ? time : first;
      last = last == null || time.isAfter(last) ? time : last;
    }
    return new BackfillLedger(
        name,
        fetched.toString(),
        rows.size(),
        first == null ? null : first.toString(),
        last == null ? null : last.toString(),
        digest.text());
  }

  /**
   * The archive's hours before and after a month that may hold events which the API dates into the
   * month: the two times differ by some seconds. Empty for most months.
   */
  public List<String> neighbours(YearMonth month) throws IOException {
    boolean before = false;
    boolean after = false;
    for (BackfillLedger ledger : ledgers(month).values()) {
      before |= ledger.reachesBefore(month);
      after |= ledger.reachesAfter(month);
    }
    List<String> hours = new ArrayList<>();
    if (before) {
      hours.add(hour(month.minusMonths(1).atEndOfMonth(), 23));
    }
    if (after) {
      hours.add(hour(month.plusMonths(1).atDay(1), 0));
    }
    List<String> there = new ArrayList<>();
    for (String hour : hours) {
      if (store.exists(hour)) {
        there.add(hour);
      }
    }
    return there;
  }

  private static String hour(LocalDate day, int hour) {
    return String.format(
        Locale.ROOT, "%s/%s/%s-%02d.parquet", Table.EVENTS.name(), YearMonth.from(day), day, hour);
  }

  /** Fingerprint of everything that a month's tables get from here; empty if that is nothing. */
  public String fingerprint(YearMonth month) throws IOException {
    SortedMap<Long, BackfillLedger> ledgers = ledgers(month);
    if (ledgers.isEmpty()) {
      return "";
    }
    Fingerprint fingerprint = new Fingerprint();
    ledgers.forEach((id, ledger) -> fingerprint.add(Long.toString(id)).add(ledger.toJson()));
    for (String hour : neighbours(month)) {
      fingerprint.add(hour).add(new TreeMap<>(ParquetFiles.metadata(store.input(hour))).toString());
    }
    return fingerprint.text();
  }
}
