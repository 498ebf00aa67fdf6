// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Solves {@code v = R v0 + (I - R) S v}, the equation of OpenRank and of PageRank with restart, by
 * the iteration {@code v_i <- r_i v0_i + (1 - r_i) * sum_j w_ji v_j} from {@code v = v0}.
 *
 * <p>Each row is summed by one thread in a fixed order, and sums over all nodes are formed block by
 * block, so the result has the same bits whatever the number of threads.
 *
 * <p><b>When it stops.</b> The sum norm of {@code (I - R) S} is at most {@code c}, the largest
 * outgoing sum times the largest {@code 1 - r}. If {@code c < 1}, the error after a round is at
 * most {@code c / (1 - c)} times the change in it. The iteration stops once that many times the
 * relative change is within the tolerance, both for the sum over all nodes (which proves the error
 * bound) and for every single value. With {@code c = 1} the relative change itself must be within
 * the tolerance and no bound is given. A round costs O(edges + nodes); memory beyond the system is
 * three vectors.
 */
public final class Solver {
  /** Relative tolerance unless told otherwise. */
  public static final double DEFAULT_TOLERANCE = 1e-9;

  /** Rounds allowed unless told otherwise; OpenRank takes some 40. */
  public static final int DEFAULT_MAX_ITERATIONS = 100_000;

  /** Below this, rounding of doubles is all that is left of a relative change. */
  private static final double ROUNDING = 1e-14;

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
   * @throws IllegalArgumentException if a vector has the wrong length or an impossible value
   * @throws NotConvergedException if the tolerance is not reached within maxIterations
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
    double contraction = contraction(system, retention);
    double amplification = contraction < 1 ? contraction / (1 - contraction) : Double.NaN;
    double target =
        contraction < 1
            ? Math.max(tolerance / Math.max(1, amplification), Math.min(tolerance, ROUNDING))
            : tolerance;
    Iteration iteration = new Iteration(system, initial, retention);
    try (Workers workers = new Workers(threads, iteration.blocks())) {
      while (iteration.rounds() < maxIterations) {
        iteration.round(workers);
        if (iteration.relativeChange() <= target && iteration.largestRelativeChange() <= target) {
          double error = amplification * iteration.relativeChange();
          return new Solution(
              iteration.values(),
              iteration.rounds(),
              iteration.largestRelativeChange(),
              error < 1 ? error / (1 - error) : Double.NaN);
        }
      }
    }
    throw new NotConvergedException(
        maxIterations,
        Math.max(iteration.relativeChange(), iteration.largestRelativeChange()),
        target);
  }

  private static double contraction(LinearSystem system, double[] retention) {
    double most = 0;
    for (int i = 0; i < system.nodes(); i++) {
      most = Math.max(most, 1 - retention[i]);
    }
    if (!system.hasBackground()) {
      return most * system.largestOutgoing;
    }
    double background = 1 - retention[system.nodes()];
    return Math.max(most, most * system.largestOutgoing + background * system.toBackground);
  }

  /** Runs the blocks of a round on a fixed number of threads. */
  static final class Workers implements AutoCloseable {
    private final ForkJoinPool pool;
    private final int blocks;

    Workers(int threads, int blocks) {
      this.blocks = blocks;
      this.pool = threads > 1 && blocks > 1 ? new ForkJoinPool(threads) : null;
    }

    void forEachBlock(IntConsumer block) {
      if (pool == null) {
        for (int b = 0; b < blocks; b++) {
          block.accept(b);
        }
      } else {
        pool.submit(() -> IntStream.range(0, blocks).parallel().forEach(block)).join();
      }
    }

    @Override
    public void close() {
      if (pool != null) {
        pool.shutdown();
      }
    }
  }
}
