// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import org.rankscape.graph.Node;

/**
 * What one neighbour passed on to a node: {@code value = weight * sourceValue}.
 *
 * @param source the neighbour: a developer of a repository, or a repository of a developer
 * @param activityThousandths activity of the pair in the month, in thousandths
 * @param weight {@code (1 - r) * 0.95 * a / A} with the retention factor r of the receiving node,
 *     the pair's activity a and the neighbour's total activity A
 * @param sourceValue the neighbour's value before the background share is added
 */
public record Flow(Node source, long activityThousandths, double weight, double sourceValue) {

  /** Its part of the receiving node's value. */
  public double value() {
    return weight * sourceValue;
  }
}
