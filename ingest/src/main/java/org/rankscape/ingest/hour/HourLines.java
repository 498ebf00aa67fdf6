// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rankscape.ingest.parse.ParsedLine;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.IdRange;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.hour.TypeCounts;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Rejected;

/** The lines of one hour in one source file. */
public final class HourLines {
  private static final int FIRST_YEAR_WITH_IDS = 2015;
  private boolean own;
  private List<Event> events = new ArrayList<>();
  private List<Rejected> rejected = new ArrayList<>();
  private final TypeCounts types = new TypeCounts();
  private long[] ids = new long[64];
  private int idCount;
  private long lines;
  private long kept;
  private long aside;

  /**
   * No lines yet.
   *
   * @param own whether the file is meant to hold this hour whole: only then are the ids looked at
   */
  HourLines(boolean own) {
    this.own = own;
  }

  void own(boolean now) {
    own = now;
  }

  long lines() {
    return lines;
  }

  void keep(Event event) {
    events.add(event);
    kept++;
    count(event.eventId(), event.type(), event.createdAt());
  }

  void count(ParsedLine.Counted counted) {
    count(counted.eventId(), counted.type(), counted.createdAt());
  }

  private void count(long eventId, String type, LocalDateTime createdAt) {
    lines++;
    types.add(type);
    if (own && eventId >= 0 && createdAt.getYear() >= FIRST_YEAR_WITH_IDS) {
      if (idCount == ids.length) {
        ids = Arrays.copyOf(ids, 2 * idCount);
      }
      ids[idCount++] = eventId;
    }
  }

  void reject(String source, long number, ParsedLine.Unusable line, String text) {
    lines++;
    aside++;
    rejected.add(
        new Rejected(
            null,
            source,
            number,
            line.reason().name().toLowerCase(java.util.Locale.ROOT),
            line.detail(),
            text));
  }

  void add(HourLines other) {
    lines += other.lines;
    aside += other.aside;
    rejected.addAll(other.rejected);
  }

  /** Events of kept types that are in memory, duplicates included, sorted by identity. */
  public List<Event> sorted() {
    events.sort(null);
    return events;
  }

  /** Lines set aside that are in memory, filed under this hour, sorted. */
  public List<Rejected> sortedRejected(LocalDateTime hour) {
    return rejected.stream()
        .map(r -> new Rejected(hour, r.source(), r.line(), r.reason(), r.detail(), r.text()))
        .sorted(HourFiles.REJECTED_ORDER)
        .toList();
  }

  /** Drops the lines, not their counts. */
  void forget() {
    events = new ArrayList<>();
    rejected = new ArrayList<>();
  }

  /** The entry of this hour in the ledger. */
  public SourceFile entry(String name, SourceFileReader.Content content) {
    return new SourceFile(
        name,
        content.size(),
        content.crc32c(),
        content.damage(),
        lines,
        aside,
        kept,
        types.sorted(),
        IdRange.of(ids, idCount),
        own);
  }
}
