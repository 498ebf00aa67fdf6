// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * The months of the simulation and the one before, with the weekly rhythm of work: for each of
 * three time zones, how much of a month's work is done up to each hour.
 */
final class Calendar {
  static final int ZONES = 3;
  static final long HOUR = 3600;
  static final long DAY = 24 * HOUR;

  private static final int[] OFFSET_HOURS = {8, 1, -6};
  private static final double[] WEEKDAY = {1.0, 1.08, 1.06, 1.03, 0.92, 0.42, 0.38};

  private final int months;
  private final long[] monthStart;
  private final double[][][] done;
  private final double[] weight;

  Calendar(YearMonth start, int months) {
    this.months = months;
    monthStart = new long[months + 2];
    for (int i = 0; i < monthStart.length; i++) {
      LocalDate day = start.plusMonths(i - 1L).atDay(1);
      monthStart[i] = day.toEpochDay() * DAY;
    }
    done = new double[ZONES][months + 1][];
    weight = new double[months + 1];
    for (int zone = 0; zone < ZONES; zone++) {
      for (int i = 0; i <= months; i++) {
        done[zone][i] = cumulate(zone, monthStart[i], monthStart[i + 1]);
        weight[i] += done[zone][i][done[zone][i].length - 1];
      }
    }
    double mean = Arrays.stream(weight).average().orElseThrow();
    for (int i = 0; i <= months; i++) {
      weight[i] /= mean;
      for (double[][] zone : done) {
        double total = zone[i][zone[i].length - 1];
        for (int h = 0; h < zone[i].length; h++) {
          zone[i][h] /= total;
        }
      }
    }
  }

  private static double[] cumulate(int zone, long from, long to) {
    int hours = (int) ((to - from) / HOUR);
    double[] sums = new double[hours + 1];
    for (int h = 0; h < hours; h++) {
      long local = from / HOUR + h + OFFSET_HOURS[zone];
      int weekday = (int) Math.floorMod(local / 24 + 3, 7L);
      sums[h + 1] = sums[h] + WEEKDAY[weekday] * dayCurve((int) Math.floorMod(local, 24L));
    }
    return sums;
  }

  private static double dayCurve(int hour) {
    return 0.16 + bell(hour, 10.5, 2.4) + 0.95 * bell(hour, 16, 2.6) + 0.35 * bell(hour, 21.5, 1.8);
  }

  private static double bell(double hour, double centre, double width) {
    double z = (hour - centre) / width;
    return StrictMath.exp(-z * z / 2);
  }

  int months() {
    return months;
  }

  /** First second of a month; month 0 is the first, -1 the one before, months() the end. */
  long startOf(int month) {
    return monthStart[month + 1];
  }

  long start() {
    return startOf(0);
  }

  long end() {
    return startOf(months);
  }

  int hours() {
    return (int) ((end() - start()) / HOUR);
  }

  /** The month, -1 and months() - 1 for times before and after. */
  int monthOf(long second) {
    int found = Arrays.binarySearch(monthStart, second);
    int month = (found >= 0 ? found : -found - 2) - 1;
    return Math.max(-1, Math.min(months - 1, month));
  }

  YearMonth yearMonth(int month) {
    return YearMonth.from(LocalDate.ofEpochDay(startOf(month) / DAY));
  }

  /** Work of a month against the mean month: its days and weekdays. */
  double weight(int month) {
    return weight[month + 1];
  }

  /** Share of the month's work that is done at this second, 0 to 1. */
  double doneAt(int zone, int month, long second) {
    double[] sums = done[zone][month + 1];
    long offset = Math.max(0, second - startOf(month));
    int hour = (int) (offset / HOUR);
    if (hour >= sums.length - 1) {
      return 1;
    }
    double part = (offset % HOUR) / (double) HOUR;
    return sums[hour] + part * (sums[hour + 1] - sums[hour]);
  }

  /** Inverse of {@link #doneAt}. */
  long secondAt(int zone, int month, double share) {
    double[] sums = done[zone][month + 1];
    int found = Arrays.binarySearch(sums, share);
    int hour = Math.min(found >= 0 ? found : -found - 2, sums.length - 2);
    double part = (share - sums[hour]) / (sums[hour + 1] - sums[hour]);
    long second = Math.min(HOUR - 1, (long) (part * HOUR));
    return startOf(month) + hour * HOUR + second;
  }

  /** The time in GitHub's form, such as 2024-01-31T09:05:00Z. */
  static String text(long second) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "Z";
  }
}
