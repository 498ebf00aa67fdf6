// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import org.rankscape.graph.Node;

/**
 * A node of a ranking.
 *
 * @param node repository or developer
 * @param openRank its value, the background share included
 * @param rank place among the nodes of its kind, from 1; equal values share the smaller place
 */
public record RankedNode(Node node, double openRank, int rank) {}
