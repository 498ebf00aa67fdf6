// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/** The iteration did not reach its tolerance within the rounds allowed. */
public final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final double residual;

  NotConvergedException(int iterations, double residual, double target) {
    super(
        "Not solved after %d iterations: relative residual %s, wanted %s. "
                .formatted(iterations, residual, target)
            + "Allow more iterations or a larger tolerance.");
    this.residual = residual;
  }

  /** Relative residual reached. */
  public double residual() {
    return residual;
  }
}
