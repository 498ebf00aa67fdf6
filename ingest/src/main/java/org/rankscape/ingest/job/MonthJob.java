// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.flink.core.execution.DetachedJobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rankscape.ingest.month.MonthGraph;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourTables;
import org.rankscape.warehouse.store.Store;

/**
 * The second job: clean events to monthly collaboration, attention, facts and names, one file a
 * month of each. Months are always made whole, from all their hours.
 */
public final class MonthJob {
  private final Store store;
  private final Workers workers;

  /**
   * A job in this process over the events of a store.
   *
   * @param parallelism tasks side by side; the result does not depend on it
   */
  public MonthJob(Store store, int parallelism) {
    this(store, Workers.local(parallelism));
  }

  /** A job over the events of a store, whose files all workers see. */
  public MonthJob(Store store, Workers workers) {
    this.store = store;
    this.workers = workers;
  }

  private String name() {
    return name(store);
  }

  static String name(Store store) {
    return "rankscape monthly tables of " + store;
  }

  /**
   * Runs the job and waits for its end.
   *
   * @param months fingerprints of their events, by month
   * @param files is told the number of hours done
   * @throws org.rankscape.ingest.IngestException if it fails, or if such a job still runs on the
   *     same cluster
   */
  public void run(Map<YearMonth, String> months, LongConsumer files) throws IOException {
    if (months.isEmpty()) {
      return;
    }
    workers.refuseSecond(name());
    workers.begin(store);
    StreamExecutionEnvironment env = workers.environment();
    build(env, months);
    Flink.run(
        env, name(), counters -> files.accept(counters.get("files") instanceof Long n ? n : 0));
    workers.end(store);
  }

  private void build(StreamExecutionEnvironment env, Map<YearMonth, String> months)
      throws IOException {
    MonthGraph graph = new MonthGraph(store, months);
    graph.build(
        env.fromSource(
            new ListSource<>(graph.splits(), MonthGraph.SPLIT),
            org.apache.flink.api.common.eventtime.WatermarkStrategy.noWatermarks(),
            "hours of events"));
  }

  /**
   * Entry point for {@code flink run}: {@code WAREHOUSE [MONTH...]}, without months for all whose
   * events changed. The warehouse is a folder that all task managers share or an address. Makes
   * tables {@code hours} and {@code event_counts} of these months too.
   */
  public static void main(String[] args) throws Exception {
    if (args.length < 1) {
      throw new IllegalArgumentException("usage: WAREHOUSE [MONTH...]");
    }
    FileSystems.read(args[0]);
    try (Warehouse warehouse = FileSystems.write(args[0])) {
      List<YearMonth> months =
          args.length == 1
              ? warehouse.months(Table.EVENTS)
              : Arrays.stream(args).skip(1).map(YearMonth::parse).toList();
      Map<YearMonth, String> stale = new TreeMap<>();
      for (var e : HourTables.rebuild(warehouse, months).entrySet()) {
        if (!MonthGraph.isCurrent(warehouse.store(), e.getKey(), e.getValue())) {
          stale.put(e.getKey(), e.getValue());
        }
      }
      MonthJob job = new MonthJob(warehouse.store(), Workers.submitted());
      if (!stale.isEmpty()) {
        StreamExecutionEnvironment env = job.workers.environment();
        job.build(env, stale);
        job.workers.begin(job.store);
        if (env.execute(job.name()) instanceof DetachedJobExecutionResult) {
          return;
        }
      }
      job.workers.end(job.store);
    }
  }
}
