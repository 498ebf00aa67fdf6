// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.rankscape.ingest.job.IngestCounters;
import org.rankscape.ingest.job.IngestJob;
import org.rankscape.ingest.job.MonthJob;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourTables;

/** What is measured side by side; each with two threads. */
enum Side {
  /** The ingest job, with what the launcher gives Java for the command {@code ingest}. */
  RANKSCAPE(
      "Rankscape ingest (Flink)",
      "-Xmx640m",
      "-XX:MetaspaceSize=192m",
      "-XX:Tier4InvocationThreshold=400000",
      "-XX:Tier4MinInvocationThreshold=50000",
      "-XX:Tier4CompileThreshold=1000000",
      "-XX:Tier4BackEdgeThreshold=400000",
      "-XX:CompileCommand=quiet",
      "-XX:CompileCommand=dontinline,org.apache.parquet.column.impl.ColumnWriterBase::write*") {
    @Override
    Counts work(List<Path> hours, Path out) throws IOException {
      Path source = Files.createDirectories(out.resolve("hours"));
      for (Path hour : hours) {
        Files.createSymbolicLink(source.resolve(hour.getFileName()), hour);
      }
      IngestCounters counters = ingest(source, out.resolve("W"));
      return new Counts(
          counters.lines() - counters.rejected(), counters.kept(), counters.runTime() / 1e3);
    }

    @Override
    double monthly(Path out) throws IOException {
      long start = System.nanoTime();
      try (Warehouse warehouse = Warehouse.update(out.resolve("W"))) {
        new MonthJob(warehouse.store(), THREADS)
            .run(HourTables.rebuild(warehouse, warehouse.months(Table.EVENTS)), n -> {});
      }
      return (System.nanoTime() - start) / 1e9;
    }
  },
  /** DuckDB reading the same lines and writing the same columns. */
  DUCKDB("DuckDB read_ndjson", "-Xmx256m") {
    @Override
    void prepare() throws Exception {
      DuckDbReduction.open().close();
    }

    @Override
    Counts work(List<Path> hours, Path out) throws Exception {
      return DuckDbReduction.run(hours, out);
    }
  },
  /** Decompression alone. */
  GUNZIP("gunzip only (java.util.zip)", "-Xmx256m") {
    @Override
    Counts work(List<Path> hours, Path out) throws Exception {
      Queue<Path> left = new ConcurrentLinkedQueue<>(hours);
      Callable<Void> task =
          () -> {
            byte[] buffer = new byte[1 << 16];
            for (Path hour = left.poll(); hour != null; hour = left.poll()) {
              try (InputStream in =
                  new GZIPInputStream(Files.newInputStream(hour), buffer.length)) {
                while (in.read(buffer) >= 0) {
                  // the bytes are not looked at
                }
              }
            }
            return null;
          };
      ExecutorService pool = Executors.newFixedThreadPool(THREADS);
      try {
        for (var done : pool.invokeAll(List.of(task, task))) {
          done.get();
        }
      } finally {
        pool.shutdown();
      }
      return new Counts(0, 0, 0);
    }
  };

  static final int THREADS = 2;

  /** Makes the monthly tables; seconds, 0 where the side has none. */
  double monthly(Path out) throws IOException {
    return 0;
  }

  /**
   * What was done.
   *
   * @param events usable events of any type
   * @param kept events kept
   * @param seconds time of the work where the side tells it, else 0
   */
  record Counts(long events, long kept, double seconds) {}

  private static final List<String> COMMON =
      List.of(
          "-XX:+UseParallelGC",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED");

  private final String label;
  private final List<String> options;

  Side(String label, String... options) {
    this.label = label;
    this.options = List.of(options);
  }

  /** What is done before the clock starts. */
  void prepare() throws Exception {}

  /** What is measured. */
  abstract Counts work(List<Path> hours, Path out) throws Exception;

  String label() {
    return label;
  }

  /** Options of the Java process. */
  List<String> javaOptions() {
    return Stream.concat(options.stream(), COMMON.stream()).toList();
  }

  private static IngestCounters ingest(Path source, Path target) throws IOException {
    try (Warehouse warehouse = Warehouse.write(target).accept(false)) {
      return new IngestJob(warehouse.store(), THREADS)
          .run(EventSource.of(source.toString()).plan(null), c -> {});
    }
  }
}
