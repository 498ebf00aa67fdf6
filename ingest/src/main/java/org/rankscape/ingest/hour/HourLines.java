// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.rankscape.ingest.parse.ParsedLine;
import org.rankscape.warehouse.hour.IdRange;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Rejected;

/** The lines of one hour in one source file. */
public final class HourLines {
  private static final int FIRST_YEAR_WITH_IDS = 2015;
  private final List<Event> events = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final TreeMap<String, Long> types = new TreeMap<>();
  private long[] ids = new long[64];
  private int idCount;
  private long lines;

  void keep(Event event) {
    events.add(event);
    count(event.eventId(), event.type(), event.createdAt());
  }

  void count(ParsedLine.Counted counted) {
    count(counted.eventId(), counted.type(), counted.createdAt());
  }

  private void count(long eventId, String type, LocalDateTime createdAt) {
    lines++;
    types.merge(type, 1L, Long::sum);
    if (createdAt.getYear() >= FIRST_YEAR_WITH_IDS) {
      if (idCount == ids.length) {
        ids = Arrays.copyOf(ids, 2 * idCount);
      }
      ids[idCount++] = eventId;
    }
  }

  void reject(String source, long number, ParsedLine.Unusable line, String text) {
    lines++;
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
    rejected.addAll(other.rejected);
  }

  /** Events of kept types in file order, duplicates included. */
  public List<Event> events() {
    return events;
  }

  /** Lines set aside, with the hour they are filed under. */
  public List<Rejected> rejected(java.time.LocalDateTime hour) {
    return rejected.stream()
        .map(r -> new Rejected(hour, r.source(), r.line(), r.reason(), r.detail(), r.text()))
        .toList();
  }

  /** The entry of this hour in the ledger. */
  public SourceFile entry(String name, SourceFileReader.Content content) {
    return new SourceFile(
        name,
        content.size(),
        content.crc32c(),
        content.damage(),
        lines,
        rejected.size(),
        events.size(),
        types,
        IdRange.of(ids, idCount));
  }
}
