// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * The solution of {@code v = R v0 + (I - R) S v}.
 *
 * @param values v, the background node last if the system has one
 * @param iterations rounds made
 * @param residual largest change of the last round, relative to the value changed (values below a
 *     millionth of the largest count as that)
 * @param errorBound proven upper bound of {@code |v - exact| / |exact|} in the sum norm; NaN if the
 *     retention factors and weights allow no bound
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity; never copied, for its size
public record Solution(double[] values, int iterations, double residual, double errorBound) {

  /** A solution without a proven bound of its error. */
  public Solution(double[] values, int iterations, double residual) {
    this(values, iterations, residual, Double.NaN);
  }

  /** The value of a node. */
  public double value(int node) {
    return values[node];
  }
}
