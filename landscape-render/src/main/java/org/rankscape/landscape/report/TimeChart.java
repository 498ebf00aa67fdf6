// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.rankscape.landscape.draw.Curve;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.FigureFrame;

/** Lines over months, named at their right ends. Months without any data break the lines. */
final class TimeChart {
  static final List<String> COLOURS =
      List.of(
          "#2361a8", "#c2410c", "#1f7a4d", "#7b3fb0", "#946200", "#b8256e", "#0b7285", "#525c68",
          "#8b1e2d", "#3f5f00", "#4a3aa7", "#6b4423");
  private static final double LABEL = 14;
  private final List<YearMonth> months;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;

  TimeChart(List<YearMonth> months, double left, double right, double top, double bottom) {
    this.months = months;
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
  }

  /**
   * A line.
   *
   * @param values y of each month, in the order of the months; null where it has none
   */
  record Series(String name, List<Double> values, String colour) {}

  double x(int month) {
    YearMonth first = months.get(0);
    double span = Math.max(1, first.until(last(), java.time.temporal.ChronoUnit.MONTHS));
    double at = first.until(months.get(month), java.time.temporal.ChronoUnit.MONTHS);
    return months.size() == 1 ? (left + right) / 2 : left + at / span * (right - left);
  }

  private YearMonth last() {
    return months.get(months.size() - 1);
  }

  /** Month labels below, evenly spaced back from the last month, at most seven. */
  List<Element> monthAxis() {
    List<Element> out = new ArrayList<>();
    int most = (int) Math.max(2, Math.min(7, (right - left) / 90));
    int step = Math.max(1, (months.size() - 2) / (most - 1) + 1);
    for (int month = months.size() - 1; month >= 0; month -= step) {
      String text = months.get(month).toString();
      out.add(new Line(x(month), bottom, x(month), bottom + 5, FigureFrame.THEME.muted(), 1, 0));
      out.add(
          Text.centred(x(month), bottom + 22, 13, Face.REGULAR, FigureFrame.THEME.muted(), text));
    }
    return out;
  }

  List<Element> lines(List<Series> series, ToDoubleFunction<Double> y) {
    List<Element> out = new ArrayList<>();
    for (Series one : series) {
      List<Double> points = new ArrayList<>();
      for (int i = 0; i < months.size(); i++) {
        Double value = one.values().get(i);
        boolean follows = i > 0 && months.get(i - 1).plusMonths(1).equals(months.get(i));
        if (value == null || !follows) {
          finish(points, one.colour(), out);
        }
        if (value != null) {
          add(points, x(i), y.applyAsDouble(value));
        }
      }
      finish(points, one.colour(), out);
    }
    return out;
  }

  private static void add(List<Double> points, double x, double y) {
    if (!points.isEmpty()) {
      double x0 = points.get(points.size() - 2);
      double y0 = points.get(points.size() - 1);
      points.addAll(List.of(x0, y0, x, y));
    }
    points.addAll(List.of(x, y));
  }

  private static void finish(List<Double> points, String colour, List<Element> out) {
    if (points.size() == 2) {
      out.add(new Disc(points.get(0), points.get(1), 4, colour, null, 0));
    } else if (points.size() > 2) {
      out.add(new Curve(points, colour, 2.5));
    }
    points.clear();
  }

  private record End(Series series, double y) {}

  /** Names at the right of the chart, moved apart where they would overlap. */
  List<Element> names(List<Series> series, ToDoubleFunction<Double> y) {
    List<End> ends = new ArrayList<>();
    for (Series one : series) {
      Double value = null;
      for (Double v : one.values()) {
        value = v == null ? value : v;
      }
      if (value != null) {
        ends.add(new End(one, y.applyAsDouble(value)));
      }
    }
    ends.sort(Comparator.comparingDouble(End::y));
    double[] at = apart(ends.stream().mapToDouble(End::y).toArray());
    List<Element> out = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      Series one = ends.get(i).series();
      out.add(new Line(right + 5, ends.get(i).y(), right + 17, at[i], one.colour(), 1.5, 0));
      out.add(Text.of(right + 22, at[i] + 5, LABEL, Face.SEMIBOLD, one.colour(), one.name()));
    }
    return out;
  }

  private double[] apart(double[] y) {
    double gap = Math.min(20, (bottom - top + 20) / Math.max(1, y.length));
    for (int i = 1; i < y.length; i++) {
      y[i] = Math.max(y[i], y[i - 1] + gap);
    }
    for (int i = y.length - 1; i >= 0; i--) {
      double most = i == y.length - 1 ? bottom : y[i + 1] - gap;
      y[i] = Math.min(y[i], most);
    }
    return y;
  }
}
