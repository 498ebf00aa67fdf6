// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * How much three classes of unknowns (the two halves and the background node) can pass on to each
 * other, in the sum norm, and what that proves.
 *
 * <p>With {@code M[target][source]} a bound of the norm of that block of {@code (I - R) S}, and
 * {@code d} the sums of the absolute residuals of the classes, the errors of the classes are at
 * most {@code (I - M)^-1 d}, if M has a spectral radius below 1.
 *
 * <p>A system without two halves is taken as two copies of itself that depend on each other, as two
 * consecutive iterates do.
 */
final class Contraction {
  /** Classes: first half, second half, background. */
  static final int CLASSES = 3;

  private static final int BACKGROUND = 2;
  private final double[][] passedOn = new double[CLASSES][CLASSES];

  /**
   * @param accepted largest {@code 1 - r} of each half
   * @param outgoing largest sum of outgoing weights of each half, without the background's
   * @param fromBackground sum of {@code (1 - r) / n} over each half
   * @param toBackground {@code 1 - r} of the background times the weight to it, from each half
   */
  Contraction(
      double[] accepted, double[] outgoing, double[] fromBackground, double[] toBackground) {
    for (int half = 0; half < 2; half++) {
      passedOn[half][1 - half] = accepted[half] * outgoing[1 - half];
      passedOn[half][BACKGROUND] = fromBackground[half];
      passedOn[BACKGROUND][half] = toBackground[half];
    }
  }

  /** What a class passes on to another at most. */
  double passedOn(int target, int source) {
    return passedOn[target][source];
  }

  /** Bound of the squared spectral radius of a plain step between the halves. */
  double square() {
    return passedOn[0][1] * passedOn[1][0];
  }

  /** Whether errors can be bounded, by more than the rounding of outgoing weights. */
  boolean proves() {
    return errors(new double[] {1, 1, 1}) != null
        && amplification() < 1 / LinearSystem.SUM_TOLERANCE;
  }

  /** Largest factor between residuals and errors, in the sum over all classes. */
  double amplification() {
    double largest = 0;
    for (int c = 0; c < CLASSES; c++) {
      double[] unit = new double[CLASSES];
      unit[c] = 1;
      double[] errors = errors(unit);
      largest = Math.max(largest, errors[0] + errors[1] + errors[BACKGROUND]);
    }
    return largest;
  }

  /** Bounds of the errors of the classes; null if there is none. */
  double[] errors(double[] residuals) {
    double[][] a = new double[CLASSES][CLASSES];
    double[] e = residuals.clone();
    for (int i = 0; i < CLASSES; i++) {
      for (int j = 0; j < CLASSES; j++) {
        a[i][j] = (i == j ? 1 : 0) - passedOn[i][j];
      }
    }
    for (int c = 0; c < CLASSES; c++) {
      if (!(a[c][c] > 0)) {
        return null;
      }
      for (int i = 0; i < CLASSES; i++) {
        double factor = a[i][c] / a[c][c];
        for (int j = 0; i != c && j < CLASSES; j++) {
          a[i][j] -= factor * a[c][j];
        }
        e[i] -= i == c ? 0 : factor * e[c];
      }
    }
    for (int c = 0; c < CLASSES; c++) {
      e[c] /= a[c][c];
    }
    return e;
  }
}
