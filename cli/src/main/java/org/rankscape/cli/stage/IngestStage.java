// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.IngestProgress;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.job.IngestCounters;
import org.rankscape.ingest.job.IngestJob;
import org.rankscape.ingest.job.Workers;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourTables;
import org.rankscape.warehouse.store.LocalStore;

/**
 * Event hours to clean events and monthly collaboration.
 *
 * @param hours where the hours come from
 * @param placement where they go, and who works
 */
public record IngestStage(SourceSettings hours, Placement placement) {

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Installation.loadFileSystems(hours.source(), placement.warehouse());
    Workers workers = placement.workers();
    EventSource events = hours.events();
    EventSource.Plan plan = events.plan(hours.range());
    boolean local = !FileSystems.isAddress(placement.warehouse());
    boolean made = local && Files.notExists(Path.of(placement.warehouse()));
    try (Warehouse opened = IngestJob.open(placement.warehouse(), workers)) {
      opened.origin().ifPresent(IngestStage::refuseCopy);
      Warehouse target = opened.accept(events.simulated());
      return Stage.run("ingest", target, settings(), () -> ingest(plan, target, workers));
    } catch (NothingReadException e) {
      if (made) {
        Path folder = Path.of(placement.warehouse()).toAbsolutePath();
        new LocalStore(folder.getParent()).deleteFolder(folder.getFileName().toString());
      }
      throw e;
    }
  }

  /** Of no file any line could be read. */
  private static final class NothingReadException extends IngestException {
    private static final long serialVersionUID = 1L;

    NothingReadException(String message) {
      super(message);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>(hours.recorded());
    settings.put("parallelism", placement.parallelism());
    settings.put("cluster", placement.cluster());
    return settings;
  }

  private static void refuseCopy(String origin) {
    throw new UserException(
        "this warehouse is a copy of " + origin + ": ingest there and pull again.");
  }

  private Stage.Done ingest(EventSource.Plan plan, Warehouse target, Workers workers)
      throws Exception {
    IngestCounters counters = importHours(plan, target, workers);
    List<YearMonth> months = new ArrayList<>(target.months(Table.EVENTS));
    SortedMap<YearMonth, String> fingerprints = HourTables.rebuild(target, months);
    if (counters.lines() == 0 && counters.known() + counters.unchecked() == 0) {
      List<String> damaged = new IngestSummary(target).damaged();
      throw new NothingReadException(
          "no line of "
              + hours.source()
              + " could be read ("
              + Plural.of(counters.files(), "file", "files")
              + ", "
              + (counters.missing() + counters.awaited())
              + " not in the source"
              + (counters.failed() == 0 ? "" : ", " + failures(counters))
              + (plan.range().equals(HourRange.ALL) ? "" : ", lines " + plan.range() + " only")
              + ")"
              + (damaged.isEmpty() ? "." : ", no gzip streams or damaged: " + damaged + "."));
    }
    MonthTables.aggregate(target, fingerprints, workers);
    IngestSummary summary = new IngestSummary(target);
    return new Stage.Done(
        summary.events(),
        "events in the warehouse",
        summary.bytes(),
        notes(summary, counters, plan),
        failure(counters));
  }

  /** What makes the run incomplete, or null. */
  private static String failure(IngestCounters counters) {
    return counters.failed() == 0
        ? null
        : failures(counters) + ". What failed is tried again when you run the same command again.";
  }

  private static String failures(IngestCounters counters) {
    return hours(counters.failed())
        + " could not be fetched: "
        + String.join("; ", counters.problems());
  }

  private static String hours(long count) {
    return Plural.of(count, "hour", "hours");
  }

  private IngestCounters importHours(EventSource.Plan plan, Warehouse target, Workers workers)
      throws Exception {
    long bytes =
        plan.splits().stream().allMatch(split -> split.size() >= 0)
            ? plan.splits().stream().mapToLong(SourceSplit::size).sum()
            : -1;
    try (IngestProgress progress = new IngestProgress(plan.splits().size(), bytes)) {
      return new IngestJob(target.store(), workers, hours.fetching()).run(plan, progress::at);
    }
  }

  private static List<String> notes(
      IngestSummary summary, IngestCounters counters, EventSource.Plan plan) {
    List<String> notes = new ArrayList<>();
    notes.add(IngestProgress.table(counters));
    long missing = counters.missing() + plan.missing().size();
    if (missing > 0) {
      notes.add("not in the source: " + hours(missing));
    }
    if (counters.awaited() > 0) {
      notes.add("ended less than a day ago and not published yet: " + hours(counters.awaited()));
    }
    if (counters.unchecked() > 0) {
      notes.add(
          "in the warehouse, but no server says whether they changed (--refresh fetches them again): "
              + hours(counters.unchecked()));
    }
    notes.addAll(summary.notes());
    return notes;
  }
}
