// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.figure.Ellipsis;

/** A chart of any numbers, in the look of a report's figures. */
public final class PlainChart {
  private static final double WIDTH = 900;
  private static final double MARGIN = 30;
  private static final double HEAD = 84;
  private static final double HEIGHT = 360;
  private static final double ROW = 26;
  private static final Theme THEME = Theme.LIGHT;

  private PlainChart() {}

  /**
   * Lines over months, named at their ends. A month without a value breaks a line.
   *
   * @param unit what the vertical axis measures
   * @throws IllegalArgumentException if there is no value, or one is negative or not finite
   */
  public static Drawing lines(
      String title, String unit, Map<String, ? extends SortedMap<YearMonth, Double>> series) {
    List<YearMonth> months = months(series.values());
    List<TimeChart.Series> lines = new ArrayList<>();
    double most = 0;
    for (Map.Entry<String, ? extends SortedMap<YearMonth, Double>> entry : series.entrySet()) {
      for (double value : entry.getValue().values()) {
        most = Math.max(most, checked(entry.getKey(), value));
      }
      String colour = TimeChart.COLOURS.get(lines.size() % TimeChart.COLOURS.size());
      List<Double> values = new ArrayList<>();
      months.forEach(month -> values.add(entry.getValue().get(month)));
      lines.add(new TimeChart.Series(named(entry.getKey()), values, colour));
    }
    double right = WIDTH - 200;
    ValueAxis axis = ValueAxis.upTo(most, HEAD, HEAD + HEIGHT);
    TimeChart chart = new TimeChart(months, MARGIN + 50, right, HEAD, HEAD + HEIGHT);
    List<Element> out = head(title, unit);
    out.addAll(axis.grid(MARGIN + 40, right + 10));
    out.addAll(chart.monthAxis());
    out.addAll(chart.lines(lines, v -> axis.y(v)));
    out.addAll(chart.names(lines, v -> axis.y(v)));
    return drawing(title, unit, HEAD + HEIGHT + 44, out);
  }

  private static List<YearMonth> months(Iterable<? extends SortedMap<YearMonth, Double>> series) {
    TreeSet<YearMonth> known = new TreeSet<>();
    series.forEach(one -> known.addAll(one.keySet()));
    if (known.isEmpty()) {
      throw new IllegalArgumentException("a chart needs at least one value.");
    }
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = known.first(); !m.isAfter(known.last()); m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }

  /**
   * Bars from left to right, one below the other, with their values.
   *
   * @param unit what the bars measure
   * @throws IllegalArgumentException if there is no value, or one is negative or not finite
   */
  public static Drawing bars(String title, String unit, Map<String, Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a chart needs at least one value.");
    }
    double most = 1e-12;
    double label = 0;
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      most = Math.max(most, checked(entry.getKey(), entry.getValue()));
      label = Math.max(label, Fonts.width(named(entry.getKey()), Face.SEMIBOLD, 14));
    }
    List<Element> out = head(title, unit);
    double left = MARGIN + label + 12;
    double y = HEAD;
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      double length = Math.max(1, entry.getValue() / most * (WIDTH - MARGIN - 80 - left));
      String name = named(entry.getKey());
      out.add(Text.ending(left - 10, y + 14, 14, Face.SEMIBOLD, THEME.ink(), name));
      out.add(Box.filled(left, y, length, ROW - 8, 3, TimeChart.COLOURS.get(0)));
      String value = shown(entry.getValue());
      out.add(Text.of(left + length + 8, y + 14, 14, Face.REGULAR, THEME.muted(), value));
      y += ROW;
    }
    return drawing(title, unit, y + 16, out);
  }

  private static String shown(double value) {
    int decimals = value == 0 || value >= 1000 ? 0 : value >= 100 ? 1 : value >= 1 ? 2 : 4;
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static String named(String name) {
    return Ellipsis.fit(name, Face.SEMIBOLD, 14, 260);
  }

  private static double checked(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "the value of " + name + ", " + value + ", must be a finite number of at least 0.");
    }
    return value;
  }

  private static List<Element> head(String title, String unit) {
    List<Element> out = new ArrayList<>();
    out.addAll(Text.byFace(MARGIN, 36, 22, Face.EXTRABOLD, THEME.ink(), title));
    out.add(Text.of(MARGIN, 60, 14, Face.REGULAR, THEME.muted(), unit));
    return out;
  }

  private static Drawing drawing(String title, String unit, double height, List<Element> out) {
    return new Drawing(WIDTH, height, title, unit, "en", THEME.background(), out);
  }
}
