// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One side of a benchmark in a process of its own. */
public final class SideProcess {
  private static final Path STATUS = Path.of("/proc/self/status");

  private SideProcess() {}

  /**
   * Makes an archive of the classes that an ingest loads, as the launcher has one: by an ingest of
   * one hour.
   *
   * @return its file
   */
  static Path archive(Path hour, Path folder) throws IOException, InterruptedException {
    Path archive = folder.resolve("classes.jsa");
    run(Side.RANKSCAPE, List.of(hour), folder, "-XX:ArchiveClassesAtExit=" + archive);
    if (!Files.exists(archive)) {
      throw new IOException("no archive of classes was made: are all on the class path jars?");
    }
    return archive;
  }

  /** Runs a side in a new process, with further options of Java, and waits for it. */
  static Measured run(Side side, List<Path> hours, Path out, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(side.javaOptions());
    command.addAll(List.of(options));
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    String logging = System.getProperty("java.util.logging.config.file");
    if (logging != null) {
      command.add("-Djava.util.logging.config.file=" + logging);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SideProcess.class.getName(), side.name(), out.toString()));
    Path list = Files.createTempFile("rankscape-benchmark-", ".txt");
    Files.write(list, hours.stream().map(h -> h.toAbsolutePath().toString()).toList());
    command.add(list.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    if (side == Side.RANKSCAPE) {
      builder.environment().put("MALLOC_ARENA_MAX", "2");
    }
    Process process = builder.start();
    Measured measured = null;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Measured.PREFIX)) {
          measured = Measured.parse(line);
        }
      }
    }
    if (process.waitFor() != 0 || measured == null) {
      throw new IOException(side.label() + " failed with exit code " + process.exitValue());
    }
    return measured;
  }

  /** {@code SIDE OUT LIST_OF_HOURS}: does the work and prints what it took. */
  public static void main(String[] args) throws Exception {
    Side side = Side.valueOf(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    List<Path> hours = new ArrayList<>();
    Path list = Path.of(args[2]);
    Files.readAllLines(list).forEach(hour -> hours.add(Path.of(hour)));
    Files.delete(list);
    side.prepare();
    long start = System.nanoTime();
    Side.Counts counts = side.work(hours, out);
    double seconds = counts.seconds() > 0 ? counts.seconds() : (System.nanoTime() - start) / 1e9;
    double around =
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3
            - seconds;
    double monthly = side.monthly(out);
    System.out.println(
        new Measured(seconds, around, monthly, counts.events(), counts.kept(), peakBytes()).line());
    System.exit(0);
  }

  static long peakBytes() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmHWM:")) {
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
