// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.solver.Solution;

/** The result of the benchmark of OpenRank as Markdown. */
final class OpenRankReport {
  private static final double ITERATION_GOAL = 0.8;
  private static final double SOLVE_GOAL = 0.5;
  private static final double JGRAPHT_GOAL = 20;

  /** Seconds of the yardstick, of arranging the system, and of solving it, by round. */
  final List<Double> plain = new ArrayList<>();

  final List<Double> prepare = new ArrayList<>();
  final List<Double> solve = new ArrayList<>();

  /** Seconds that a further round of ours takes. */
  final List<Double> round = new ArrayList<>();

  Problem openRank;
  double plainError;
  Solution solution;
  double perReplicate;
  Problem pageRank;
  int pageRankIterations;
  final List<Peers.Timed> sides = new ArrayList<>();
  MonthPath path;
  private String graph;
  private int pairs;

  void graph(CollaborationMatrix matrix) {
    int largest = 0;
    int single = 0;
    for (int i = 0; i < matrix.nodes(); i++) {
      int degree = matrix.rowStart(i + 1) - matrix.rowStart(i);
      largest = i < matrix.repositories() ? Math.max(largest, degree) : largest;
      single += i >= matrix.repositories() && degree == 1 ? 1 : 0;
    }
    pairs = matrix.pairs();
    graph =
        format(
            "%,d developers (%,d of them in one repository), %,d repositories (the largest with"
                + " %,d developers), %,d pairs, heavy-tailed, ids and pairs in random order, seeded",
            matrix.developers(), single, matrix.repositories(), largest, matrix.pairs());
  }

  static double median(List<Double> seconds) {
    double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  String text() {
    StringBuilder out = new StringBuilder("# OpenRank\n\n");
    out.append(
        format(
            "One invented month: %s. Two threads on %d cores, JDK %s, all sides in one run.%n%n",
            graph, Runtime.getRuntime().availableProcessors(), Runtime.version()));
    openRankText(out);
    pageRankText(out);
    out.append(
        format(
            "%n## From columns to values%n%nOnce, in a process of its own that has not warmed up,"
                + " with a heap of 600 MB that the columns (%.0f MB) are part of: matrix %.2f s,"
                + " system arranged %.2f s, solved %.2f s; together %.2f s, largest resident set"
                + " %,.0f MiB.%n%nA replicate of a bootstrap over developers, to 1e-4, eight in a"
                + " pass: %.2f s each.%n",
            3 * 8 * pairs / 1e6,
            path.build(),
            path.arrange(),
            path.solve(),
            path.seconds(),
            path.peakBytes() / 1048576.0,
            perReplicate));
    out.append("\nRun again with `benchmarks/run --openrank`.\n");
    return out.toString();
  }

  private void openRankText(StringBuilder out) {
    double yardstick = median(plain);
    double ours = median(solve);
    double arranged = median(prepare);
    int plainRounds = openRank.plainRounds();
    double furtherRound = median(round);
    double iteration = furtherRound / (yardstick / plainRounds);
    out.append(
        format(
            "## Global OpenRank, cold start%n%nThe yardstick is a plain iteration over compressed"
                + " rows with double weights, which makes as many rounds as it takes until every"
                + " value is within 1e-9 and checks nothing. Ours stops by its own proof."
                + " Medians of %d rounds in turns.%n%n",
            plain.size()));
    out.append("| side | rounds | seconds | ms a round | largest relative error |\n");
    out.append("|---|---|---|---|---|\n");
    out.append(
        format(
            "| yardstick | %d | %.3f | %.1f | %.1e |%n",
            plainRounds, yardstick, 1e3 * yardstick / plainRounds, plainError));
    out.append(
        format(
            "| Rankscape | %d | %.3f | %.1f | %.1e |%n%n",
            solution.iterations(), ours, 1e3 * furtherRound, openRank.error(solution.values())));
    out.append(
        format(
            "A further round of ours (from the times to two tolerances) takes %.2f of the"
                + " yardstick's (goal %.1f: %s); the whole solution, with its set-up and proof, %.2f"
                + " of its time (goal %.1f: %s), %.2f with the %.3f s that it takes to check and"
                + " arrange the system; the yardstick's weights are ready beforehand. Proven: sum"
                + " within %.0e, every value within %.0e.%n%n",
            iteration,
            ITERATION_GOAL,
            held(iteration <= ITERATION_GOAL),
            ours / yardstick,
            SOLVE_GOAL,
            held(ours / yardstick <= SOLVE_GOAL),
            (ours + arranged) / yardstick,
            arranged,
            solution.errorBound(),
            solution.valueErrorBound()));
  }

  private void pageRankText(StringBuilder out) {
    Peers.Timed ours = sides.get(0);
    out.append(
        format(
            "## PageRank, damping 0.85, weighted%n%nGraphs are built before the clock starts."
                + " JGraphT's has a SparseIntUndirectedWeightedGraph of jgrapht-opt and makes %d"
                + " rounds, as many as a plain iteration takes to 1e-9; ours makes %d.%n%n",
            pageRank.plainRounds(), pageRankIterations));
    out.append("| side | seconds | times ours | largest relative error | error of the sum |\n");
    out.append("|---|---|---|---|---|\n");
    boolean igraphSeen = false;
    double jgrapht = 0;
    double igraph = 0;
    for (Peers.Timed side : sides) {
      double times = side.seconds() / ours.seconds();
      if (side.name().startsWith("igraph")) {
        igraphSeen = true;
        igraph = times;
      } else {
        jgrapht = times;
      }
      out.append(
          format(
              "| %s | %.3f | %.1f | %.1e | %.1e |%n",
              side.name(),
              side.seconds(),
              times,
              pageRank.error(side.values()),
              pageRank.errorOfSum(side.values())));
    }
    out.append(
        format(
            "%n%.0f times as fast as JGraphT (goal %.0f: %s). ",
            jgrapht, JGRAPHT_GOAL, held(jgrapht >= JGRAPHT_GOAL)));
    out.append(
        igraphSeen
            ? format("%.1f times as fast as igraph (goal 1: %s).%n", igraph, held(igraph > 1))
            : "igraph was skipped: no Python here has it (Debian: python3-igraph).\n");
  }

  private static String held(boolean held) {
    return held ? "held" : "NOT HELD";
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
