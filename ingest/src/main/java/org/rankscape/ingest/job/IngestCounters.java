// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How far an ingest job is.
 *
 * @param files files done
 * @param known of these, files that were in the warehouse already
 * @param unchecked of these, files that no server would say of whether they changed since
 * @param missing of these, files that the source does not have
 * @param awaited of these, files that are not there and may not be published yet
 * @param failed of these, files that could not be fetched
 * @param bytes bytes read, as stored
 * @param lines lines read
 * @param kept events kept, before duplicates are dropped
 * @param rejected lines set aside
 * @param problems why files failed or were not checked, some of them
 */
public record IngestCounters(
    long files,
    long known,
    long unchecked,
    long missing,
    long awaited,
    long failed,
    long bytes,
    long lines,
    long kept,
    long rejected,
    List<String> problems) {
  static final String FILES = "files";
  static final String KNOWN = "known";
  static final String UNCHECKED = "unchecked";
  static final String MISSING = "missing";
  static final String AWAITED = "awaited";
  static final String FAILED = "failed";
  static final String BYTES = "bytes";
  static final String LINES = "lines";
  static final String KEPT = "kept";
  static final String REJECTED = "rejected";
  static final List<String> NAMES =
      List.of(FILES, KNOWN, UNCHECKED, MISSING, AWAITED, FAILED, BYTES, LINES, KEPT, REJECTED);
  static final String PROBLEMS = "problems";

  /** Problems told by a task. */
  static final int PROBLEMS_TOLD = 5;

  static IngestCounters of(Map<String, ?> accumulators) {
    return new IngestCounters(
        value(accumulators, FILES),
        value(accumulators, KNOWN),
        value(accumulators, UNCHECKED),
        value(accumulators, MISSING),
        value(accumulators, AWAITED),
        value(accumulators, FAILED),
        value(accumulators, BYTES),
        value(accumulators, LINES),
        value(accumulators, KEPT),
        value(accumulators, REJECTED),
        accumulators.get(PROBLEMS) instanceof Collection<?> told
            ? told.stream().map(String::valueOf).sorted().toList()
            : List.of());
  }

  private static long value(Map<String, ?> accumulators, String name) {
    return accumulators.get(name) instanceof Long value ? value : 0;
  }
}
