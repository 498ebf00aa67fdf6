// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rankscape.github.Budget;

/**
 * What repairing some repositories would take.
 *
 * @param parts calls of each repository, in the order in which they are repaired
 * @param notAsked repositories without an estimate, and why
 * @param budget calls left after the estimate
 */
record BackfillPlan(List<Part> parts, List<String> notAsked, Budget budget) {
  /** The time that a call takes about, where nothing is waited for. */
  private static final Duration CALL = Duration.ofMillis(600);

  private static final int HOURS = 24;

  /** Calls for a repository. */
  record Part(String repository, long calls) {}

  long calls() {
    return parts.stream().mapToLong(Part::calls).sum();
  }

  /** Calls within the next 24 hours: those left now, and those of the 23 hours after. */
  long today() {
    return now() == Long.MAX_VALUE ? now() : now() + (HOURS - 1) * budget.limit();
  }

  /** Calls left now; a server that counts none has no end of them. */
  private long now() {
    return budget.limit() == 0 ? Long.MAX_VALUE : budget.left();
  }

  /** About how long the calls take, waits for calls to be left included. */
  Duration time(long calls) {
    long waits = calls <= now() ? 0 : (calls - budget.left() + budget.limit() - 1) / budget.limit();
    Duration working = CALL.multipliedBy(calls);
    Duration waiting = Duration.ofHours(waits);
    return working.compareTo(waiting) > 0 ? working : waiting;
  }

  /** A line a repository, and what fits. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    long sum = 0;
    int now = 0;
    int today = 0;
    for (Part part : parts) {
      sum += part.calls;
      String when = sum <= now() ? "now" : sum <= today() ? "today" : "later";
      now += when.equals("now") ? 1 : 0;
      today += when.equals("later") ? 0 : 1;
      lines.add(
          String.format(Locale.ROOT, "%-50s %,8d calls  %s", part.repository, part.calls, when));
    }
    notAsked.forEach(n -> lines.add("not estimated: " + n));
    lines.add(
        String.format(
            Locale.ROOT,
            "about %,d calls and %s; %,d of %,d calls an hour are left",
            calls(),
            text(time(calls())),
            budget.left(),
            budget.limit()));
    lines.add(
        String.format(
            Locale.ROOT,
            "%d of %d repositories fit the calls that are left now, %d those of the next 24 hours",
            now,
            parts.size() + notAsked.size(),
            today));
    return lines;
  }

  private static String text(Duration time) {
    return time.toMinutes() < 100
        ? Math.max(1, time.toMinutes()) + " min"
        : String.format(Locale.ROOT, "%.1f h", time.toMinutes() / 60.0);
  }
}
