// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/** Monthly OpenRank of the largest projects, and their ranks month by month. */
final class LinesFigure {
  private static final int LINES = 8;
  private static final int BUMPS = 12;
  private static final double HEIGHT = 440;
  private final FigureFrame frame;
  private final Analysis analysis;
  private final List<YearMonth> months;
  private final List<Project> largest;

  LinesFigure(ReportInput input, Analysis analysis) {
    this.frame = FigureFrame.of(input.now(), input.language());
    this.analysis = analysis;
    this.months = analysis.months();
    this.largest =
        input.now().projects().stream()
            .filter(p -> !analysis.seriesOf(p.entry().id()).isEmpty())
            .toList();
  }

  private record Point(String project, YearMonth month, Object value) {}

  /** OpenRank by month, or nothing where fewer than two months are known. */
  Optional<ReportFigure> lines() {
    if (months.size() < 2 || largest.isEmpty()) {
      return Optional.empty();
    }
    List<TimeChart.Series> series = series(LINES, this::values);
    double most =
        series.stream()
            .flatMap(s -> s.values().stream())
            .filter(v -> v != null)
            .mapToDouble(v -> v)
            .max()
            .orElse(0);
    String title = frame.text("OpenRank of the largest projects", "最大项目的 OpenRank");
    return Optional.of(
        frame.figure(
            "lines",
            title,
            frame.text("Monthly OpenRank", "每月 OpenRank") + " · " + span(),
            PeakReading.of(frame, months, series),
            table("lines", "openrank", "monthly OpenRank", LINES, this::values),
            HEIGHT + 30,
            top -> {
              ValueAxis axis = ValueAxis.upTo(most, top + 8, top + HEIGHT);
              TimeChart chart = chart(top, 60);
              List<Element> out = new ArrayList<>(axis.grid(FigureFrame.MARGIN + 46, 770));
              out.addAll(chart.monthAxis());
              out.addAll(chart.lines(series, v -> axis.y(v)));
              out.addAll(chart.names(series, v -> axis.y(v)));
              return out;
            }));
  }

  /** Ranks among all listed projects by month. */
  Optional<ReportFigure> bump() {
    if (months.size() < 2 || largest.isEmpty()) {
      return Optional.empty();
    }
    int shown = Math.min(BUMPS, largest.size());
    List<TimeChart.Series> series = series(BUMPS, this::ranks);
    String title = frame.text("Who overtook whom", "排名变化");
    return Optional.of(
        frame.figure(
            "ranks",
            title,
            frame.text(
                    "Rank by OpenRank of the month among all listed projects; below the dashed line"
                        + " lower than "
                        + shown,
                    "按当月 OpenRank 在全部收录项目中的名次；虚线以下为 " + shown + " 名之后")
                + " · "
                + span(),
            climbers(series),
            table("ranks", "rank", "rank among all listed projects", BUMPS, this::ranks),
            HEIGHT + 30,
            top -> {
              double step = (HEIGHT - 30) / shown;
              TimeChart chart = chart(top, 46);
              List<Element> out = new ArrayList<>();
              for (int rank = 1; rank <= shown; rank++) {
                double y = top + 14 + (rank - 1) * step;
                out.add(new Line(FigureFrame.MARGIN + 30, y, 770, y, "#e6eaef", 1, 0));
                String text = String.valueOf(rank);
                String grey = FigureFrame.THEME.muted();
                out.add(Text.ending(FigureFrame.MARGIN + 22, y + 5, 13, Face.REGULAR, grey, text));
              }
              double line = top + 14 + (shown - 0.5) * step;
              String dash = FigureFrame.THEME.dash();
              out.add(new Line(FigureFrame.MARGIN + 30, line, 770, line, dash, 1, 4));
              out.addAll(chart.monthAxis());
              out.addAll(chart.lines(series, r -> y(r, shown, top, step)));
              out.addAll(chart.names(series, r -> y(r, shown, top, step)));
              return out;
            }));
  }

  /** Who climbed and who fell most between the first and the last month of those shown. */
  private String climbers(List<TimeChart.Series> series) {
    TimeChart.Series up = null;
    TimeChart.Series down = null;
    for (TimeChart.Series s : series) {
      if (s.values().get(0) != null && s.values().get(months.size() - 1) != null) {
        up = climb(s) > Math.max(0, up == null ? 0 : climb(up)) ? s : up;
        down = climb(s) < Math.min(0, down == null ? 0 : climb(down)) ? s : down;
      }
    }
    if (up == null && down == null) {
      return frame.text(
          "None of them stands elsewhere at the end than at the beginning.", "首尾两月之间名次均无变化。");
    }
    String rise = up == null ? "" : up.name() + frame.text(" climbed most, ", "上升最多，") + places(up);
    String fall =
        down == null ? "" : down.name() + frame.text(" fell most, ", "下降最多，") + places(down);
    String both = rise.isEmpty() || fall.isEmpty() ? "" : frame.text("; ", "；");
    return frame.text("Of those shown, ", "所示项目中，") + rise + both + fall + frame.text(".", "。");
  }

  private double climb(TimeChart.Series s) {
    return s.values().get(0) - s.values().get(months.size() - 1);
  }

  private String places(TimeChart.Series s) {
    int first = (int) (double) s.values().get(0);
    int last = (int) (double) s.values().get(months.size() - 1);
    return frame.text("from place " + first + " to " + last, "由第 " + first + " 名至第 " + last + " 名");
  }

  private static double y(double rank, int shown, double top, double step) {
    return top + 14 + (Math.min(rank, shown + 1) - 1) * step;
  }

  private TimeChart chart(double top, double indent) {
    return new TimeChart(months, FigureFrame.MARGIN + indent, 760, top + 8, top + HEIGHT);
  }

  private String span() {
    return months.get(0) + " – " + months.get(months.size() - 1);
  }

  private interface Values {
    List<Double> of(String id);
  }

  private List<TimeChart.Series> series(int most, Values values) {
    List<TimeChart.Series> out = new ArrayList<>();
    for (Project p : largest.stream().limit(most).toList()) {
      String name = Ellipsis.fit(p.shownName(), Face.SEMIBOLD, 14, 175);
      String colour = TimeChart.COLOURS.get(out.size() % TimeChart.COLOURS.size());
      out.add(new TimeChart.Series(name, values.of(p.entry().id()), colour));
    }
    return out;
  }

  /** A month without activity counts as 0 once a project has begun. */
  private List<Double> values(String id) {
    NavigableMap<YearMonth, Double> known = analysis.seriesOf(id);
    List<Double> out = new ArrayList<>();
    for (YearMonth m : months) {
      out.add(m.isBefore(known.firstKey()) ? null : known.getOrDefault(m, 0.0));
    }
    return out;
  }

  private List<Double> ranks(String id) {
    List<Double> out = new ArrayList<>();
    for (YearMonth m : months) {
      Integer rank = analysis.ranks(m).get(id);
      out.add(rank == null ? null : Double.valueOf(rank));
    }
    return out;
  }

  private Table table(String name, String column, String meaning, int most, Values values) {
    List<Point> points = new ArrayList<>();
    for (Project p : largest.stream().limit(most).toList()) {
      List<Double> all = values.of(p.entry().id());
      for (int i = 0; i < months.size(); i++) {
        points.add(new Point(p.shownName(), months.get(i), all.get(i)));
      }
    }
    return new TableBuilder<Point>(name)
        .column("project", "name", Point::project)
        .column("month", "month", p -> p.month().toString())
        .column(column, meaning, Point::value)
        .rows(points);
  }
}
