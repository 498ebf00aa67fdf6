// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rankscape.ingest.month.MonthGraph;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.Store;

/**
 * The second job: clean events to monthly collaboration, attention, facts and names, one file a
 * month of each. Months are always made whole, from all their hours.
 */
public final class MonthJob {
  private final Store store;
  private final int parallelism;

  /**
   * A job over the events of a store.
   *
   * @param parallelism tasks side by side; the result does not depend on it
   */
  public MonthJob(Store store, int parallelism) {
    this.store = store;
    this.parallelism = parallelism;
  }

  /**
   * Runs the job in this process.
   *
   * @param months fingerprints of their events, by month
   * @param files is told the number of hours done
   */
  public void run(Map<YearMonth, String> months, LongConsumer files) throws IOException {
    if (months.isEmpty()) {
      return;
    }
    StreamExecutionEnvironment env = Flink.local(parallelism);
    build(env, months);
    Flink.run(
        env,
        "monthly collaboration",
        counters -> files.accept(counters.get("files") instanceof Long n ? n : 0));
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

  /** Entry point for {@code flink run}: {@code WAREHOUSE MONTH...}. */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      throw new IllegalArgumentException("usage: WAREHOUSE MONTH...");
    }
    Map<YearMonth, String> months = new TreeMap<>();
    Arrays.stream(args).skip(1).forEach(month -> months.put(YearMonth.parse(month), ""));
    StreamExecutionEnvironment env = Flink.submitted();
    Warehouse.read(Path.of(args[0]));
    try (Warehouse warehouse = Warehouse.write(Path.of(args[0]))) {
      new MonthJob(warehouse.store(), env.getParallelism()).build(env, months);
      env.execute("rankscape monthly collaboration");
    }
  }
}
