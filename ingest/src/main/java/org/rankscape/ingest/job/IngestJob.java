// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourFiles;
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
  private final int parallelism;
  private final FetchSettings fetching;

  /**
   * A job that imports into a store and fetches as usual.
   *
   * @param parallelism files read side by side
   */
  public IngestJob(Store store, int parallelism) {
    this(store, parallelism, FetchSettings.usual());
  }

  /**
   * A job that imports into a store.
   *
   * @param parallelism files read side by side
   * @param fetching how files behind an address are fetched
   */
  public IngestJob(Store store, int parallelism, FetchSettings fetching) {
    this.store = store;
    this.parallelism = parallelism;
    this.fetching = fetching;
  }

  /** Runs the job in this process; returns the counters at its end. */
  public IngestCounters run(EventSource.Plan plan, Consumer<IngestCounters> progress)
      throws java.io.IOException {
    StreamExecutionEnvironment env = Flink.local(parallelism);
    prepare(env, plan);
    return IngestCounters.of(Flink.run(env, "ingest", c -> progress.accept(IngestCounters.of(c))));
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
        .flatMap(new ImportFunction(store, plan.range(), fetching))
        .name("import hours")
        .sinkTo(new StraySink(store))
        .name("hours of files that span several")
        .setParallelism(1);
  }

  /**
   * Entry point for {@code flink run}: {@code SOURCE WAREHOUSE [FROM TO]}. The warehouse is a
   * folder that all task managers share.
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 2 && args.length != 4) {
      throw new IllegalArgumentException("usage: SOURCE WAREHOUSE [FROM TO]");
    }
    HourRange range = args.length == 4 ? HourRange.parse(args[2], args[3]) : null;
    EventSource source = EventSource.of(args[0]);
    EventSource.Plan plan = source.plan(range);
    StreamExecutionEnvironment env = Flink.submitted();
    try (Warehouse opened = Warehouse.write(Path.of(args[1]))) {
      Store store = opened.accept(source.simulated()).store();
      new IngestJob(store, env.getParallelism()).prepare(env, plan);
      env.execute("rankscape ingest");
    }
  }
}
