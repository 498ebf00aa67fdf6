// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.history;

import java.time.Instant;

/**
 * A span of time.
 *
 * @param from first moment
 * @param to first moment after it
 */
public record Span(Instant from, Instant to) {
  /** Refuses an empty one. */
  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a span must end after it begins: " + from + " to " + to);
    }
  }

  boolean has(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
