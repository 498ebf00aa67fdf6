// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of days, on which all days are equally wide. Where months lack for long, the axis has a
 * gap.
 *
 * @param runs days that follow each other, in order
 */
record DayAxis(List<Run> runs, double left, double right) {
  /** Months that may lack between two without a gap. */
  private static final int LACKING = 2;

  private static final double GAP = 36;

  /**
   * Days without a gap.
   *
   * @param end the day after the last
   */
  record Run(LocalDate start, LocalDate end) {
    long days() {
      return ChronoUnit.DAYS.between(start, end);
    }
  }

  /** An axis for some months, in order. */
  static DayAxis of(List<YearMonth> months, double left, double widest, double right) {
    List<Run> runs = new ArrayList<>();
    YearMonth last = null;
    for (YearMonth month : months) {
      LocalDate end = month.plusMonths(1).atDay(1);
      if (last == null || ChronoUnit.MONTHS.between(last, month) > LACKING + 1) {
        runs.add(new Run(month.atDay(1), end));
      } else {
        runs.set(runs.size() - 1, new Run(runs.get(runs.size() - 1).start, end));
      }
      last = month;
    }
    double count = runs.stream().mapToLong(r -> ChronoUnit.MONTHS.between(r.start, r.end)).sum();
    return new DayAxis(
        runs, left, Math.min(right, left + count * widest + GAP * (runs.size() - 1)));
  }

  /** Width of a day. */
  double day() {
    double gaps = Math.min(GAP * (runs.size() - 1), (right - left) / 2);
    return (right - left - gaps) / runs.stream().mapToLong(Run::days).sum();
  }

  private double gap() {
    return runs.size() == 1
        ? 0
        : (right - left - day() * runs.stream().mapToLong(Run::days).sum()) / (runs.size() - 1);
  }

  /** Where a day of a run begins. */
  double x(LocalDate day) {
    double x = left;
    for (Run run : runs) {
      if (day.isBefore(run.end)) {
        return x + day() * ChronoUnit.DAYS.between(run.start, day);
      }
      x += day() * run.days() + gap();
    }
    return right;
  }

  /** Width of a month. */
  double width(YearMonth month) {
    return day() * month.lengthOfMonth();
  }
}
