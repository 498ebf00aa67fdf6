// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.util.List;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;

/** Which of several lines stands highest at the end, and which has fallen furthest. */
final class PeakReading {
  /** A fall by less than this share of the peak is not told. */
  private static final double LEAST = 0.1;

  private PeakReading() {}

  static String of(FigureFrame frame, List<YearMonth> months, List<TimeChart.Series> series) {
    int end = months.size() - 1;
    TimeChart.Series highest = null;
    TimeChart.Series fallen = null;
    double furthest = 0;
    for (TimeChart.Series s : series) {
      Double last = s.values().get(end);
      if (last == null) {
        continue;
      }
      highest = highest == null || last > highest.values().get(end) ? s : highest;
      double fall = s.values().get(peak(s)) - last;
      if (fall > furthest && fall >= LEAST * s.values().get(peak(s))) {
        furthest = fall;
        fallen = s;
      }
    }
    if (highest == null) {
      return frame.text(
          "None of them has a value in " + months.get(end) + ".", months.get(end) + " 均无数值。");
    }
    String top = Numbers.openrank(highest.values().get(end));
    String first =
        frame.text(
            "In " + months.get(end) + ", " + highest.name() + " stands highest with " + top + ".",
            months.get(end) + "，" + highest.name() + "最高，为 " + top + "。");
    if (fallen == null) {
      return first;
    }
    String peak = Numbers.openrank(fallen.values().get(peak(fallen)));
    String last = Numbers.openrank(fallen.values().get(end));
    YearMonth month = months.get(peak(fallen));
    if (fallen == highest) {
      return first
          + frame.text(
              " It stood higher in " + month + ", at " + peak + ".",
              "此前 " + month + " 曾达 " + peak + "。");
    }
    return first
        + frame.text(
            " "
                + fallen.name()
                + " has fallen furthest, from "
                + peak
                + " in "
                + month
                + " to "
                + last
                + ".",
            fallen.name() + "回落最多，由 " + month + " 的 " + peak + " 降至 " + last + "。");
  }

  private static int peak(TimeChart.Series s) {
    int at = -1;
    for (int i = 0; i < s.values().size(); i++) {
      Double value = s.values().get(i);
      at = value != null && (at < 0 || value > s.values().get(at)) ? i : at;
    }
    return at;
  }
}
