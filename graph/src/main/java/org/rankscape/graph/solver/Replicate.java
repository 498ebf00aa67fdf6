// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * One of many systems over the same pairs.
 *
 * @param initial v0, one value a node of the whole system, the background node last; may be shared
 *     between replicates
 * @param multipliers how many copies of each developer there are, in the order of the developers:
 *     whole numbers for a bootstrap, any number of at least 0 for a weighted one; null for 1 each
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity; never copied, for its size
public record Replicate(double[] initial, double[] multipliers) {}
