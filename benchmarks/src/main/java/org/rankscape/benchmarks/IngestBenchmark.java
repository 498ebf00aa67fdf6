// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rankscape.simulate.Progress;
import org.rankscape.simulate.SimulationSettings;
import org.rankscape.simulate.Simulator;

/**
 * Ingest of a folder of hours beside DuckDB's JSON reader and beside decompression alone, in turns,
 * each side in a process of its own.
 *
 * <p>Arguments: {@code SOURCE RESULT.md [ROUNDS]}; without a source, {@code -} simulates hours with
 * full payloads.
 */
public final class IngestBenchmark {
  private static final int DEFAULT_ROUNDS = 3;

  private IngestBenchmark() {}

  /** Runs all sides and writes the result as Markdown. */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      throw new IllegalArgumentException("usage: SOURCE|- RESULT.md [ROUNDS]");
    }
    Path work = Files.createTempDirectory("rankscape-benchmark-");
    try {
      List<Path> hours = hours(args[0].equals("-") ? simulate(work) : Path.of(args[0]));
      int rounds = args.length > 2 ? Integer.parseInt(args[2]) : DEFAULT_ROUNDS;
      Map<Side, List<Measured>> measured = new EnumMap<>(Side.class);
      for (int round = 1; round <= rounds; round++) {
        for (Side side : Side.values()) {
          Measured m = SideProcess.run(side, hours, work.resolve(side + "-" + round));
          measured.computeIfAbsent(side, s -> new ArrayList<>()).add(m);
          System.err.printf("round %d, %s: %s%n", round, side.label(), m);
        }
      }
      String report = new IngestReport(hours, args[0].equals("-"), measured).text();
      Path result = Path.of(args[1]).toAbsolutePath();
      Files.createDirectories(result.getParent());
      Files.writeString(result, report);
      System.out.println(report);
    } finally {
      Folders.delete(work);
    }
  }

  private static Path simulate(Path work) throws IOException {
    new Simulator(new SimulationSettings(YearMonth.of(2024, 1), 1, 3.5, 1, false, null))
        .write(work.resolve("simulated"), Progress.NONE);
    return work.resolve("simulated/hours");
  }

  /** Hours of 2016 where the folder has such, else all. */
  private static List<Path> hours(Path source) throws IOException {
    try (var paths = Files.walk(source)) {
      List<Path> all = paths.filter(p -> p.toString().endsWith(".json.gz")).sorted().toList();
      List<Path> of2016 =
          all.stream().filter(p -> p.getFileName().toString().startsWith("2016-")).toList();
      List<Path> hours = of2016.isEmpty() ? all : of2016;
      if (hours.isEmpty()) {
        throw new IllegalArgumentException(source + " holds no .json.gz files");
      }
      return hours;
    }
  }
}
