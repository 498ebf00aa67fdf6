// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import org.rankscape.rank.ActivityCounts;

/**
 * Loses events at random: each event counted is lost with the same probability, independently of
 * the others, as a function of the seed and of what it is.
 *
 * @param share probability that an event is lost, in [0, 1)
 * @param seed of the draws
 */
public record Thinning(double share, long seed) {
  /** Refuses a share outside [0, 1). */
  public Thinning {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "Share of events lost %s must be at least 0 and below 1.".formatted(share));
    }
  }

  /** Loses nothing. */
  public static Thinning none() {
    return new Thinning(0, 0);
  }

  /** What is left of the counts of a pair in a month. */
  public ActivityCounts thin(
      YearMonth month, long repositoryId, long developerId, ActivityCounts counts) {
    if (share == 0) {
      return counts;
    }
    long key = Multiplicity.mixed(seed) + month.getLong(ChronoField.PROLEPTIC_MONTH);
    key = Multiplicity.mixed(Multiplicity.mixed(key) + repositoryId);
    key = Multiplicity.mixed(key + developerId);
    return new ActivityCounts(
        left(key, 1, counts.issuesOpened()),
        left(key, 2, counts.issueComments()),
        left(key, 3, counts.issuesClosed()),
        left(key, 4, counts.reviewComments()),
        left(key, 5, counts.pullsOpened()),
        left(key, 6, counts.pullsClosed()),
        left(key, 7, counts.pushes()));
  }

  private long left(long key, int kind, long events) {
    long start = Multiplicity.mixed(key + kind);
    long left = 0;
    for (long i = 0; i < events; i++) {
      double draw = (Multiplicity.mixed(start + i) >>> 11) * 0x1p-53;
      left += draw >= share ? 1 : 0;
    }
    return left;
  }
}
