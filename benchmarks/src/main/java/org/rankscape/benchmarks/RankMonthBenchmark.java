// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.rankscape.cli.command.Rankscape;

/**
 * From Parquet to ranks written: {@code rankscape rank} over a month of GitHub's size, in a process
 * of its own with the launcher's settings, first without history and then with the month before.
 *
 * <p>Arguments: {@code RESULT.md}.
 */
public final class RankMonthBenchmark {
  private static final YearMonth FIRST = YearMonth.of(2025, 2);
  private static final double MOST_SECONDS = 20;
  private static final double MOST_MEGABYTES = 2000;

  private RankMonthBenchmark() {}

  /** What a run took. */
  private record Run(
      String what, double seconds, double cpuSeconds, double megabytes, String said) {}

  /** Measures and writes the result as Markdown; with {@code --rank W} does the ranking itself. */
  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals("--rank")) {
      int code = Rankscape.commandLine().execute("rank", "--warehouse", args[1]);
      System.out.println("peak " + SideProcess.peakBytes() + " cpu " + cpuSeconds());
      System.exit(code);
    }
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: RESULT.md");
    }
    Path work = Files.createTempDirectory("rankscape-benchmark-");
    try {
      Path warehouse = work.resolve("W");
      RankMonthData.write(warehouse, FIRST, 1);
      Run first = rank("first month, nothing to inherit", warehouse);
      RankMonthData.write(warehouse, FIRST.plusMonths(1), 2);
      Run second = rank("the next month, with what it inherits", warehouse);
      Run again = rank("again, both months being right", warehouse);
      String report = report(List.of(first, second, again));
      Files.writeString(Path.of(args[0]), report);
      System.out.println(report);
    } finally {
      Folders.delete(work);
    }
  }

  private static Run rank(String what, Path warehouse) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.config.file="
                    + System.getProperty("java.util.logging.config.file", ""),
                "-Xmx1500m",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                RankMonthBenchmark.class.getName(),
                "--rank",
                warehouse.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    double megabytes = 0;
    double cpu = 0;
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("peak ")) {
          String[] parts = line.split(" ", -1);
          megabytes = Long.parseLong(parts[1]) / 1e6;
          cpu = Double.parseDouble(parts[3]);
        } else if (line.startsWith("rank: ")) {
          said.append(line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("rank failed with exit code " + process.exitValue());
    }
    return new Run(what, (System.nanoTime() - start) / 1e9, cpu, megabytes, said.toString());
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static String report(List<Run> runs) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            """
            # Ranking a month of GitHub's size

            From Parquet to ranks written: `rankscape rank` over an invented month of %,d developers,
            %,d repositories and %,d pairs (power laws, seeded; `MonthColumns`), in a process of its
            own with the launcher's settings. Seconds are wall-clock time from the start of Java.

            Machine: %d cores, JDK %s.

            | run | seconds | processor seconds | peak memory, MB |
            |---|---|---|---|
            """,
            RankMonthData.DEVELOPERS,
            RankMonthData.REPOSITORIES,
            RankMonthData.PAIRS,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version()));
    boolean held = true;
    for (Run run : runs) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.0f |%n",
              run.what(),
              run.seconds(),
              run.cpuSeconds(),
              run.megabytes()));
      held &= run.seconds() < MOST_SECONDS && run.megabytes() < MOST_MEGABYTES;
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%nBounds are %.0f s and %.0f MB (largest resident set, VmHWM): %s.%n%nWhat it said:%n%n",
            MOST_SECONDS,
            MOST_MEGABYTES,
            held ? "held" : "not held"));
    runs.forEach(r -> out.append("- `").append(r.said()).append("`\n"));
    return out.append("\nRun again with `benchmarks/run --rank-month`.\n").toString();
  }
}
