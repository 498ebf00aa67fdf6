// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rankscape.github.Budget;
import org.rankscape.github.enrich.Estimate;

/** Says what a run would cost, and how long it would take. */
final class EstimateText {
  /** A call made alone, over a usual line; a token makes one at a time. */
  private static final Duration CALL = Duration.ofMillis(350);

  private EstimateText() {}

  static String of(Estimate estimate, Budget budget, int parallelism, boolean hasToken) {
    StringBuilder out = new StringBuilder();
    out.append(
        Plural.of(estimate.repositories(), "repository", "repositories")
            + ": at most "
            + Plural.of(estimate.calls(), "call", "calls"));
    if (estimate.kept() > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              ", of which %,d %s while nothing changed",
              estimate.kept(),
              hasToken ? "cost nothing" : "send nothing, but count without a token,"));
    }
    if (estimate.skipped() > 0) {
      out.append(
          String.format(
              Locale.ROOT, "; %,d are known to be gone and not asked for", estimate.skipped()));
    }
    return out.append('\n').append(time(estimate, budget, parallelism, hasToken)).toString();
  }

  private static String time(Estimate estimate, Budget budget, int parallelism, boolean hasToken) {
    long most = estimate.calls();
    long least = hasToken ? most - estimate.kept() : most;
    Duration talking = CALL.multipliedBy(most).dividedBy(parallelism);
    if (budget.limit() == 0 || most <= budget.left()) {
      String left =
          budget.limit() == 0
              ? "this server counts no calls"
              : String.format(
                  Locale.ROOT, "%,d of %,d calls are left now", budget.left(), budget.limit());
      return left + ": it fits, and takes about " + text(talking);
    }
    return String.format(
        Locale.ROOT,
        "%,d of %,d calls are left until %s: it %s, and takes about %s with the waits",
        budget.left(),
        budget.limit(),
        budget.reset() == null ? "the reset" : budget.reset().truncatedTo(ChronoUnit.SECONDS),
        least <= budget.left() ? "fits if little has changed" : "does not fit at once",
        text(Duration.ofHours(hours(most, budget)).plus(talking)));
  }

  private static long hours(long calls, Budget budget) {
    long after = Math.max(0, calls - budget.left());
    return (after + budget.limit() - 1) / budget.limit();
  }

  private static String text(Duration time) {
    if (time.toMinutes() < 2) {
      return Math.max(1, time.toSeconds()) + " s";
    }
    return time.toMinutes() < 120 ? time.toMinutes() + " min" : time.toHours() + " h";
  }
}
