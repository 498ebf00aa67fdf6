// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.util.List;
import org.rankscape.graph.Node;

/**
 * The values of a node in every replicate of a month.
 *
 * @param node repository or developer
 * @param values one a replicate, 0 where the node has none
 */
public record Replicates(Node node, List<Double> values) {}
