// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * Solves {@code v = R v0 + (I - R) S v}, the equation of OpenRank and of PageRank with restart.
 *
 * <p><b>How.</b> Collaboration is bipartite: repositories take from developers and developers from
 * repositories. So the two halves are replaced in turns, each from the newest values of the other,
 * and relaxed by the factors of {@link Relaxation}; the background node is one number that follows.
 * Global OpenRank takes some 10 rounds where the plain iteration {@code v <- R v0 + (I - R) S v}
 * takes 37. A system without two halves is iterated as two copies of itself.
 *
 * <p><b>When it stops.</b> When the error is proven to be within the tolerance in the sum over all
 * nodes, and for every single value where that can be proven ({@link Proof}); where it cannot, the
 * change of every single value (those below a millionth of the largest compared with that), times
 * the factor between residuals and errors, must be within the tolerance. If some nodes retain
 * nothing, the retention factors may allow no bound; then {@link PlainIteration} finds one, or
 * there is no single solution. Proofs are up to the rounding of doubles.
 *
 * <p>Each row is summed by one thread in a fixed order, and sums over all nodes are formed block by
 * block, so the result has the same bits whatever the number of threads. A round costs O(edges +
 * nodes); memory beyond the system is five vectors.
 */
public final class Solver {
  /** Relative tolerance unless told otherwise. */
  public static final double DEFAULT_TOLERANCE = 1e-9;

  /** Rounds allowed unless told otherwise; OpenRank takes some 10. */
  public static final int DEFAULT_MAX_ITERATIONS = 100_000;

  /** Below this, rounding of doubles is all that is left of a relative change. */
  static final double ROUNDING = 1e-14;

  /** Systems with fewer edges are not worth a second thread. */
  private static final int SMALL = 1 << 15;

  private final int threads;

  /** A solver that uses as many threads as there are processors. */
  public Solver() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * A solver that uses so many threads.
   *
   * @throws IllegalArgumentException if there is not at least one
   */
  public Solver(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("Threads: %d; at least 1 is needed.".formatted(threads));
    }
    this.threads = threads;
  }

  /** Solves to 1e-9. See {@link #solve(LinearSystem, double[], double[], double, int)}. */
  public Solution solve(LinearSystem system, double[] initial, double[] retention) {
    return solve(system, initial, retention, DEFAULT_TOLERANCE, DEFAULT_MAX_ITERATIONS);
  }

  /**
   * Solves the system.
   *
   * @param initial v0, one value a node, the background node last
   * @param retention r, one factor in [0, 1] a node, the background node last
   * @param tolerance relative, above 0
   * @throws IllegalArgumentException if a vector has the wrong length or an impossible value, or
   *     some nodes retain nothing and pass everything on among each other, so that there is no
   *     single solution
   * @throws NotConvergedException if the tolerance is not reached within maxIterations, or cannot
   *     be with the rounding of doubles
   */
  public Solution solve(
      LinearSystem system,
      double[] initial,
      double[] retention,
      double tolerance,
      int maxIterations) {
    Checks.vectors(system, initial, retention);
    if (!(tolerance > 0) || maxIterations < 1) {
      throw new IllegalArgumentException(
          "Tolerance %s must be above 0 and iterations %d at least 1."
              .formatted(tolerance, maxIterations));
    }
    boolean copies = !system.layout.bipartite();
    Contraction contraction = Iteration.contraction(system, retention, copies);
    try (Workers workers = new Workers(system.edges() < SMALL ? 1 : threads)) {
      Solution solution =
          contraction.proves()
              ? proven(system, initial, retention, tolerance, maxIterations, contraction, workers)
              : new PlainIteration(system, retention, maxIterations, workers)
                  .solve(initial, tolerance);
      if (solution.errorBound() > tolerance) {
        throw NotConvergedException.rounding(solution, tolerance);
      }
      return solution;
    }
  }

  private static Solution proven(
      LinearSystem system,
      double[] initial,
      double[] retention,
      double tolerance,
      int maxIterations,
      Contraction contraction,
      Workers workers) {
    boolean copies = !system.layout.bipartite();
    Iteration iteration = new Iteration(system, initial, retention, contraction, copies, workers);
    Relaxation relaxation = new Relaxation(contraction.square());
    Convergence convergence = new Convergence(contraction, tolerance);
    boolean proving = false;
    while (iteration.rounds() < maxIterations) {
      iteration.halfStep(0, proving ? 1 : relaxation.next(), workers);
      if (!proving) {
        iteration.followBackground();
      }
      iteration.halfStep(1, proving ? 1 : relaxation.next(), workers);
      iteration.followBackground();
      Proof proof = new Proof(contraction, iteration, copies);
      convergence.observe(proof, iteration);
      if (proving && convergence.reached()) {
        return convergence.solution(iteration.result(system.size(), workers), iteration.rounds());
      }
      if (proving) {
        relaxation.restart();
      } else {
        relaxation.observe(iteration.last(0).change + iteration.last(1).change);
      }
      proving = !proving && convergence.reached();
    }
    throw NotConvergedException.rounds(maxIterations, convergence.residual(), tolerance);
  }
}
