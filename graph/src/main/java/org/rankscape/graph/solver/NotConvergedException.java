// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/** The tolerance was not reached: within the rounds allowed, or with the rounding of doubles. */
public final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final double residual;

  private NotConvergedException(String message, double residual) {
    super(message);
    this.residual = residual;
  }

  static NotConvergedException rounds(int iterations, double residual, double target) {
    return new NotConvergedException(
        "Not solved after %d iterations: relative residual %s, wanted %s. "
                .formatted(iterations, residual, target)
            + "Allow more iterations or a larger tolerance.",
        residual);
  }

  static NotConvergedException rounding(Solution solution, double target) {
    return new NotConvergedException(
        "Solved to a relative error of %s, wanted %s: rounding of doubles allows no more. "
                .formatted(solution.errorBound(), target)
            + "Set a larger tolerance.",
        solution.residual());
  }

  /** Relative residual reached. */
  public double residual() {
    return residual;
  }
}
