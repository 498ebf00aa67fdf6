// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The result of an ingest benchmark as Markdown. */
final class IngestReport {
  private static final double GIGABYTE = 1e9;
  private static final double MEBIBYTE = 1 << 20;
  private static final double LIMIT = 1.5e9;
  private static final double MOST_OVER_GUNZIP = 2.5;
  private static final double LONGEST_START = 6;
  private final Map<String, List<IngestRun>> inputs = new LinkedHashMap<>();

  IngestReport(List<IngestRun> runs) {
    runs.forEach(r -> inputs.computeIfAbsent(r.input(), i -> new ArrayList<>()).add(r));
  }

  String text() throws IOException {
    StringBuilder out = new StringBuilder("# Ingest\n\n");
    out.append(
        """
        Rankscape's Flink job beside DuckDB and beside decompression alone: in turns, each in a
        process of its own with two threads; medians of the rounds.

        """);
    out.append("Machine: ").append(machine()).append(".\n\n");
    out.append(
        "| input | side | seconds | JSON, MB/s | events a second | over gunzip | over DuckDB"
            + " | peak memory, MiB |\n|---|---|---|---|---|---|---|---|\n");
    for (List<IngestRun> runs : inputs.values()) {
      checkAgreement(runs);
      for (Side side : Side.values()) {
        out.append(row(runs, side));
      }
    }
    out.append("\n| input | files | stored, GB | JSON, GB | events | kept | rounds |");
    out.append(" start and stop, s | seconds a GB of JSON | monthly tables, s |\n");
    out.append("|---|---|---|---|---|---|---|---|---|---|\n");
    inputs.values().forEach(runs -> out.append(inputRow(runs)));
    double peak =
        inputs.values().stream().mapToDouble(runs -> largest(runs, Side.RANKSCAPE)).max().orElse(0);
    out.append(
        String.format(
            Locale.ROOT,
            "%nPeak memory of Rankscape over all inputs, monthly tables included: %,.0f MB; the"
                + " bound is 1,500 MB: %s.%n",
            peak / 1e6,
            told(peak < LIMIT)));
    inputs.values().forEach(runs -> out.append(goals(runs)));
    out.append(
        """

        What each side does: Rankscape parses every line and writes a Parquet file an hour, sorted by
        identity, without duplicates, with its ledger and the lines that are no events. DuckDB reads
        the same columns with explicit types (`read_ndjson`, `columns = ...`), counts events by type
        and writes the kept ones to one Parquet file; it neither sorts nor drops duplicates. gunzip
        only decompresses (`java.util.zip`); Rankscape inflates with ISA-L igzip where `rankscape
        doctor` says so. Both agree on the events and on those kept.

        Rankscape's seconds are the run time of the Flink job: from the job's start on the cluster until
        all files are committed. Starting Java and a Flink cluster in the process, and stopping the
        cluster, stand apart. Java starts as the launcher starts it, with an archive of classes (class
        data sharing) that was made before. While Flink starts, Rankscape imports 40,000 invented lines
        into memory where 16 MiB or more are to be read (`CodeWarmUp`): that is start-up, counted there and
        not in the seconds. The rest of the code is compiled within the seconds, which is most of the
        time on small inputs. Peak memory is the largest resident set of the process (VmHWM).

        Run again with `benchmarks/run`.
        """);
    return out.toString();
  }

  private static void checkAgreement(List<IngestRun> runs) {
    long distinct =
        runs.stream()
            .filter(r -> r.side() != Side.GUNZIP)
            .map(r -> r.measured().events() + " " + r.measured().kept())
            .distinct()
            .count();
    if (distinct != 1) {
      throw new IllegalStateException("the sides differ: " + runs);
    }
  }

  private static String row(List<IngestRun> runs, Side side) {
    double seconds = median(runs, side, Measured::seconds);
    IngestRun any = runs.get(0);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %,.0f | %s | %.2f | %.2f | %,.0f |%n",
        any.input(),
        side.label(),
        seconds,
        any.jsonBytes() / 1e6 / seconds,
        side == Side.GUNZIP ? "" : String.format(Locale.ROOT, "%,.0f", events(runs) / seconds),
        seconds / median(runs, Side.GUNZIP, Measured::seconds),
        seconds / median(runs, Side.DUCKDB, Measured::seconds),
        largest(runs, side) / MEBIBYTE);
  }

  private static String inputRow(List<IngestRun> runs) {
    IngestRun any = runs.get(0);
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.2f | %.2f | %,d | %,d | %d | %.1f | %.2f | %.1f |%n",
        any.input(),
        any.files(),
        any.bytes() / GIGABYTE,
        any.jsonBytes() / GIGABYTE,
        events(runs),
        runs.stream().mapToLong(r -> r.measured().kept()).max().orElse(0),
        runs.stream().filter(r -> r.side() == Side.RANKSCAPE).count(),
        median(runs, Side.RANKSCAPE, Measured::around),
        median(runs, Side.RANKSCAPE, Measured::seconds) / (any.jsonBytes() / GIGABYTE),
        median(runs, Side.RANKSCAPE, Measured::monthly));
  }

  private static String goals(List<IngestRun> runs) {
    double seconds = median(runs, Side.RANKSCAPE, Measured::seconds);
    double overGunzip = seconds / median(runs, Side.GUNZIP, Measured::seconds);
    double overDuckDb = seconds / median(runs, Side.DUCKDB, Measured::seconds);
    double around = median(runs, Side.RANKSCAPE, Measured::around);
    return String.format(
        Locale.ROOT,
        "%n%s: at most %.1f times gunzip: %s (%.2f); faster than DuckDB: %s (%.2f); start and stop"
            + " within %.0f s: %s (%.1f).%n",
        runs.get(0).input(),
        MOST_OVER_GUNZIP,
        told(overGunzip <= MOST_OVER_GUNZIP),
        overGunzip,
        told(overDuckDb < 1),
        overDuckDb,
        LONGEST_START,
        told(around <= LONGEST_START),
        around);
  }

  private static String told(boolean held) {
    return held ? "held" : "NOT HELD";
  }

  private static long events(List<IngestRun> runs) {
    return runs.stream().mapToLong(r -> r.measured().events()).max().orElse(0);
  }

  private static double median(List<IngestRun> runs, Side side, ToDoubleFunction<Measured> value) {
    double[] sorted =
        runs.stream()
            .filter(r -> r.side() == side)
            .map(IngestRun::measured)
            .mapToDouble(value)
            .sorted()
            .toArray();
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  private static double largest(List<IngestRun> runs, Side side) {
    return runs.stream()
        .filter(r -> r.side() == side)
        .mapToDouble(r -> r.measured().peakBytes())
        .max()
        .orElse(0);
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
