// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a node kept of its own past: {@code retention * start}.
 *
 * @param last last value before the month; empty for a node without one
 * @param lastMonth month of that value; empty for a node without one
 * @param start what of it the node starts the month with: decayed for every month since then, or
 *     the definition's value of a new node
 * @param retention retention factor of the node
 */
public record EarlierValue(
    OptionalDouble last, Optional<YearMonth> lastMonth, double start, double retention) {

  /** Its part of the node's value. */
  public double value() {
    return retention * start;
  }
}
