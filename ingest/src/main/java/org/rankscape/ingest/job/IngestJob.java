// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.DetachedJobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rankscape.ingest.hour.CodeWarmUp;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.HourTables;
import org.rankscape.warehouse.store.JobNotes;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.store.Store;

/**
 * The first job: source files to clean events, one file of events an hour.
 *
 * <pre>
 * files -&gt; read, parse, commit (in parallel) -&gt; lines of other hours -&gt; commit (one task)
 * </pre>
 */
public final class IngestJob {
  private final Store store;
  private final Workers workers;
  private final FetchSettings fetching;
  private final SpillFiles spill;

  /**
   * A job in this process that imports into a store and fetches as usual.
   *
   * @param parallelism files read side by side
   */
  public IngestJob(Store store, int parallelism) {
    this(store, parallelism, FetchSettings.usual());
  }

  /**
   * A job in this process that imports into a store.
   *
   * @param parallelism files read side by side
   * @param fetching how files behind an address are fetched
   */
  public IngestJob(Store store, int parallelism, FetchSettings fetching) {
    this(store, Workers.local(parallelism), fetching);
  }

  /**
   * A job that imports into a store, whose files all workers see.
   *
   * @param workers read files side by side
   * @param fetching how files behind an address are fetched
   */
  public IngestJob(Store store, Workers workers, FetchSettings fetching) {
    this.store = store;
    this.workers = workers;
    this.fetching = fetching;
    this.spill = new SpillFiles(store);
  }

  /**
   * Opens a warehouse for a job. Opening deletes what killed runs left; it is therefore refused
   * while a job sent there by a command that is gone still works on it.
   *
   * @throws org.rankscape.ingest.IngestException if a job that writes to this warehouse still runs
   *     on the workers' cluster
   */
  public static Warehouse open(String location, Workers workers) throws java.io.IOException {
    Store store = FileSystems.store(location);
    workers.refuseSecond(name(store));
    workers.refuseSecond(MonthJob.name(store));
    if (workers.cluster() != null) {
      new JobNotes(store).remove(workers.cluster());
    }
    return FileSystems.write(location);
  }

  private String name() {
    return name(store);
  }

  private static String name(Store store) {
    return "rankscape ingest into " + store;
  }

  /**
   * Runs the job and waits for its end; returns the counters at its end.
   *
   * @throws org.rankscape.ingest.IngestException if it fails, or if a job that imports into this
   *     store still runs on the same cluster
   */
  public IngestCounters run(EventSource.Plan plan, Consumer<IngestCounters> progress)
      throws java.io.IOException {
    workers.refuseSecond(name());
    workers.begin(store);
    StreamExecutionEnvironment env =
        workers.here() ? workers.environment(CodeWarmUp.begin(plan)) : workers.environment();
    if (workers.here()) {
      Flink.atOnce(env);
    }
    prepare(env, plan);
    var totals = Flink.run(env, name(), c -> progress.accept(IngestCounters.of(c)));
    tidy();
    return IngestCounters.of(totals);
  }

  /** Deletes what waited for the end of the job, and what tasks that died left half-written. */
  private void tidy() throws java.io.IOException {
    spill.clear();
    workers.end(store);
  }

  private void prepare(StreamExecutionEnvironment env, EventSource.Plan plan)
      throws java.io.IOException {
    HourFiles files = new HourFiles(store);
    for (LocalDateTime hour : plan.missing()) {
      files.commitMissing(hour);
    }
    ListSource<SourceSplit> source =
        new ListSource<>(plan.splits(), TypeInformation.of(SourceSplit.class));
    env.fromSource(
            source,
            org.apache.flink.api.common.eventtime.WatermarkStrategy.noWatermarks(),
            "source files")
        .flatMap(new ImportFunction(store, plan.range(), fetching, spill))
        .name("import hours")
        .sinkTo(new StraySink(store, spill))
        .name("hours of files that span several")
        .setParallelism(1);
  }

  /**
   * Entry point for {@code flink run}: {@code SOURCE WAREHOUSE [FROM TO]}, each a folder that all
   * task managers share or an address that Flink has a file system for. Tables {@code hours} and
   * {@code event_counts} are made at the end, or by {@link MonthJob} where nobody waits for it
   * ({@code flink run -d}).
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 2 && args.length != 4) {
      throw new IllegalArgumentException("usage: SOURCE WAREHOUSE [FROM TO]");
    }
    HourRange range = args.length == 4 ? HourRange.parse(args[2], args[3]) : null;
    EventSource source = EventSource.of(args[0]);
    EventSource.Plan plan = source.plan(range);
    try (Warehouse opened = FileSystems.write(args[1])) {
      Warehouse warehouse = opened.accept(source.simulated());
      IngestJob job = new IngestJob(warehouse.store(), Workers.submitted(), FetchSettings.usual());
      StreamExecutionEnvironment env = job.workers.environment();
      job.prepare(env, plan);
      job.workers.begin(job.store);
      if (env.execute(job.name()) instanceof DetachedJobExecutionResult) {
        return;
      }
      job.tidy();
      HourTables.rebuild(warehouse, warehouse.months(Table.EVENTS));
    }
  }
}
