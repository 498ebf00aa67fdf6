// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far an ingest job is.
 *
 * @param classes files done by outcome: {@code complete} and {@code partial} were read, {@code
 *     known} were in the warehouse already, {@code unchecked} too as far as can be told, {@code
 *     missing} are not in the source, {@code awaited} may not be published yet, {@code failed}
 *     could not be fetched; only those that there are
 * @param problems why files failed or were not checked, some of them
 * @param runTime milliseconds that the job took, without starting and stopping what it runs on; 0
 *     before its end
 */
public record IngestCounters(Map<String, HourClass> classes, List<String> problems, long runTime) {
  static final List<String> CLASSES =
      List.of("complete", "partial", "known", "unchecked", "missing", "awaited", "failed");
  static final String FILES = "files";
  static final String BYTES = "bytes";
  static final String LINES = "lines";
  static final String KEPT = "kept";
  static final String REJECTED = "rejected";
  static final String MILLISECONDS = "milliseconds";
  static final List<String> PARTS = List.of(FILES, BYTES, LINES, KEPT, REJECTED, MILLISECONDS);
  static final String PROBLEMS = "problems";

  /** Problems told by a task. */
  static final int PROBLEMS_TOLD = 5;

  /** Name of the accumulator for a part of a class. */
  static String name(String hourClass, String part) {
    return hourClass + "." + part;
  }

  static IngestCounters of(Map<String, ?> accumulators) {
    Map<String, HourClass> classes = new LinkedHashMap<>();
    for (String hourClass : CLASSES) {
      long[] parts =
          PARTS.stream()
              .mapToLong(p -> accumulators.get(name(hourClass, p)) instanceof Long n ? n : 0)
              .toArray();
      if (parts[0] > 0) {
        classes.put(
            hourClass, new HourClass(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
      }
    }
    return new IngestCounters(
        classes,
        accumulators.get(PROBLEMS) instanceof Collection<?> told
            ? told.stream().map(String::valueOf).sorted().toList()
            : List.of(),
        accumulators.get(Flink.RUN_TIME) instanceof Long time ? time : 0);
  }

  private HourClass of(String hourClass) {
    return classes.getOrDefault(hourClass, HourClass.NONE);
  }

  /** All classes together. */
  public HourClass total() {
    return classes.values().stream().reduce(HourClass.NONE, HourClass::plus);
  }

  /** Files done. */
  public long files() {
    return total().files();
  }

  /** Files that were in the warehouse already. */
  public long known() {
    return of("known").files();
  }

  /** Files that no server would say of whether they changed since. */
  public long unchecked() {
    return of("unchecked").files();
  }

  /** Files that the source does not have. */
  public long missing() {
    return of("missing").files();
  }

  /** Files that are not there and may not be published yet. */
  public long awaited() {
    return of("awaited").files();
  }

  /** Files that could not be fetched. */
  public long failed() {
    return of("failed").files();
  }

  /** Bytes read, as stored. */
  public long bytes() {
    return total().bytes();
  }

  /** Lines read. */
  public long lines() {
    return total().lines();
  }

  /** Events kept, before duplicates are dropped. */
  public long kept() {
    return total().kept();
  }

  /** Lines set aside. */
  public long rejected() {
    return total().rejected();
  }
}
