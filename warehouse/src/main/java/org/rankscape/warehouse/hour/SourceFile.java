// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What one source file contributed to one hour. Depends on the file's content alone, not on when or
 * from where it was read.
 *
 * @param name file name without folder
 * @param size bytes of the file as stored
 * @param crc32c CRC-32C of those bytes
 * @param damage what was wrong with its stream, or null
 * @param lines lines of this hour, blank ones not counted
 * @param rejected lines set aside
 * @param kept events of a kept type, before duplicates are dropped
 * @param types events by type
 * @param ids the events' ids, of any type; null where there are no events or, before 2015, no ids
 */
public record SourceFile(
    String name,
    long size,
    long crc32c,
    String damage,
    long lines,
    long rejected,
    long kept,
    SortedMap<String, Long> types,
    IdRange ids) {

  /** Whether the file bears the name of an hour, {@code 2016-01-01-5.json.gz}. */
  public boolean isNamedFor(LocalDateTime hour) {
    String day = hour.toLocalDate() + "-";
    return name.equals(day + hour.getHour() + ".json.gz")
        || name.equals(day + String.format(Locale.ROOT, "%02d", hour.getHour()) + ".json.gz");
  }

  /** Events of any type. */
  public long events() {
    return types.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The entry as JSON with fields in a fixed order. */
  public String toJson() {
    return HourLedger.write(this);
  }

  /** Reads what {@link #toJson()} wrote. */
  public static SourceFile fromJson(String json) {
    return HourLedger.read(json, SourceFile.class);
  }
}
