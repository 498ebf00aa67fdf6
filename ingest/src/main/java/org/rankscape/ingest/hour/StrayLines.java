// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.HourLedger;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.store.BytesFile;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Rejected;

/**
 * Lines of one hour on their way to the task that files the contents of source files which span
 * several hours. Rows travel as Parquet bytes.
 *
 * @param hour start of the hour, seconds since 1970 UTC
 * @param home whether the source file is named for this hour; it is filed last, so that a file's
 *     own hour is in the ledger only when all its other hours are
 * @param ledger the entry, as the JSON of a ledger with one source
 * @param events rows of table {@code events}
 * @param rejected rows of table {@code rejected}
 */
public record StrayLines(long hour, boolean home, String ledger, byte[] events, byte[] rejected) {

  static StrayLines of(LocalDateTime hour, boolean home, HourLines lines, SourceFile entry)
      throws IOException {
    return new StrayLines(
        hour.toEpochSecond(ZoneOffset.UTC),
        home,
        new HourLedger(0, java.util.List.of(entry)).toJson(),
        ParquetFiles.toBytes(Event.class, lines.events()),
        ParquetFiles.toBytes(Rejected.class, lines.rejected(hour)));
  }

  /** Adds the lines to their hour. */
  public void commit(HourFiles files) throws IOException {
    files.commit(
        LocalDateTime.ofEpochSecond(hour, 0, ZoneOffset.UTC),
        HourLedger.fromJson(ledger).sources().get(0),
        ParquetFiles.read(new BytesFile(events), Event.class),
        ParquetFiles.read(new BytesFile(rejected), Rejected.class));
  }
}
