// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.Replicate;
import org.rankscape.graph.solver.ReplicateSolver;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

/**
 * OpenRank beside a plain iteration, and PageRank beside JGraphT and igraph, on one invented month
 * of a million developers, 500,000 repositories and 5 million pairs.
 *
 * <p>Arguments: {@code RESULT.md [ROUNDS [DEVELOPERS REPOSITORIES PAIRS]]}.
 */
public final class OpenRankBenchmark {
  private static final int THREADS = 2;
  private static final int REPLICATES = 16;
  private static final double REPLICATE_TOLERANCE = 1e-4;
  private static final double ROUGH_TOLERANCE = 0.1;
  private static final long SEED = 1;
  private static final int MOST_ITERATIONS = 1000;

  private OpenRankBenchmark() {}

  /** Runs all sides and writes the result as Markdown. */
  public static void main(String[] args) throws Exception {
    if (args.length != 1 && args.length != 2 && args.length != 5) {
      throw new IllegalArgumentException(
          "usage: RESULT.md [ROUNDS [DEVELOPERS REPOSITORIES PAIRS]]");
    }
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    int[] size = {1_000_000, 500_000, 5_000_000};
    for (int i = 2; i < args.length; i++) {
      size[i - 2] = Integer.parseInt(args[i]);
    }
    OpenRankReport report = new OpenRankReport();
    report.path = MonthPath.inNewProcess(size, SEED);
    MonthColumns columns = MonthColumns.draw(size[0], size[1], size[2], SEED);
    CollaborationMatrix matrix =
        CollaborationMatrix.of(
            columns.repositoryIds(), columns.developerIds(), columns.activityThousandths());
    report.graph(matrix);
    openRank(matrix, rounds, report);
    pageRank(matrix, report);
    String text = report.text();
    Path result = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(result.getParent());
    Files.writeString(result, text);
    System.out.println(text);
  }

  private static void openRank(CollaborationMatrix matrix, int rounds, OpenRankReport report)
      throws InterruptedException {
    Problem problem = Problem.openRank(matrix);
    PlainIteration plain = new PlainIteration(matrix, problem.share(), problem.toBackground());
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      double[] values = plain.run(problem.initial(), problem.retention(), problem.plainRounds());
      report.plain.add(since(start));
      start = System.nanoTime();
      LinearSystem system = matrix.walk(problem.share(), problem.toBackground());
      report.prepare.add(since(start));
      start = System.nanoTime();
      Solution solution = new Solver(THREADS).solve(system, problem.initial(), problem.retention());
      report.solve.add(since(start));
      start = System.nanoTime();
      Solution rough =
          new Solver(THREADS)
              .solve(
                  system, problem.initial(), problem.retention(), ROUGH_TOLERANCE, MOST_ITERATIONS);
      report.round.add(
          (last(report.solve) - since(start)) / (solution.iterations() - rough.iterations()));
      report.openRank = problem;
      report.plainError = problem.error(values);
      report.solution = solution;
      System.err.printf(
          "round %d: plain %.3f s, ours %.3f s and %.3f s to arrange the system%n",
          round + 1, last(report.plain), last(report.solve), last(report.prepare));
    }
    long start = System.nanoTime();
    replicates(matrix, problem);
    report.perReplicate = since(start) / REPLICATES;
  }

  private static void replicates(CollaborationMatrix matrix, Problem problem) {
    new ReplicateSolver(THREADS, REPLICATE_TOLERANCE, MOST_ITERATIONS)
        .solve(
            matrix.replicates(problem.share(), problem.toBackground()),
            problem.retention(),
            REPLICATES,
            k -> new Replicate(problem.initial(), drawn(matrix.developers(), k)),
            (k, solution) -> {});
  }

  private static double[] drawn(int developers, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] multipliers = new double[developers];
    for (int i = 0; i < developers; i++) {
      multipliers[random.nextInt(developers)]++;
    }
    return multipliers;
  }

  private static void pageRank(CollaborationMatrix matrix, OpenRankReport report) throws Exception {
    Problem problem = Problem.pageRank(matrix);
    LinearSystem system = matrix.walk(problem.share(), problem.toBackground());
    List<Double> seconds = new ArrayList<>();
    Solution solution = null;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      solution = new Solver(THREADS).solve(system, problem.initial(), problem.retention());
      seconds.add(since(start));
    }
    report.pageRank = problem;
    report.pageRankIterations = solution.iterations();
    report.sides.add(
        new Peers.Timed("Rankscape", OpenRankReport.median(seconds), solution.values()));
    Path work = Files.createTempDirectory("rankscape-benchmark-");
    try {
      Peers.Timed igraph = Peers.igraph(matrix, work);
      if (igraph != null) {
        report.sides.add(igraph);
      }
    } finally {
      Folders.delete(work);
    }
    Graph<Integer, Integer> graph = Peers.sparseGraph(matrix);
    Peers.Timed jgrapht = Peers.jgrapht(graph, problem.plainRounds());
    report.sides.add(jgrapht);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double last(List<Double> seconds) {
    return seconds.get(seconds.size() - 1);
  }
}
