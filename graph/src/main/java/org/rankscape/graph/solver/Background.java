// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * The value of the background node during the iteration: that of the system of the three class sums
 * (first half, second half, background), with what each half passes on to the other measured in the
 * last half-steps.
 *
 * <p>Where retention and outgoing weights are the same within each half, that is the exact value
 * from the first half-step on, and the background does not slow the iteration down.
 */
final class Background {
  private final Contraction contraction;
  private final double own;
  private final double[] ownOfHalves;
  private final boolean measurable;
  private final double[] passedOn;

  /**
   * @param own {@code r v0} of the background
   * @param ownOfHalves sum of {@code r v0} over each half
   * @param measurable whether no value is negative, so that sums tell what is passed on
   */
  Background(Contraction contraction, double own, double[] ownOfHalves, boolean measurable) {
    this.contraction = contraction;
    this.own = own;
    this.ownOfHalves = ownOfHalves;
    this.measurable = measurable;
    passedOn = new double[] {contraction.passedOn(0, 1), contraction.passedOn(1, 0)};
  }

  /**
   * Measures what a half takes from the other.
   *
   * @param asked sum of the values that the equation asks for
   * @param background value of the background node used for that
   * @param given sum of the values of the other half
   */
  void measure(int half, double asked, double background, double given) {
    double taken = asked - ownOfHalves[half] - contraction.passedOn(half, 2) * background;
    if (measurable && given > 0) {
      double most = contraction.passedOn(half, 1 - half);
      passedOn[half] = Math.min(most, Math.max(0, taken / given));
    }
  }

  /** The value by the sums of the halves as they would be in the end. */
  double estimate() {
    double loop = 1 - passedOn[0] * passedOn[1];
    double constant = 0;
    double slope = 0;
    for (int half = 0; half < 2; half++) {
      int other = 1 - half;
      double weight = contraction.passedOn(2, half) / loop;
      constant += weight * (ownOfHalves[half] + passedOn[half] * ownOfHalves[other]);
      slope +=
          weight
              * (contraction.passedOn(half, 2) + passedOn[half] * contraction.passedOn(other, 2));
    }
    return (own + constant) / (1 - slope);
  }

  /** The value that its own equation asks for, by the present sums of the halves. */
  double closed(double sumOfFirst, double sumOfSecond) {
    return own + contraction.passedOn(2, 0) * sumOfFirst + contraction.passedOn(2, 1) * sumOfSecond;
  }

  /** Whether {@link #estimate} is to be used, rather than {@link #closed}. */
  boolean estimates() {
    return measurable;
  }
}
