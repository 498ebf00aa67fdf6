// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Ranks months in order, each inheriting from those before. Months may be missing between two: the
 * last values then decay for as many months.
 */
public final class RankingSeries {
  private final GlobalOpenRank openRank;
  private Inheritance inheritance;
  private YearMonth last;

  /**
   * A series that starts from these values: {@link Inheritance#empty()} for a cold start, imported
   * ones, or those of the last month ranked earlier.
   */
  public RankingSeries(GlobalOpenRank openRank, Inheritance start) {
    this.openRank = openRank;
    this.inheritance = start;
  }

  /**
   * Ranks the next month.
   *
   * @throws IllegalArgumentException if the month is not after the last one
   */
  public MonthRanking next(MonthCollaboration collaboration) {
    if (last != null && !collaboration.month().isAfter(last)) {
      throw new IllegalArgumentException(
          "%s does not come after %s; rank months in order."
              .formatted(collaboration.month(), last));
    }
    MonthRanking ranking = openRank.rank(collaboration, inheritance);
    inheritance = ranking.inheritance();
    last = collaboration.month();
    return ranking;
  }

  /** What the next month inherits. */
  public Inheritance inheritance() {
    return inheritance;
  }

  /** The last month ranked. */
  public Optional<YearMonth> lastMonth() {
    return Optional.ofNullable(last);
  }
}
