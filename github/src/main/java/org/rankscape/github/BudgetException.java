// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The calls of all tokens are used up, and the next ones come later than the caller waits. */
public final class BudgetException extends GitHubException {
  private final Instant next;

  BudgetException(Instant next, Duration wait) {
    super(
        "no call to GitHub is left before "
            + next.truncatedTo(ChronoUnit.SECONDS)
            + ", which is more than "
            + wait.toSeconds()
            + " s away; run the command again then: what was fetched is kept");
    this.next = next;
  }

  /** When calls are left again. */
  public Instant next() {
    return next;
  }
}
