// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;

/** All hours of a feed, one column a day (some days where they are narrow), one row an hour. */
final class HourCalendar {
  private static final double CELL = 7;
  private static final double NARROWEST = 1.8;
  private final DayAxis axis;
  private final CoverageColours colours;
  private final Theme theme;

  HourCalendar(DayAxis axis, CoverageColours colours, Theme theme) {
    this.axis = axis;
    this.colours = colours;
    this.theme = theme;
  }

  List<Element> draw(FeedCoverage feed, CoverageTexts texts, double top) {
    List<Element> out = new ArrayList<>();
    double bottom = top + 24 * CELL;
    out.add(Text.of(60, top + 12, 14, Face.REGULAR, theme.ink(), texts.hours()));
    for (int hour = 0; hour < 24; hour += 6) {
      String label = String.format(Locale.ROOT, "%d:00", hour);
      double y = top + hour * CELL;
      out.add(Text.ending(axis.left() - 10, y + 10, 12.5, Face.REGULAR, theme.muted(), label));
    }
    days(feed, top, out);
    cells(feed, top, out);
    for (DayAxis.Run run : axis.runs()) {
      double width = axis.day() * run.days();
      out.add(new Box(axis.x(run.start()), top, width, 24 * CELL, 0, null, theme.dash(), 1));
    }
    months(top, bottom, out);
    legend(texts, bottom + 50, out);
    return out;
  }

  /** Ground of the days that any hour was asked for of, as if all were whole. */
  private void days(FeedCoverage feed, double top, List<Element> out) {
    LocalDate from = null;
    LocalDate end = null;
    for (FeedCoverage.Day day : feed.days()) {
      if (day.hours().stream().allMatch(v -> v.isNaN())) {
        continue;
      }
      if (end == null || !end.equals(day.day())) {
        ground(from, end, top, out);
        from = day.day();
      }
      end = day.day().plusDays(1);
    }
    ground(from, end, top, out);
  }

  private void ground(LocalDate from, LocalDate end, double top, List<Element> out) {
    if (from != null) {
      double width = axis.day() * ChronoUnit.DAYS.between(from, end);
      out.add(Box.filled(axis.x(from), top, width, 24 * CELL, 0, colours.fill(1)));
    }
  }

  /** What is not whole. Hours that are alike, one below the other, are one box. */
  private void cells(FeedCoverage feed, double top, List<Element> out) {
    TreeMap<LocalDate, List<Double>> byDay = new TreeMap<>();
    feed.days().forEach(d -> byDay.put(d.day(), d.hours()));
    int together = (int) Math.max(1, Math.ceil(NARROWEST / axis.day()));
    for (DayAxis.Run run : axis.runs()) {
      for (LocalDate d = run.start(); d.isBefore(run.end()); d = d.plusDays(together)) {
        LocalDate last = d.plusDays(together);
        LocalDate end = last.isAfter(run.end()) ? run.end() : last;
        double width = axis.day() * ChronoUnit.DAYS.between(d, end);
        column(List.copyOf(byDay.subMap(d, end).values()), axis.x(d), width, top, out);
      }
    }
  }

  private void column(
      List<List<Double>> days, double x, double width, double top, List<Element> out) {
    int from = 0;
    for (int hour = 1; hour <= 24; hour++) {
      double above = lowest(days, from);
      if (hour == 24 || Double.compare(lowest(days, hour), above) != 0) {
        if (above != 1 && !days.isEmpty()) {
          String fill = Double.isNaN(above) ? theme.background() : colours.fill(above);
          double height = (hour - from) * CELL;
          out.add(Box.filled(x, top + from * CELL, width, height, 0, fill));
        }
        from = hour;
      }
    }
  }

  /** Lowest coverage of an hour over some days; NaN where nobody asked for it on any. */
  private static double lowest(List<List<Double>> days, int hour) {
    return days.stream()
        .mapToDouble(hours -> hours.get(hour))
        .filter(v -> !Double.isNaN(v))
        .map(CoverageColours::step)
        .min()
        .orElse(Double.NaN);
  }

  private void months(double top, double bottom, List<Element> out) {
    axis.runs().forEach(run -> months(run, top, bottom, out));
  }

  private void months(DayAxis.Run run, double top, double bottom, List<Element> out) {
    double width = axis.width(YearMonth.from(run.start()));
    int every = width >= 30 ? 1 : width >= 10 ? 3 : 12;
    for (YearMonth m = YearMonth.from(run.start());
        m.atDay(1).isBefore(run.end());
        m = m.plusMonths(1)) {
      double x = axis.x(m.atDay(1));
      boolean newYear = m.getMonthValue() == 1 || m.atDay(1).equals(run.start());
      if (newYear) {
        out.add(new Line(x, top, x, bottom + 32, theme.dash(), 1, 0));
        String year = String.valueOf(m.getYear());
        out.add(Text.of(x + 5, bottom + 32, 14, Face.SEMIBOLD, theme.ink(), year));
      }
      if (every < 12 && (m.getMonthValue() - 1) % every == 0) {
        String number = String.valueOf(m.getMonthValue());
        double middle = x + axis.width(m) / 2;
        out.add(Text.centred(middle, bottom + 16, 12.5, Face.REGULAR, theme.muted(), number));
      }
    }
  }

  private void legend(CoverageTexts texts, double y, List<Element> out) {
    double[] shares = {0, 0.25, 0.5, 0.75, 0.9, 1};
    double scale = Fonts.width(texts.scale(), Face.REGULAR, 12.5) + 12;
    double unasked = Fonts.width(texts.unasked(), Face.REGULAR, 12.5) + 34;
    double x = Math.max(axis.left(), axis.right() - scale - 48 * shares.length - 14 - unasked);
    out.add(Text.of(x, y + 11.5, 12.5, Face.REGULAR, theme.muted(), texts.scale()));
    x += scale;
    for (double share : shares) {
      String label = share % 1 == 0 ? String.valueOf((int) share) : String.valueOf(share);
      out.add(Box.filled(x, y, 46, 15, 0, colours.fill(share)));
      out.add(Text.centred(x + 23, y + 11.5, 12, Face.REGULAR, colours.ink(share), label));
      x += 48;
    }
    x += 14;
    out.add(new Box(x, y, 26, 15, 0, theme.background(), theme.dash(), 1));
    out.add(Text.of(x + 34, y + 11.5, 12.5, Face.REGULAR, theme.muted(), texts.unasked()));
  }
}
