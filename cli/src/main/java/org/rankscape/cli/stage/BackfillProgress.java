// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.Closeable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rankscape.cli.progress.Progress;
import org.rankscape.github.Budget;
import org.rankscape.github.CallListener;

/** Tells how far fetching is, what is left of the calls and when they are filled again. */
final class BackfillProgress implements CallListener, Closeable {
  private Progress progress = Progress.start("backfill", 0, "calls");
  private volatile String at = "";
  private long before;

  /** So many calls are expected from now on. */
  synchronized void expect(long calls) {
    progress.end();
    progress = Progress.start("backfill", calls, "calls");
    before = -1;
  }

  /** What is fetched now. */
  void at(String what) {
    at = what;
  }

  @Override
  public synchronized void called(Budget budget) {
    long done = budget.made() + budget.unchanged();
    before = before < 0 ? done - 1 : before;
    progress.at(
        done - before,
        String.format(
            Locale.ROOT,
            "%s, %,d of %,d calls left until %s",
            at,
            budget.left(),
            budget.limit(),
            budget.reset() == null ? "?" : budget.reset().truncatedTo(ChronoUnit.SECONDS)));
  }

  @Override
  public synchronized void waiting(String reason, Instant until) {
    progress.tell(
        () ->
            "backfill: waits until " + until.truncatedTo(ChronoUnit.SECONDS) + " (" + reason + ")");
  }

  @Override
  public void note(String text) {
    progress.tell(() -> "backfill: " + text);
  }

  @Override
  public synchronized void close() {
    progress.end();
  }
}
