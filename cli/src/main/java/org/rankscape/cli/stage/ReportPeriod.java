// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import org.rankscape.analysis.MonthRange;

/** Reads the period of a report: a year, a month, or two months with two points between. */
public final class ReportPeriod {
  private ReportPeriod() {}

  /**
   * The months that a text names.
   *
   * @throws IllegalArgumentException if it names none
   */
  public static MonthRange parse(String text) {
    try {
      if (text.matches("\\d{4}")) {
        Year year = Year.parse(text);
        return new MonthRange(year.atMonth(1), year.atMonth(12));
      }
      String[] ends = text.split("\\.\\.", -1);
      if (ends.length <= 2) {
        return new MonthRange(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(message(text), e);
    }
    throw new IllegalArgumentException(message(text));
  }

  /** Whether a text has the form of a period; else it may name an edition. */
  public static boolean isOne(String text) {
    return text.matches("\\d{4}(-\\d{2})?(\\.\\.\\d{4}-\\d{2})?");
  }

  private static String message(String text) {
    return "\"" + text + "\" is no period: write 2025, 2025-03 or 2025-01..2025-06.";
  }
}
