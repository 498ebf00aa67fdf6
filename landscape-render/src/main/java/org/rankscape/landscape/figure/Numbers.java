// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.sheet.Language;

/** Numbers as a report writes them. */
public final class Numbers {
  private Numbers() {}

  /** OpenRank with one decimal, such as 2,874.8. */
  public static String openrank(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  /** A number as a setting states it, without trailing zeros: 10, 2.5. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A number with its noun in English: 1 project, 1,200 projects. */
  public static String counted(long value, String one, String more) {
    return whole(value) + " " + (value == 1 ? one : more);
  }

  /** Whole number with groups of three, such as 12,345. */
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

  /** A period in prose: January to April 2025, or 2025 where it is a whole year. */
  public static String months(Period period, Language language) {
    YearMonth from = period.from();
    YearMonth to = period.to();
    boolean sameYear = from.getYear() == to.getYear();
    if (sameYear && from.getMonthValue() == 1 && to.getMonthValue() == 12) {
      return language.of(String.valueOf(from.getYear()), from.getYear() + " 年");
    }
    if (from.equals(to)) {
      return month(to, language);
    }
    String first =
        sameYear
            ? language.of(name(from), from.getYear() + " 年 " + from.getMonthValue() + " 月")
            : month(from, language);
    String last =
        sameYear
            ? language.of(name(to) + " " + to.getYear(), to.getMonthValue() + " 月")
            : month(to, language);
    return first + language.of(" to ", "至 ") + last;
  }

  private static String month(YearMonth month, Language language) {
    return language.of(
        name(month) + " " + month.getYear(),
        month.getYear() + " 年 " + month.getMonthValue() + " 月");
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** A period as 2025-01 – 2025-04, or one month. */
  public static String period(Period period) {
    YearMonth from = period.from();
    return from.equals(period.to()) ? from.toString() : from + " – " + period.to();
  }
}
