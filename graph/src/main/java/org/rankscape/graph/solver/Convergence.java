// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/** Decides from round to round whether the tolerance is reached. */
final class Convergence {
  /** Bounds of single values that fall by less than this in two rounds will not be proven. */
  private static final double STALLED = 0.9;

  private final double amplification;
  private final double tolerance;
  private Proof proof;
  private double residual = Double.POSITIVE_INFINITY;
  private final double[] valueBounds = {
    Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY
  };

  Convergence(Contraction contraction, double tolerance) {
    amplification = contraction.amplification();
    this.tolerance = Math.max(tolerance, Solver.ROUNDING * amplification);
  }

  /** Looks at a round. */
  void observe(Proof ofRound, Iteration iteration) {
    proof = ofRound;
    HalfStep first = iteration.last(0);
    residual = iteration.last(1).relativeChange;
    if (first.factor != 1) {
      residual = Math.max(residual, first.relativeChange);
    }
    valueBounds[0] = valueBounds[1];
    valueBounds[1] = valueBounds[2];
    valueBounds[2] = proof.valueErrorBound();
  }

  /** Largest relative residual, of the values before the last half-step. */
  double residual() {
    return residual;
  }

  /** Whether the tolerance is reached, or seems so after half-steps that prove nothing. */
  boolean reached() {
    if (!(proof.errorBound() <= tolerance)) {
      return false;
    }
    boolean stalled = !(valueBounds[2] < STALLED * valueBounds[0]);
    return valueBounds[2] <= tolerance || (stalled && amplification * residual <= tolerance);
  }

  /** The solution after half-steps that prove it. */
  Solution solution(double[] values, int rounds) {
    double everyValue = valueBounds[2];
    return new Solution(
        values,
        rounds,
        residual,
        proof.errorBound(),
        Double.isInfinite(everyValue) ? Double.NaN : everyValue);
  }
}
