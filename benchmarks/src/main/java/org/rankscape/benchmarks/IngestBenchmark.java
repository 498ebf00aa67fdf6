// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.rankscape.simulate.Progress;
import org.rankscape.simulate.SimulationSettings;
import org.rankscape.simulate.Simulator;

/**
 * Ingest of hours beside DuckDB's JSON reader and beside decompression alone, in turns, each side
 * in a process of its own.
 *
 * <p>Arguments: {@code RUNS RESULT.md ROUNDS INPUT FOLDER [MONTHS]}: measures one input, adds what
 * it took to the file RUNS and writes the report on all runs in it. Of a folder of simulated hours
 * the first MONTHS months are taken; one that does not exist is simulated.
 */
public final class IngestBenchmark {
  /** Four months of about 6 GB of JSON each. */
  private static final int MONTHS = 4;

  private static final double SCALE = 54;
  private static final YearMonth FIRST = YearMonth.of(2024, 1);

  private IngestBenchmark() {}

  /** Runs all sides and writes the result as Markdown. */
  public static void main(String[] args) throws Exception {
    if (args.length < 5) {
      throw new IllegalArgumentException("usage: RUNS RESULT.md ROUNDS INPUT FOLDER [MONTHS]");
    }
    Path runs = Path.of(args[0]);
    Path folder = Path.of(args[4]);
    if (!Files.exists(folder)) {
      new Simulator(new SimulationSettings(FIRST, MONTHS, SCALE, 1, false, null))
          .write(folder, Progress.NONE);
    }
    List<Path> hours = hours(folder, args.length > 5 ? Integer.parseInt(args[5]) : 0);
    long bytes = 0;
    long jsonBytes = 0;
    for (Path hour : hours) {
      bytes += Files.size(hour);
      jsonBytes += jsonBytes(hour);
    }
    Path training = Files.createTempDirectory("rankscape-benchmark-");
    try {
      Path archive = SideProcess.archive(hours.get(0), training);
      for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
        for (Side side : Side.values()) {
          Measured m = measured(side, hours, archive);
          System.err.printf("%s, round %d, %s: %s%n", args[3], round, side.label(), m);
          IngestRun run = new IngestRun(args[3], hours.size(), bytes, jsonBytes, side, m);
          Files.writeString(
              runs, run.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      }
    } finally {
      Folders.delete(training);
    }
    Path result = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(result.getParent());
    Files.writeString(result, new IngestReport(IngestRun.read(runs)).text());
  }

  private static Measured measured(Side side, List<Path> hours, Path archive)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("rankscape-benchmark-");
    try {
      return side == Side.RANKSCAPE
          ? SideProcess.run(side, hours, work, "-XX:SharedArchiveFile=" + archive)
          : SideProcess.run(side, hours, work);
    } finally {
      Folders.delete(work);
    }
  }

  private static long jsonBytes(Path hour) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(hour), 1 << 16)) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
      }
      return bytes;
    }
  }

  private static List<Path> hours(Path source, int months) throws IOException {
    String end = FIRST.plusMonths(months).toString();
    try (var paths = Files.walk(source)) {
      List<Path> hours =
          paths
              .filter(p -> p.toString().endsWith(".json.gz"))
              .filter(p -> months == 0 || p.getFileName().toString().compareTo(end) < 0)
              .sorted()
              .toList();
      if (hours.isEmpty()) {
        throw new IllegalArgumentException(source + " holds no .json.gz files");
      }
      return hours;
    }
  }
}
