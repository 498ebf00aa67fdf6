// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.time.Instant;

/** Hears of what happens while the API is asked. Called by whatever thread makes the call. */
public interface CallListener {
  /** Nobody. */
  CallListener NONE = new CallListener() {};

  /** A call was answered. */
  default void called(Budget budget) {}

  /** Nothing is asked before a time, for the reason given. */
  default void waiting(String reason, Instant until) {}

  /** Something the user should know, such as a token that is not valid. */
  default void note(String text) {}
}
