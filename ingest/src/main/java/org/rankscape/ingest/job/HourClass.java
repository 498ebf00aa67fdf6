// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

/**
 * What an ingest job did with source files of one outcome.
 *
 * @param files files
 * @param bytes bytes as stored
 * @param lines lines read
 * @param kept events kept, before duplicates are dropped
 * @param rejected lines set aside
 * @param milliseconds time that tasks took for them, of all tasks together
 */
public record HourClass(
    long files, long bytes, long lines, long kept, long rejected, long milliseconds) {
  static final HourClass NONE = new HourClass(0, 0, 0, 0, 0, 0);

  HourClass plus(HourClass other) {
    return new HourClass(
        files + other.files,
        bytes + other.bytes,
        lines + other.lines,
        kept + other.kept,
        rejected + other.rejected,
        milliseconds + other.milliseconds);
  }
}
