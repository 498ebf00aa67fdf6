// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rankscape.cli.Version;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.Run;

/** Runs a stage's work, takes its time and records it in table {@code runs}, failed runs too. */
final class Stage {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  /** What a stage's work hands back; the failure is what it could not do, or null. */
  record Done(long rows, String what, long bytes, List<String> notes, String failure) {
    Done(long rows, String what, long bytes, List<String> notes) {
      this(rows, what, bytes, notes, null);
    }
  }

  /** The work of a stage. */
  interface Work {
    Done run() throws Exception;
  }

  private Stage() {}

  static StageReport run(String name, Warehouse warehouse, Map<String, ?> settings, Work work)
      throws Exception {
    Instant started = Instant.now();
    Done done;
    try {
      done = work.run();
    } catch (Exception e) {
      try {
        record(
            warehouse,
            run(name, started, since(started), "failed", new Done(0, "", 0, List.of()), settings));
      } catch (java.io.IOException unrecorded) {
        e.addSuppressed(unrecorded);
      }
      throw e;
    }
    double seconds = since(started);
    String state = done.failure == null ? "done" : "incomplete";
    record(warehouse, run(name, started, seconds, state, done, settings));
    return new StageReport(
        name, seconds, done.rows, done.what, done.bytes, done.notes, done.failure);
  }

  private static double since(Instant started) {
    return Duration.between(started, Instant.now()).toMillis() / 1000.0;
  }

  private static Run run(
      String name,
      Instant started,
      double seconds,
      String state,
      Done done,
      Map<String, ?> settings)
      throws JsonProcessingException {
    return new Run(
        LocalDateTime.ofInstant(started, ZoneOffset.UTC),
        name,
        seconds,
        state,
        done.rows,
        done.bytes,
        Version.current(),
        new ObjectMapper().writeValueAsString(settings));
  }

  private static void record(Warehouse warehouse, Run run) throws java.io.IOException {
    if (warehouse != null) {
      String key =
          STAMP.format(run.started())
              + "-"
              + run.stage()
              + "-"
              + UUID.randomUUID().toString().substring(0, 8);
      warehouse.write(Table.RUNS, key, List.of(run));
    }
  }
}
