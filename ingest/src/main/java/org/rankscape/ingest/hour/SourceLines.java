// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.parse.ParsedLine;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.MergedRows;
import org.rankscape.warehouse.store.RowIterator;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Rejected;

/**
 * The lines of one source file by hour of {@code created_at}, in memory up to a limit; beyond it in
 * spill files, each sorted by hour and within an hour.
 */
public final class SourceLines {
  /** Order of events in spill files. */
  static final Comparator<Event> BY_HOUR =
      Comparator.comparing(SourceLines::hourOf).thenComparing(Comparator.naturalOrder());

  /** Order of lines set aside in spill files. */
  static final Comparator<Rejected> REJECTED_BY_HOUR =
      Comparator.comparing(Rejected::hour).thenComparing(HourFiles.REJECTED_ORDER);

  /** Where lines go that were set aside before the hour is known. */
  static final LocalDateTime NO_HOUR = LocalDateTime.MIN;

  private static final int FIRST_YEAR_IN_UTC = 2015;

  /** Hours that local time is from UTC at most. */
  private static final int FARTHEST = 14;

  /** Hours within which the next line is expected. */
  private static final int LONGEST_GAP = 24;

  private static final long EVENT_BYTES = 450;
  private static final long REJECTED_BYTES = 150;
  private final String source;
  private final LocalDateTime named;
  private final Predicate<LocalDateTime> wanted;
  private final SpillFiles spill;
  private final long limit;
  private final TreeMap<LocalDateTime, HourLines> hours = new TreeMap<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();
  private LocalDateTime last;
  private HourLines lastLines;
  private long held;

  /**
   * No lines yet.
   *
   * @param source name of the file
   * @param named hour that the name stands for, or null
   * @param wanted hours to be filed; the lines of others are only counted
   * @param spill where to what does not fit
   * @param limit about how many bytes to hold in memory
   */
  SourceLines(
      String source,
      LocalDateTime named,
      Predicate<LocalDateTime> wanted,
      SpillFiles spill,
      long limit) {
    this.source = source;
    this.named = named;
    this.wanted = wanted;
    this.spill = spill;
    this.limit = limit;
  }

  static LocalDateTime hourOf(Event event) {
    return event.createdAt().truncatedTo(ChronoUnit.HOURS);
  }

  void keep(Event event) throws IOException {
    at(event.createdAt()).keep(event);
    String description = event.description();
    hold(EVENT_BYTES + (description == null ? 0 : 2L * description.length()));
  }

  void count(ParsedLine.Counted counted) {
    at(counted.createdAt()).count(counted);
  }

  /** Sets a line aside, in the hour of the file's name or of the line before it. */
  void reject(long number, ParsedLine.Unusable line, String text) throws IOException {
    LocalDateTime place = named != null ? named : last != null ? last : NO_HOUR;
    hours.computeIfAbsent(place, this::none).reject(source, number, line, text);
    hold(REJECTED_BYTES + 2L * text.length());
  }

  private HourLines at(LocalDateTime time) {
    if (last == null || time.isBefore(last) || !time.isBefore(last.plusHours(1))) {
      last = time.truncatedTo(ChronoUnit.HOURS);
      lastLines = hours.computeIfAbsent(last, this::none);
    }
    return lastLines;
  }

  private HourLines none(LocalDateTime hour) {
    return new HourLines(named == null || hour.equals(named));
  }

  private void hold(long bytes) throws IOException {
    held += bytes;
    if (held >= limit) {
      place();
      if (hours.containsKey(NO_HOUR)) {
        throw new IngestException(source + " holds no event that tells its hour.");
      }
      spill();
    }
  }

  /** Lines that were set aside before the first event go with the first hour. */
  private void place() {
    HourLines hourless = hours.remove(NO_HOUR);
    if (hourless != null && !hours.isEmpty()) {
      hours.firstEntry().getValue().add(hourless);
    } else if (hourless != null) {
      hours.put(NO_HOUR, hourless);
    }
  }

  /** Moves what is in memory to spill files. */
  void spill() throws IOException {
    List<Event> sorted = new ArrayList<>();
    List<Rejected> aside = new ArrayList<>();
    hours.forEach(
        (hour, lines) -> {
          if (wanted.test(hour)) {
            sorted.addAll(lines.sorted());
            aside.addAll(lines.sortedRejected(hour));
          }
          lines.forget();
        });
    if (!sorted.isEmpty()) {
      events.add(spill.write(Event.class, RowIterator.of(sorted)));
    }
    if (!aside.isEmpty()) {
      rejected.add(spill.write(Rejected.class, RowIterator.of(aside)));
    }
    held = 0;
  }

  /** All lines are in. */
  void end() {
    place();
    if (named != null) {
      hours.computeIfAbsent(named, this::none);
      ownLocalHour();
    } else {
      bridge();
    }
  }

  /**
   * Timeline files are named by local time: where none of the lines lies in the hour of the name,
   * the hour with most of them, if it is at most {@value #FARTHEST} hours away, is the file's own.
   */
  private void ownLocalHour() {
    if (named.getYear() >= FIRST_YEAR_IN_UTC || hours.get(named).lines() > 0) {
      return;
    }
    long all = hours.values().stream().mapToLong(HourLines::lines).sum();
    hours.forEach(
        (hour, lines) -> {
          boolean near = Math.abs(ChronoUnit.HOURS.between(named, hour)) <= FARTHEST;
          if (near && 2 * lines.lines() > all) {
            lines.own(true);
            hours.get(named).own(false);
          }
        });
  }

  /** Hours without a line between two of a file that names none are empty, not unknown. */
  private void bridge() {
    LocalDateTime before = null;
    for (LocalDateTime hour : List.copyOf(hours.keySet())) {
      if (before != null && !before.equals(NO_HOUR)) {
        long gap = ChronoUnit.HOURS.between(before, hour);
        for (int i = 1; i < gap && gap <= LONGEST_GAP; i++) {
          hours.computeIfAbsent(before.plusHours(i), this::none);
        }
      }
      before = hour;
    }
  }

  /** The lines by hour; of those that were spilled, the counts. */
  public Map<LocalDateTime, HourLines> hours() {
    return hours;
  }

  /** Whether all lines lie in the hour that the file is named for. */
  boolean onlyNamed() {
    return named != null && hours.size() == 1 && hours.containsKey(named);
  }

  /** Files of events, sorted by {@link #BY_HOUR}. */
  List<String> eventFiles() {
    return events;
  }

  /** Files of lines set aside, sorted by {@link #REJECTED_BY_HOUR}. */
  List<String> rejectedFiles() {
    return rejected;
  }

  /** All events of a file that has but one hour, sorted. */
  RowIterator<Event> eventsOfOneHour() throws IOException {
    List<RowIterator<Event>> parts = new ArrayList<>();
    parts.add(RowIterator.of(hours.get(named).sorted()));
    if (!events.isEmpty()) {
      parts.add(spill.merged(Event.class, events, Comparator.naturalOrder()));
    }
    return MergedRows.of(parts, Comparator.naturalOrder());
  }

  /** All lines set aside of a file that has but one hour, sorted. */
  RowIterator<Rejected> rejectedOfOneHour() throws IOException {
    List<RowIterator<Rejected>> parts = new ArrayList<>();
    parts.add(RowIterator.of(hours.get(named).sortedRejected(named)));
    if (!rejected.isEmpty()) {
      parts.add(spill.merged(Rejected.class, rejected, HourFiles.REJECTED_ORDER));
    }
    return MergedRows.of(parts, HourFiles.REJECTED_ORDER);
  }

  /** Deletes the spill files. */
  void discard() throws IOException {
    spill.delete(events);
    spill.delete(rejected);
  }
}
