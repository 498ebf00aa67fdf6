// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

/**
 * From columns in memory to OpenRank, once, in a process of its own that has not warmed up.
 *
 * @param build seconds to build the matrix
 * @param arrange seconds to arrange the system
 * @param solve seconds to solve it
 * @param peakBytes largest resident set of the process, 0 where the system does not tell
 */
record MonthPath(double build, double arrange, double solve, long peakBytes) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String HEAP = "-Xmx600m";

  /** Runs the path in a new process with a heap of 600 MB. */
  static MonthPath inNewProcess(int[] size, long seed) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                MonthPath.class.getName()));
    for (int count : size) {
      command.add(Integer.toString(count));
    }
    command.add(Long.toString(seed));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String[] said;
    try (var lines = process.inputReader()) {
      String line = lines.readLine();
      said = line == null ? new String[0] : line.split(" ", -1);
    }
    if (process.waitFor() != 0 || said.length != 4) {
      throw new IOException("The path failed with exit code " + process.exitValue());
    }
    return new MonthPath(
        Double.parseDouble(said[0]),
        Double.parseDouble(said[1]),
        Double.parseDouble(said[2]),
        Long.parseLong(said[3]));
  }

  double seconds() {
    return build + arrange + solve;
  }

  /** {@code DEVELOPERS REPOSITORIES PAIRS SEED}: does the work and prints what it took. */
  public static void main(String[] args) throws Exception {
    MonthColumns columns =
        MonthColumns.draw(
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Long.parseLong(args[3]));
    long start = System.nanoTime();
    CollaborationMatrix matrix =
        CollaborationMatrix.of(
            columns.repositoryIds(), columns.developerIds(), columns.activityThousandths());
    long built = System.nanoTime();
    double[] initial = Problem.openRankInitial(matrix);
    double[] retention = Problem.openRankRetention(matrix);
    long vectors = System.nanoTime();
    LinearSystem system = matrix.walk(0.95, 0.05);
    long arranged = System.nanoTime();
    Solution solution = new Solver(2).solve(system, initial, retention);
    long solved = System.nanoTime();
    if (!(solution.errorBound() <= Problem.TOLERANCE)) {
      throw new IllegalStateException("not solved: " + solution.errorBound());
    }
    System.out.printf(
        "%s %s %s %d%n",
        (built - start) / 1e9,
        (arranged - vectors) / 1e9,
        (solved - arranged) / 1e9,
        largestResidentSet());
  }

  private static long largestResidentSet() throws IOException {
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
