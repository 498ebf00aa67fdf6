// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.Function;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.hour.SourceFiles;
import org.rankscape.warehouse.store.RowIterator;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Rejected;

/**
 * Files source files that span several hours or share one: merges their spill files, hour after
 * hour. First all hours but those that files are named for, then these.
 */
public final class StrayFiling {
  private final HourFiles files;
  private final SourceFiles sourceFiles;
  private final SpillFiles spill;

  /** Files into this store what a job spilled there. */
  public StrayFiling(Store store, SpillFiles spill) {
    this.files = new HourFiles(store);
    this.sourceFiles = new SourceFiles(store);
    this.spill = spill;
  }

  /**
   * Files everything. The spill files stay: a task that died after this would do it again, and read
   * them again.
   */
  public void file(Collection<StrayFile> strays) throws IOException {
    if (strays.isEmpty()) {
      return;
    }
    List<String> events = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    strays.forEach(s -> events.addAll(s.events()));
    strays.forEach(s -> rejected.addAll(s.rejected()));
    for (boolean named : new boolean[] {false, true}) {
      pass(strays, events, rejected, named);
    }
    for (StrayFile stray : strays) {
      if (stray.named() == null && !stray.entries().isEmpty()) {
        sourceFiles.add(stray.filed());
      }
      if (stray.absence() != null) {
        stray.absence().commit(files, LocalDateTime.parse(stray.named()));
      }
    }
  }

  /** Deletes the spill files of what was filed and will not be filed again. */
  public void forget(Collection<StrayFile> strays) throws IOException {
    for (StrayFile stray : strays) {
      spill.delete(stray.events());
      spill.delete(stray.rejected());
    }
  }

  private void pass(
      Collection<StrayFile> strays, List<String> events, List<String> rejected, boolean named)
      throws IOException {
    TreeSet<LocalDateTime> hours = new TreeSet<>();
    for (StrayFile stray : strays) {
      stray.hours().stream().filter(h -> stray.isNamedFor(h) == named).forEach(hours::add);
    }
    if (hours.isEmpty()) {
      return;
    }
    try (HourCut<Event> allEvents =
            new HourCut<>(
                spill.merged(Event.class, events, SourceLines.BY_HOUR), SourceLines::hourOf);
        HourCut<Rejected> allRejected =
            new HourCut<>(
                spill.merged(Rejected.class, rejected, SourceLines.REJECTED_BY_HOUR),
                Rejected::hour)) {
      for (LocalDateTime hour : hours) {
        List<SourceFile> entries = new ArrayList<>();
        strays.stream()
            .filter(s -> s.has(hour) && (named || !s.isNamedFor(hour)))
            .map(s -> s.entry(hour))
            .sorted(Comparator.comparing(SourceFile::name))
            .forEach(entries::add);
        files.commit(hour, entries, allEvents.of(hour), allRejected.of(hour));
      }
    }
  }

  /** Cuts rows that are sorted by hour into hours. */
  private static final class HourCut<T> implements java.io.Closeable {
    private final RowIterator<T> rows;
    private final Function<T, LocalDateTime> hourOf;
    private T next;

    HourCut(RowIterator<T> rows, Function<T, LocalDateTime> hourOf) {
      this.rows = rows;
      this.hourOf = hourOf;
      advance();
    }

    private void advance() {
      next = rows.hasNext() ? rows.next() : null;
    }

    /** The rows of an hour, after those of earlier hours were passed over. */
    RowIterator<T> of(LocalDateTime hour) {
      while (next != null && hourOf.apply(next).isBefore(hour)) {
        advance();
      }
      return new RowIterator<>() {
        @Override
        public boolean hasNext() {
          return next != null && hourOf.apply(next).equals(hour);
        }

        @Override
        public T next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          T row = next;
          advance();
          return row;
        }

        @Override
        public void close() {
          // the rows of other hours follow
        }
      };
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
