// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import java.util.SortedMap;
import java.util.regex.Pattern;

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
 * @param own whether the file is meant to hold this hour whole: it is named for it, or names no
 *     hour and spans it. Any other file may hold some lines of an hour
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
    IdRange ids,
    boolean own) {

  private static final Pattern PADDED =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}-)0(\\d\\.json(?:\\.gz)?)");

  /** Names an hour's file as GH Archive does. */
  public SourceFile {
    name = canonical(name);
  }

  /**
   * The one name of an hour's file: {@code 2016-01-01-5.json.gz} for {@code 2016-01-01-05.json.gz}
   * too. Other names stay.
   */
  public static String canonical(String name) {
    return PADDED.matcher(name).replaceFirst("$1$2");
  }

  /** Whether both are the same version of the same file. */
  boolean isSame(SourceFile other) {
    return name.equals(other.name) && size == other.size && crc32c == other.crc32c;
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
