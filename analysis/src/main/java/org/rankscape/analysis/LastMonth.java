// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.OpenRankMonths;

/**
 * The month that a window ends with where none is given: the last with values, or the one before if
 * the last is not over yet (fewer of its hours are there than the floor asks, unlike before).
 *
 * @param month the month
 * @param note which month is left out, for the reader
 */
public record LastMonth(YearMonth month, Optional<Label> note) {
  /**
   * The last month of some values.
   *
   * @param floor lowest share of its hours with which a month counts as over
   */
  public static LastMonth of(OpenRankMonths months, Coverage coverage, double floor) {
    YearMonth last = months.last().orElseThrow();
    YearMonth before = last.minusMonths(1);
    double hours = coverage.hours(last);
    boolean unfinished = months.computed() && hours < floor && coverage.hours(before) >= floor;
    if (!unfinished) {
      return new LastMonth(last, Optional.empty());
    }
    return new LastMonth(
        before,
        Optional.of(
            new Label(
                String.format(
                    Locale.ROOT,
                    "%s is left out: only %.0f %% of its hours are there.",
                    last,
                    100 * hours),
                String.format(Locale.ROOT, "不含 %s：该月只有 %.0f %% 的小时文件。", last, 100 * hours))));
  }
}
