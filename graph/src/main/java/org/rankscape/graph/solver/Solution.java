// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * The solution of {@code v = R v0 + (I - R) S v}.
 *
 * @param values v, the background node last if the system has one
 * @param iterations rounds made, each through every node once
 * @param residual largest difference between the two sides of a node's equation before the last
 *     step, relative to the node's value (values below a millionth of the largest count as that)
 * @param errorBound proven upper bound of {@code |v - exact| / |exact|} in the sum norm
 * @param valueErrorBound proven upper bound of {@code |v_i - exact_i| / exact_i} of every single
 *     value; NaN if there is none (it takes initial values of at least 0, and above 0 wherever
 *     something still changed)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity; never copied, for its size
public record Solution(
    double[] values, int iterations, double residual, double errorBound, double valueErrorBound) {

  /** The value of a node. */
  public double value(int node) {
    return values[node];
  }
}
