// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import org.rankscape.github.Budget;
import org.rankscape.github.CallListener;

/** Tells how far work through GitHub's API is: what is done, calls left, time to the reset. */
public final class ApiProgress implements CallListener {
  private final Progress progress;
  private final Consumer<String> told;
  private volatile int done;

  /**
   * Starts telling.
   *
   * @param total units of work, 0 where not known
   * @param unit what is counted, such as "repositories"
   * @param told is told a line when something stands in the way
   */
  public ApiProgress(String stage, long total, String unit, Consumer<String> told) {
    this.progress = Progress.start(stage, total, unit);
    this.told = told;
  }

  /** So many units are done. */
  public void done(int units) {
    done = units;
  }

  @Override
  public void called(Budget budget) {
    progress.at(done, text(budget, Instant.now()));
  }

  /** Calls left and time to the reset. */
  public static String text(Budget budget, Instant now) {
    if (budget.limit() == 0) {
      return String.format(Locale.ROOT, "%,d calls", budget.made());
    }
    String text =
        String.format(Locale.ROOT, "%,d of %,d calls left", budget.left(), budget.limit());
    if (budget.reset() == null) {
      return text;
    }
    Duration until = Duration.between(now, budget.reset());
    return text + ", reset in " + Progress.text(until.isNegative() ? Duration.ZERO : until);
  }

  @Override
  public void waiting(String reason, Instant until) {
    told.accept(reason + " until " + until.truncatedTo(ChronoUnit.SECONDS) + "; waiting");
  }

  @Override
  public void note(String text) {
    told.accept(text);
  }

  /** Ends telling. */
  public void end() {
    progress.end();
  }
}
