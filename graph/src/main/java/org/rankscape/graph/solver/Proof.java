// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * What the last two half-steps (first half, then second half) prove about the values.
 *
 * <p><b>Sum over all values.</b> After a half-step with factor w and differences d the residual of
 * that half is {@code (1 - w) d}; what it changed reaches the other half through the edges, and a
 * new value of the background node reaches both. {@link Contraction} turns residuals into errors.
 *
 * <p><b>Every single value.</b> Let the last two half-steps have factor 1 and use the same value of
 * the background node. If every difference in the second half is at most {@code e} times what the
 * node has by itself, {@code r v0 >= 0}, then, the inverse of {@code I - (I - R) S} being
 * non-negative, every value is within {@code e + |error of background| / background} of the exact
 * one, relative to it.
 */
final class Proof {
  private final Contraction contraction;
  private final Iteration iteration;
  private final double errorBound;
  private final double valueErrorBound;

  Proof(Contraction contraction, Iteration iteration, boolean copies) {
    this.contraction = contraction;
    this.iteration = iteration;
    double[] errors = contraction.errors(residuals());
    if (copies) {
      errors[0] = 0;
    }
    errorBound = bound(errors, iteration.magnitude());
    HalfStep second = iteration.last(1);
    double background = Math.abs(iteration.background());
    double backgroundError = errors[2] + backgroundChange(0);
    valueErrorBound =
        second.changeToOwn + (backgroundError == 0 ? 0 : relative(backgroundError, background));
  }

  /** The sum of errors relative to what an exact solution comes to at least. */
  static double bound(double[] errors, double magnitude) {
    double absolute = errors[0] + errors[1] + errors[2];
    return absolute == 0 ? 0 : relative(absolute, magnitude);
  }

  private double[] residuals() {
    HalfStep first = iteration.last(0);
    HalfStep second = iteration.last(1);
    return new double[] {
      Math.abs(1 - first.factor) * first.change
          + contraction.passedOn(0, 1) * second.factor * second.change
          + contraction.passedOn(0, 2) * backgroundChange(0),
      Math.abs(1 - second.factor) * second.change
          + contraction.passedOn(1, 2) * backgroundChange(1),
      0
    };
  }

  private double backgroundChange(int half) {
    return Math.abs(iteration.background() - iteration.last(half).background);
  }

  private static double relative(double error, double found) {
    return error < found ? error / (found - error) : Double.POSITIVE_INFINITY;
  }

  /** Bound of the error relative to the exact solution, in the sum norm. */
  double errorBound() {
    return errorBound;
  }

  /** Bound of the error of every value relative to it, once the half-steps are as above. */
  double valueErrorBound() {
    return valueErrorBound;
  }
}
