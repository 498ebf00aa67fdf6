// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.IngestProgress;
import org.rankscape.cli.progress.Progress;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.job.IngestCounters;
import org.rankscape.ingest.job.IngestJob;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourTables;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.StandardQueries;

/**
 * Event hours to clean events and monthly collaboration.
 *
 * @param hours where the hours come from
 * @param warehouse folder of the warehouse
 * @param parallelism tasks side by side
 */
public record IngestStage(SourceSettings hours, Path warehouse, int parallelism) {

  /** Refuses a parallelism below 1. */
  public IngestStage {
    if (parallelism < 1) {
      throw new UserException("parallelism " + parallelism + " is below 1.");
    }
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    EventSource events = hours.events();
    EventSource.Plan plan = events.plan(hours.range());
    try (Warehouse opened = Warehouse.write(warehouse)) {
      Warehouse target = opened.accept(events.simulated());
      return Stage.run("ingest", target, settings(), () -> ingest(plan, target));
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>(hours.recorded());
    settings.put("parallelism", parallelism);
    return settings;
  }

  private Stage.Done ingest(EventSource.Plan plan, Warehouse target) throws Exception {
    IngestCounters counters = importHours(plan, target);
    List<YearMonth> months = new ArrayList<>(target.months(Table.EVENTS));
    SortedMap<YearMonth, String> fingerprints = HourTables.rebuild(target, months);
    if (counters.lines() == 0 && counters.known() + counters.unchecked() == 0) {
      List<String> damaged = damaged(target);
      throw new IngestException(
          "no line of "
              + hours.source()
              + " could be read ("
              + counters.files()
              + " files, "
              + (counters.missing() + counters.awaited())
              + " not in the source"
              + (counters.failed() == 0 ? "" : ", " + failures(counters))
              + (plan.range().equals(HourRange.ALL) ? "" : ", lines " + plan.range() + " only")
              + ")"
              + (damaged.isEmpty() ? "." : ", no gzip streams or damaged: " + damaged + "."));
    }
    MonthTables.aggregate(target, fingerprints, parallelism);
    return new Stage.Done(
        kept(target),
        "events in the warehouse",
        bytes(target),
        notes(target, counters, plan),
        failure(counters));
  }

  /** What makes the run incomplete, or null. */
  private static String failure(IngestCounters counters) {
    return counters.failed() == 0
        ? null
        : failures(counters) + ". They are tried again when you run the same command again.";
  }

  private static String failures(IngestCounters counters) {
    return String.format(
        Locale.ROOT,
        "%,d hours could not be fetched: %s",
        counters.failed(),
        String.join("; ", counters.problems()));
  }

  private static List<String> damaged(Warehouse target) {
    try (Database database = Database.open(target)) {
      return StandardQueries.damagedFiles(database, 20);
    }
  }

  private static long kept(Warehouse target) {
    try (Database database = Database.open(target)) {
      return StandardQueries.events(database);
    }
  }

  private IngestCounters importHours(EventSource.Plan plan, Warehouse target) throws Exception {
    long bytes =
        plan.splits().stream().allMatch(split -> split.size() >= 0)
            ? plan.splits().stream().mapToLong(SourceSplit::size).sum()
            : -1;
    try (IngestProgress progress = new IngestProgress(plan.splits().size(), bytes)) {
      return new IngestJob(target.store(), parallelism, hours.fetching()).run(plan, progress::at);
    }
  }

  private static long bytes(Warehouse target) throws java.io.IOException {
    long bytes = 0;
    for (Table<?> table :
        List.of(
            Table.EVENTS,
            Table.REJECTED,
            Table.HOURS,
            Table.EVENT_COUNTS,
            Table.COLLABORATION,
            Table.ATTENTION,
            Table.REPOSITORY_FACTS,
            Table.REPOSITORY_NAMES,
            Table.DEVELOPER_NAMES)) {
      bytes += target.store().size(table.name());
    }
    return bytes;
  }

  private static List<String> notes(
      Warehouse target, IngestCounters counters, EventSource.Plan plan) {
    List<String> notes = new ArrayList<>();
    notes.add(IngestProgress.table(counters));
    long missing = counters.missing() + plan.missing().size();
    if (missing > 0) {
      notes.add(String.format(Locale.ROOT, "%,d hours are not in the source", missing));
    }
    if (counters.awaited() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d hours ended less than a day ago and are not published yet",
              counters.awaited()));
    }
    if (counters.unchecked() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d hours are in the warehouse, and no server says whether they changed (--refresh"
                  + " fetches them again)",
              counters.unchecked()));
    }
    try (Database database = Database.open(target)) {
      StandardQueries.rejectedByReason(database)
          .forEach(
              (reason, lines) ->
                  notes.add(
                      String.format(
                          Locale.ROOT,
                          "set aside: %,d lines, %s",
                          lines,
                          reason.replace('_', ' '))));
      StandardQueries.damagedFiles(database, 20)
          .forEach(file -> notes.add("damaged, kept as far as it could be read: " + file));
    }
    return notes;
  }
}
