// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.fake;

/** What goes wrong with a call. */
public enum Trouble {
  /** 403 with {@code Retry-After: 30}. */
  SECONDARY_LIMIT,
  /** 403 that only says so in its text. */
  SECONDARY_LIMIT_IN_WORDS,
  /** 502, as after ten seconds of work. */
  BAD_GATEWAY,
  /** The connection is closed before the answer. */
  DROPPED,
  /** The connection is closed within the answer. */
  CUT
}
