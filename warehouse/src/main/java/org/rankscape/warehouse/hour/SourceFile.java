// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

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
 */
public record SourceFile(
    String name,
    long size,
    long crc32c,
    String damage,
    long lines,
    long rejected,
    long kept,
    SortedMap<String, Long> types) {

  /** Whether both are the same bytes under the same name. */
  public boolean sameFile(SourceFile other) {
    return name.equals(other.name) && size == other.size && crc32c == other.crc32c;
  }

  /** Events of any type. */
  public long events() {
    return types.values().stream().mapToLong(Long::longValue).sum();
  }
}
