// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.rankscape.warehouse.table.EventCount;
import org.rankscape.warehouse.table.Hour;

/**
 * The footer of an hour's file of events: which source files it holds. It is committed with the
 * rows in one rename, so that ledger and rows never disagree.
 *
 * @param kept rows in the file
 * @param sources contributions, sorted by name, size and checksum; empty where there is none
 * @param absence why there is none: {@link #MISSING} or {@link #FAILED}; null where there are some
 */
public record HourLedger(long kept, List<SourceFile> sources, String absence) {
  /** The source was asked and has no such file. */
  public static final String MISSING = "missing";

  /** The source has or may have the file, but it could not be fetched: to be tried again. */
  public static final String FAILED = "failed";

  /** Key of the footer's entry. */
  public static final String KEY = "rankscape.hour";

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  /** A ledger of contributions. */
  public HourLedger(long kept, List<SourceFile> sources) {
    this(kept, sources, null);
  }

  /** The ledger of an hour without contributions, and why. */
  static HourLedger absent(String why) {
    return new HourLedger(0, List.of(), why);
  }

  /** Whether this very file is in the hour already. */
  public boolean holds(SourceFile file) {
    return sources.stream().anyMatch(s -> s.sameFile(file));
  }

  /** The ledger with one more source and the given number of rows. */
  public HourLedger with(SourceFile file, long rows) {
    List<SourceFile> all = new ArrayList<>(sources);
    if (!holds(file)) {
      all.add(file);
    }
    all.sort(
        Comparator.comparing(SourceFile::name)
            .thenComparingLong(SourceFile::size)
            .thenComparingLong(SourceFile::crc32c));
    return new HourLedger(rows, List.copyOf(all));
  }

  /** The row of table {@code hours}. */
  public Hour hour(LocalDateTime hour) {
    long lines = sum(SourceFile::lines);
    long rejected = sum(SourceFile::rejected);
    String state = sources.isEmpty() ? absence : whole() ? "complete" : "partial";
    String names = String.join(", ", sources.stream().map(SourceFile::name).distinct().toList());
    IdRange ids = ids(hour);
    return new Hour(
        hour,
        lines,
        lines - rejected,
        kept,
        rejected,
        sum(SourceFile::kept) - kept,
        state,
        names.isEmpty() ? null : names,
        sources.stream().anyMatch(s -> s.isNamedFor(hour)),
        ids == null ? null : ids.first(),
        ids == null ? null : ids.last(),
        ids == null ? null : ids.count());
  }

  /** Ids in the hour's own file, in the version that has most; null where there are none. */
  private IdRange ids(LocalDateTime hour) {
    return sources.stream()
        .filter(s -> s.ids() != null && s.isNamedFor(hour))
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

  /** The rows of table {@code event_counts}, by type. */
  public List<EventCount> eventCounts(LocalDateTime hour) {
    TreeMap<String, Long> total = new TreeMap<>();
    sources.forEach(s -> s.types().forEach((type, n) -> total.merge(type, n, Long::sum)));
    return total.entrySet().stream()
        .map(e -> new EventCount(hour, e.getKey(), e.getValue()))
        .toList();
  }

  private long sum(java.util.function.ToLongFunction<SourceFile> part) {
    return sources.stream().mapToLong(part).sum();
  }

  /** The ledger as JSON with fields in a fixed order. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what {@link #toJson()} wrote. */
  public static HourLedger fromJson(String json) {
    try {
      return JSON.readValue(json, HourLedger.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "the footer of an hour's file is not Rankscape's: " + json, e);
    }
  }
}
