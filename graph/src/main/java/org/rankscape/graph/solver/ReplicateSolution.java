// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * The solution of one replicate.
 *
 * @param values v in the order of the nodes, the background node last; of one copy where there are
 *     several; NaN for a developer without copies and a repository without developers
 * @param nodes number of nodes in the replicate: repositories, and copies of developers
 * @param iterations rounds made
 * @param errorBound proven upper bound of {@code |v - exact| / |exact|} in the sum norm, copies
 *     counted
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity; never copied, for its size
public record ReplicateSolution(double[] values, double nodes, int iterations, double errorBound) {}
