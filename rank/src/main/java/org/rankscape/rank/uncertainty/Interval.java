// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import org.rankscape.graph.Node;

/**
 * The interval of a node's value and place in a month.
 *
 * @param node repository or developer
 * @param low lower end of the value
 * @param high upper end of the value
 * @param rankLow best place among its kind
 * @param rankHigh worst place among its kind
 * @param present share of the replicates in which the node has a value
 */
public record Interval(
    Node node, double low, double high, int rankLow, int rankHigh, double present) {}
