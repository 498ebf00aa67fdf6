// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.Optional;

/**
 * The months in which computed OpenRank still rises to its level, because its first month had no
 * history to inherit from. With constant activity a value reaches 78 % of its limit after a year
 * and 95 % after two, so a threshold such as 10 is too strict until then.
 *
 * @param first first month of the warehouse's ranking
 */
public record WarmUp(YearMonth first) {
  /** With constant activity a value reaches 95 % of its limit after two years. */
  public static final int MONTHS = 24;

  /**
   * The warm-up of a warehouse's ranking; empty where nothing is ranked, and where the ranking
   * started from imported values.
   */
  public static Optional<WarmUp> of(Database database) {
    return database
        .query(
            "SELECT min(first_month) FROM rankings HAVING max(initial_values) = 0",
            row -> new WarmUp(YearMonth.parse(row.getString(1))))
        .stream()
        .findFirst();
  }

  /** The last month of it. */
  public YearMonth last() {
    return first.plusMonths(MONTHS - 1L);
  }

  /** Whether a month lies in it. */
  public boolean covers(YearMonth month) {
    return !month.isAfter(last());
  }

  /** A sentence for the reader. */
  public String note() {
    return "The values start in "
        + first
        + " without history and rise to their level until "
        + last()
        + "; thresholds on them are too strict until then.";
  }
}
