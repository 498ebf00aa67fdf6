// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * Solves where {@link Contraction} bounds nothing: some nodes retain nothing and pass on all they
 * have. The plain iteration {@code v <- T v + c} then still has a limit if something is lost on the
 * way from every node ({@link Losses}), and its error is bounded by the iteration of {@code x <- T
 * x + 1} from 1: with {@code q = max(T^k 1) < 1},
 *
 * <pre>{@code
 * largest |error| <= max(x) / (1 - q) * largest |difference of the last two v|
 * }</pre>
 *
 * <p>because T has no negative entries. Two copies of all values take turns.
 */
final class PlainIteration {
  private final LinearSystem system;
  private final double[] retention;
  private final int most;
  private final Contraction contraction;
  private final Workers workers;

  PlainIteration(LinearSystem system, double[] retention, int maxIterations, Workers workers) {
    this.system = system;
    this.retention = retention;
    this.most = maxIterations;
    this.workers = workers;
    contraction = Iteration.contraction(system, retention, true);
  }

  /**
   * Solves to an error of the tolerance, in the sum over all values.
   *
   * @throws IllegalArgumentException if there is no single solution
   * @throws NotConvergedException if that is not reached
   */
  Solution solve(double[] initial, double tolerance) {
    Losses.everywhere(system, retention);
    double amplification = amplification(tolerance);
    double wanted = Math.max(tolerance, Solver.ROUNDING * amplification);
    Iteration iteration = new Iteration(system, initial, retention, contraction, true, workers);
    double bound = Double.POSITIVE_INFINITY;
    while (iteration.rounds() < most) {
      round(iteration);
      double error = system.size() * amplification * iteration.differenceOfCopies();
      double found = iteration.magnitude();
      bound = error == 0 ? 0 : error < found ? error / (found - error) : Double.POSITIVE_INFINITY;
      if (bound <= wanted) {
        return new Solution(
            iteration.result(system.size(), workers),
            iteration.rounds(),
            iteration.last(1).relativeChange,
            bound,
            Double.NaN);
      }
    }
    throw NotConvergedException.rounds(most, bound, tolerance);
  }

  private double amplification(double tolerance) {
    Iteration ones = new Iteration(system, i -> 1, i -> 1, retention, contraction, true, workers);
    double passed = 1;
    while (ones.rounds() < most) {
      round(ones);
      passed = ones.differenceOfCopies();
      if (passed <= 0.5) {
        return ones.largest() / (1 - passed);
      }
    }
    throw NotConvergedException.rounds(most, passed, tolerance);
  }

  private void round(Iteration iteration) {
    for (int half = 0; half < 2; half++) {
      iteration.halfStep(half, 1, workers);
      iteration.followBackground();
    }
  }
}
