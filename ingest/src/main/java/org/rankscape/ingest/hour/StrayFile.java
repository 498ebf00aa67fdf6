// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.table.SourceHour;

/**
 * A source file whose lines another task has to file, since it spans several hours or shares its
 * own with another file. Its lines wait in spill files of the warehouse. Or one that is not there:
 * that, too, only the task that files may record.
 *
 * @param named hour that the file is named for, or null. It is filed last, so that a file's own
 *     hour is in the ledger only when all its other hours are
 * @param entries the ledger's entries, as JSON, by the hours to be filed
 * @param absence why there is no such file, or null where there is
 * @param left hours outside the range asked for
 * @param events spill files of events
 * @param rejected spill files of lines set aside
 */
public record StrayFile(
    String named,
    HourAbsence absence,
    TreeMap<String, String> entries,
    ArrayList<String> left,
    ArrayList<String> events,
    ArrayList<String> rejected) {

  /** A file that is not there. */
  static StrayFile absent(LocalDateTime hour, HourAbsence absence) {
    return new StrayFile(
        hour.toString(),
        absence,
        new TreeMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Whether an hour is the one that the file is named for. */
  boolean isNamedFor(LocalDateTime hour) {
    return hour.toString().equals(named);
  }

  /** Whether lines of this hour are to be filed. */
  boolean has(LocalDateTime hour) {
    return entries.containsKey(hour.toString());
  }

  /** Hours to be filed. */
  List<LocalDateTime> hours() {
    return entries.keySet().stream().map(LocalDateTime::parse).toList();
  }

  /** The ledger's entry for an hour. */
  SourceFile entry(LocalDateTime hour) {
    return SourceFile.fromJson(entries.get(hour.toString()));
  }

  /** What table {@code source_files} says of the file once it is filed. */
  List<SourceHour> filed() {
    List<SourceHour> rows = new ArrayList<>();
    SourceFile file = entry(hours().get(0));
    hours().forEach(h -> rows.add(row(file, h, true)));
    left.forEach(h -> rows.add(row(file, LocalDateTime.parse(h), false)));
    return rows;
  }

  private static SourceHour row(SourceFile file, LocalDateTime hour, boolean filed) {
    return new SourceHour(file.name(), file.size(), file.crc32c(), hour, filed);
  }
}
