// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * Relaxation factors of the cyclic Chebyshev semi-iterative method, which for two halves that
 * depend on each other only is the fastest iteration of its kind: {@code w1 = 1, w2 = 1 / (1 -
 * s/2), w(k+1) = 1 / (1 - s w(k) / 4)} with s the square of the spectral radius of the plain
 * iteration. The error falls by about {@code s / (1 + sqrt(1 - s))^2} a round, where the plain
 * iteration takes off {@code sqrt(s)}.
 *
 * <p>That holds where the eigenvalues are real, as those of random walks along undirected edges
 * are. Where the change does not fall at least as fast as the plain iteration is sure to make it,
 * the factor is 1 from then on.
 *
 * <p>G. H. Golub and R. S. Varga, Numerische Mathematik 3 (1961), 147-168.
 */
final class Relaxation {
  private static final int WINDOW = 10;

  private final double square;
  private boolean plain;
  private double factor;
  private int step;
  private double earlier = Double.POSITIVE_INFINITY;

  /** For a bound of the squared spectral radius; from 1 on the iteration is plain. */
  Relaxation(double square) {
    this.square = square;
    plain = !(square < 1);
  }

  /** The factor of the next half-step. */
  double next() {
    step++;
    if (plain || step == 1) {
      factor = 1;
    } else if (step == 2) {
      factor = 1 / (1 - square / 2);
    } else {
      factor = 1 / (1 - square * factor / 4);
    }
    return factor;
  }

  /** Begins anew, after half-steps that took the factor 1. */
  void restart() {
    step = 0;
    earlier = Double.POSITIVE_INFINITY;
  }

  /** Looks at the change of the last round, in the sum norm. */
  void observe(double change) {
    if (step % WINDOW == 0) {
      plain |= change > earlier * Math.pow(square, WINDOW / 2.0);
      earlier = change;
    }
  }
}
