// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.time.YearMonth;
import java.util.Locale;
import org.rankscape.landscape.model.Period;

/** Numbers as a report writes them. */
public final class Numbers {
  private Numbers() {}

  /** OpenRank with one decimal. */
  public static String openrank(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Whole number with thin groups of three, such as 12,345. */
  public static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Share as percentage with one decimal; no line ends before the sign. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
  }

  /** Number with its sign and one decimal. */
  public static String signed(double value) {
    return sign(value, 0.05) + openrank(Math.abs(value));
  }

  /** Change as percentage with its sign and one decimal. */
  public static String change(double ratio) {
    return sign(ratio, 0.0005) + percent(Math.abs(ratio));
  }

  private static String sign(double value, double least) {
    return Math.abs(value) < least ? "" : value < 0 ? "−" : "+";
  }

  /** A period as 2025 where it is a whole year, else as {@link #period}. */
  public static String year(Period period) {
    YearMonth from = period.from();
    return from.getMonthValue() == 1 && period.to().equals(from.withMonth(12))
        ? String.valueOf(from.getYear())
        : period(period);
  }

  /** A period as 2025-01 – 2025-04, or one month. */
  public static String period(Period period) {
    YearMonth from = period.from();
    return from.equals(period.to()) ? from.toString() : from + " – " + period.to();
  }
}
