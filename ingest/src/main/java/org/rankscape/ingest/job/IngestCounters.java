// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.util.List;
import java.util.Map;

/**
 * How far an ingest job is.
 *
 * @param files files done
 * @param known of these, files that were in the warehouse already
 * @param missing of these, files that the source does not have
 * @param bytes bytes read, as stored
 * @param lines lines read
 * @param kept events kept, before duplicates are dropped
 * @param rejected lines set aside
 */
public record IngestCounters(
    long files, long known, long missing, long bytes, long lines, long kept, long rejected) {
  static final String FILES = "files";
  static final String KNOWN = "known";
  static final String MISSING = "missing";
  static final String BYTES = "bytes";
  static final String LINES = "lines";
  static final String KEPT = "kept";
  static final String REJECTED = "rejected";
  static final List<String> NAMES = List.of(FILES, KNOWN, MISSING, BYTES, LINES, KEPT, REJECTED);

  static IngestCounters of(Map<String, ?> accumulators) {
    return new IngestCounters(
        value(accumulators, FILES),
        value(accumulators, KNOWN),
        value(accumulators, MISSING),
        value(accumulators, BYTES),
        value(accumulators, LINES),
        value(accumulators, KEPT),
        value(accumulators, REJECTED));
  }

  private static long value(Map<String, ?> accumulators, String name) {
    return accumulators.get(name) instanceof Long value ? value : 0;
  }
}
