// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The result of an ingest benchmark as Markdown. */
final class IngestReport {
  private static final long LIMIT = 2L << 30;
  private final List<Path> hours;
  private final boolean simulated;
  private final Map<Side, List<Measured>> measured;

  IngestReport(List<Path> hours, boolean simulated, Map<Side, List<Measured>> measured) {
    this.hours = hours;
    this.simulated = simulated;
    this.measured = measured;
  }

  String text() throws IOException {
    Measured ours = measured.get(Side.RANKSCAPE).get(0);
    Measured theirs = measured.get(Side.DUCKDB).get(0);
    if (ours.events() != theirs.events() || ours.kept() != theirs.kept()) {
      throw new IllegalStateException("the sides differ: " + ours + " and " + theirs);
    }
    StringBuilder out = new StringBuilder("# Ingest\n\n");
    out.append(
        String.format(
            Locale.ROOT,
            "%d %s files, %.1f MB as stored, %,d events, %,d of them kept (both sides agree). %d"
                + " rounds in turns; medians. Each side runs in a process of its own with two"
                + " threads.%n%n",
            hours.size(),
            simulated ? "simulated" : "real",
            bytes() / 1e6,
            ours.events(),
            ours.kept(),
            measured.get(Side.RANKSCAPE).size()));
    out.append("Machine: ").append(machine()).append(".\n\n");
    out.append("| side | seconds | events a second | time over gunzip's | peak memory, MiB |\n");
    out.append("|---|---|---|---|---|\n");
    for (Side side : Side.values()) {
      out.append(row(side, ours.events()));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%nRankscape takes %.2f times as long as DuckDB (%s by round). Start-up before that, not"
                + " in the seconds: %.1f s for Java, Flink and a job over an empty hour. Peak memory"
                + " is the largest resident set of the process (VmHWM), heap limit 1,500 MB; the"
                + " bound is 2 GB: %s.%n",
            median(Side.RANKSCAPE, Measured::seconds) / median(Side.DUCKDB, Measured::seconds),
            ratios(),
            median(Side.RANKSCAPE, Measured::startUp),
            largest(Side.RANKSCAPE) < LIMIT ? "held" : "NOT HELD"));
    out.append(
        """

        What each side does: Rankscape parses every line, writes a Parquet file an hour, sorted by
        identity, without duplicates, with its ledger and the lines that are no events. DuckDB reads
        the same columns with explicit types (`read_ndjson`, `columns = ...`), counts events by type
        and writes the kept ones to one Parquet file; it neither sorts nor drops duplicates. gunzip
        only decompresses. Rankscape's seconds include the start of a Flink cluster in the process,
        with its classes loaded. Compare the ratios: times depend on what else the machine does.

        Run again with `benchmarks/run`.
        """);
    return out.toString();
  }

  private String row(Side side, long events) {
    double seconds = median(side, Measured::seconds);
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %s | %.2f | %,.0f |%n",
        side.label(),
        seconds,
        side == Side.GUNZIP ? "" : String.format(Locale.ROOT, "%,.0f", events / seconds),
        seconds / median(Side.GUNZIP, Measured::seconds),
        largest(side) / 1048576);
  }

  private String ratios() {
    List<Measured> ours = measured.get(Side.RANKSCAPE);
    List<Measured> theirs = measured.get(Side.DUCKDB);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < ours.size(); i++) {
      out.append(i == 0 ? "" : ", ")
          .append(
              String.format(Locale.ROOT, "%.2f", ours.get(i).seconds() / theirs.get(i).seconds()));
    }
    return out.toString();
  }

  private double median(Side side, ToDoubleFunction<Measured> value) {
    double[] sorted = measured.get(side).stream().mapToDouble(value).sorted().toArray();
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  private double largest(Side side) {
    return measured.get(side).stream().mapToDouble(Measured::peakBytes).max().orElseThrow();
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (Path hour : hours) {
      bytes += Files.size(hour);
    }
    return bytes;
  }

  private static String machine() throws IOException {
    Path memory = Path.of("/proc/meminfo");
    String total = "";
    if (Files.exists(memory)) {
      double kib = Double.parseDouble(Files.readAllLines(memory).get(0).replaceAll("\\D", ""));
      total = String.format(Locale.ROOT, ", %.0f GB of memory", kib * 1024 / 1e9);
    }
    return Runtime.getRuntime().availableProcessors()
        + " cores"
        + total
        + ", JDK "
        + Runtime.version();
  }
}
