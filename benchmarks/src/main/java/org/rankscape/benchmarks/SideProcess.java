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

  /** Runs a side in a new process and waits for it. */
  static Measured run(Side side, List<Path> hours, Path out)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(side.javaOptions());
    String logging = System.getProperty("java.util.logging.config.file");
    if (logging != null) {
      command.add("-Djava.util.logging.config.file=" + logging);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SideProcess.class.getName(), side.name(), out.toString()));
    hours.forEach(h -> command.add(h.toAbsolutePath().toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
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

  /** {@code SIDE OUT HOUR...}: does the work and prints what it took. */
  public static void main(String[] args) throws Exception {
    Side side = Side.valueOf(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    List<Path> hours = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      hours.add(Path.of(args[i]));
    }
    side.prepare(out);
    long start = System.nanoTime();
    double startUp =
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
    Side.Counts counts = side.work(hours, out);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(
        new Measured(seconds, startUp, counts.events(), counts.kept(), peakBytes()).line());
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
