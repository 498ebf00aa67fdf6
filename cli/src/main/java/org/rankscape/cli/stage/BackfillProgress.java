// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.Closeable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.rankscape.cli.progress.ApiProgress;
import org.rankscape.cli.progress.Progress;
import org.rankscape.github.Budget;
import org.rankscape.github.CallListener;

/** Tells how far fetching is, what is left of the calls and when they are filled again. */
final class BackfillProgress implements CallListener, Closeable {
  private final Consumer<String> told;
  private Progress progress = Progress.start("backfill", 0, "calls");
  private volatile String at = "";
  private long before;
  private boolean expecting;

  /**
   * Starts telling.
   *
   * @param told is told a line when something stands in the way
   */
  BackfillProgress(Consumer<String> told) {
    this.told = told;
  }

  /** So many calls are expected from now on. */
  synchronized void expect(long calls) {
    progress.end();
    progress = Progress.start("backfill", calls, "calls");
    expecting = true;
  }

  /** What is fetched now. */
  void at(String what) {
    at = what;
  }

  @Override
  public synchronized void called(Budget budget) {
    long done = budget.made();
    if (expecting) {
      before = done - 1;
      expecting = false;
    }
    String more = ApiProgress.text(budget, Instant.now());
    progress.at(done - before, at.isEmpty() ? more : at + ", " + more);
  }

  @Override
  public void waiting(String reason, Instant until) {
    told.accept(reason + " until " + until.truncatedTo(ChronoUnit.SECONDS) + "; waiting");
  }

  @Override
  public void note(String text) {
    told.accept(text);
  }

  @Override
  public synchronized void close() {
    progress.end();
  }
}
