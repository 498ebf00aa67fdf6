// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rankscape.warehouse.table.EventCount;
import org.rankscape.warehouse.table.Hour;

/**
 * The footer of an hour's file of events: which source files it holds. It is committed with the
 * rows in one rename, so that ledger and rows never disagree.
 *
 * @param kept rows in the file by type
 * @param rejected rows of the hour in table {@code rejected}
 * @param sources contributions, sorted by name, size and checksum; empty where there is none
 * @param absence why there is none: {@link #MISSING} or {@link #FAILED}; null where there are some
 */
public record HourLedger(
    SortedMap<String, Long> kept, long rejected, List<SourceFile> sources, String absence) {
  /** The source was asked and has no such file. */
  public static final String MISSING = "missing";

  /** The source has or may have the file, but it could not be fetched: to be tried again. */
  public static final String FAILED = "failed";

  /** Key of the footer's entry. */
  public static final String KEY = "rankscape.hour";

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  /** The ledger of an hour without contributions, and why. */
  static HourLedger absent(String why) {
    return new HourLedger(new TreeMap<>(), 0, List.of(), why);
  }

  /** Rows in the file. */
  public long rows() {
    return kept.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether this very file is in the hour already. */
  public boolean holds(SourceFile file) {
    return sources.stream().anyMatch(file::isSame);
  }

  /** Whether some version of a file of this name is in the hour. */
  public boolean names(String file) {
    return sources.stream().anyMatch(s -> s.name().equals(file));
  }

  /** Whether a file with these bytes is in the hour already. */
  public boolean holds(String name, long size, long crc32c) {
    return sources.stream()
        .anyMatch(s -> s.name().equals(name) && s.size() == size && s.crc32c() == crc32c);
  }

  /** The ledger with more sources, and what the hour then consists of. */
  HourLedger with(Collection<SourceFile> files, SortedMap<String, Long> kept, long rejected) {
    List<SourceFile> all = new ArrayList<>(sources);
    for (SourceFile file : files) {
      if (all.stream().noneMatch(file::isSame)) {
        all.add(file);
      }
    }
    all.sort(
        Comparator.comparing(SourceFile::name)
            .thenComparingLong(SourceFile::size)
            .thenComparingLong(SourceFile::crc32c));
    return new HourLedger(kept, rejected, List.copyOf(all), null);
  }

  /** The row of table {@code hours}. */
  public Hour hour(LocalDateTime hour) {
    long lines = sources.stream().mapToLong(SourceFile::lines).sum();
    long events = eventCounts(hour).stream().mapToLong(EventCount::events).sum();
    String state = sources.isEmpty() ? absence : whole() ? "complete" : "partial";
    String names = String.join(", ", sources.stream().map(SourceFile::name).distinct().toList());
    IdRange ids = ids();
    return new Hour(
        hour,
        lines,
        events,
        rows(),
        rejected,
        lines - events - rejected,
        state,
        names.isEmpty() ? null : names,
        sources.stream().anyMatch(SourceFile::own),
        ids == null ? null : ids.first(),
        ids == null ? null : ids.last(),
        ids == null ? null : ids.count());
  }

  /** Ids in the hour's own file, in the version that has most; null where there are none. */
  private IdRange ids() {
    return sources.stream()
        .filter(s -> s.ids() != null && s.own())
        .map(SourceFile::ids)
        .max(Comparator.comparingLong(IdRange::count).thenComparingLong(IdRange::first))
        .orElse(null);
  }

  /** Whether every file was read to its end, in its first version or a later one. */
  public boolean whole() {
    return sources.stream()
        .filter(s -> s.damage() != null)
        .allMatch(
            s ->
                sources.stream()
                    .anyMatch(whole -> whole.damage() == null && whole.name().equals(s.name())));
  }

  /**
   * The rows of table {@code event_counts}, by type. Events of kept types are counted as they are
   * in the union; of others nothing but their number in each file is known, so that of several
   * versions of a file the one with most events counts.
   */
  public List<EventCount> eventCounts(LocalDateTime hour) {
    TreeMap<String, SourceFile> versions = new TreeMap<>();
    sources.forEach(s -> versions.merge(s.name(), s, HourLedger::larger));
    TreeMap<String, Long> total = new TreeMap<>();
    versions.values().forEach(s -> s.types().forEach((type, n) -> total.merge(type, n, Long::sum)));
    total.putAll(kept);
    return total.entrySet().stream()
        .map(e -> new EventCount(hour, e.getKey(), e.getValue()))
        .toList();
  }

  private static SourceFile larger(SourceFile a, SourceFile b) {
    return b.events() > a.events() ? b : a;
  }

  /** The ledger as JSON with fields in a fixed order. */
  public String toJson() {
    return write(this);
  }

  /** Reads what {@link #toJson()} wrote. */
  public static HourLedger fromJson(String json) {
    return read(json, HourLedger.class);
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not written by Rankscape: " + json, e);
    }
  }
}
