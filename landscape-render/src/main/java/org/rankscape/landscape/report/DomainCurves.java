// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/**
 * Monthly OpenRank of whole domains, twice: over projects alive in the first and the last month
 * (fixed cohort: growth), and over all listed ones (open cohort: growth and entry).
 */
final class DomainCurves {
  private static final int MOST = 6;
  private static final double HEIGHT = 380;
  private final FigureFrame frame;
  private final ReportInput input;
  private final Analysis analysis;
  private final List<YearMonth> months;
  private final List<Analysis.DomainRow> domains;

  DomainCurves(ReportInput input, Analysis analysis) {
    this.frame = FigureFrame.of(input.now(), input.language());
    this.input = input;
    this.analysis = analysis;
    this.months = analysis.months();
    this.domains =
        analysis.domains().stream().filter(d -> !d.members().isEmpty()).limit(MOST).toList();
  }

  private record Point(String domain, YearMonth month, Double fixed, Double open) {}

  Optional<ReportFigure> render() {
    if (months.size() < 2 || domains.isEmpty()) {
      return Optional.empty();
    }
    List<TimeChart.Series> fixed = series(true);
    List<TimeChart.Series> open = series(false);
    double most =
        open.stream().flatMap(s -> s.values().stream()).mapToDouble(v -> v).max().orElse(0);
    String title = frame.text("Domains month by month", "各领域逐月曲线");
    return Optional.of(
        frame.figure(
            "domain-curves",
            title,
            frame.text(
                "Sum of monthly OpenRank of the largest domains. Left: projects with a value in the"
                    + " first and the last month. Right: all listed projects, so entries count as"
                    + " growth",
                "最大领域的每月 OpenRank 之和。左：首月与末月均有数值的项目；右：全部收录项目，新进入者亦计为增长"),
            reading(fixed, open),
            table(fixed, open),
            HEIGHT + 30,
            top -> {
              ValueAxis axis = ValueAxis.upTo(most, top + 30, top + HEIGHT);
              List<Element> out = new ArrayList<>();
              panel(out, frame.text("Fixed cohort", "固定队列"), 84, 390, top, fixed, axis, false);
              panel(out, frame.text("Open cohort", "开放队列"), 466, 772, top, open, axis, true);
              return out;
            }));
  }

  private String reading(List<TimeChart.Series> fixed, List<TimeChart.Series> open) {
    int end = months.size() - 1;
    int highest = 0;
    for (int i = 1; i < open.size(); i++) {
      highest = open.get(i).values().get(end) > open.get(highest).values().get(end) ? i : highest;
    }
    double all = open.get(highest).values().get(end);
    String name = open.get(highest).name();
    String value = Numbers.openrank(all);
    String share = Numbers.percent(all > 0 ? fixed.get(highest).values().get(end) / all : 0);
    return frame.text(
        "In "
            + months.get(end)
            + ", "
            + name
            + " stands highest with "
            + value
            + ", of which "
            + share
            + " come from projects that had a value in "
            + months.get(0)
            + " already.",
        months.get(end)
            + "，"
            + name
            + "最高，为 "
            + value
            + "，其中 "
            + share
            + " 来自 "
            + months.get(0)
            + " 已有数值的项目。");
  }

  private void panel(
      List<Element> out,
      String name,
      double left,
      double right,
      double top,
      List<TimeChart.Series> series,
      ValueAxis axis,
      boolean named) {
    out.add(Text.of(left, top + 14, 15, Face.SEMIBOLD, FigureFrame.THEME.ink(), name));
    out.addAll(axis.grid(left, right));
    TimeChart chart = new TimeChart(months, left, right - 6, top + 30, top + HEIGHT);
    out.addAll(chart.monthAxis());
    out.addAll(chart.lines(series, v -> axis.y(v)));
    if (named) {
      out.addAll(chart.names(series, v -> axis.y(v)));
    }
  }

  private List<TimeChart.Series> series(boolean fixed) {
    List<TimeChart.Series> out = new ArrayList<>();
    for (Analysis.DomainRow row : domains) {
      List<Double> sums = new ArrayList<>();
      for (YearMonth month : months) {
        sums.add(
            input.now().catalogue().projects().stream()
                .filter(e -> e.domain().equals(row.domain().id()) && (!fixed || stays(e)))
                .mapToDouble(e -> analysis.seriesOf(e.id()).getOrDefault(month, 0.0))
                .sum());
      }
      String name = Ellipsis.fit(input.language().of(row.domain().label()), Face.SEMIBOLD, 14, 172);
      out.add(new TimeChart.Series(name, sums, TimeChart.COLOURS.get(out.size())));
    }
    return out;
  }

  private boolean stays(ProjectEntry entry) {
    var series = analysis.seriesOf(entry.id());
    return series.getOrDefault(months.get(0), 0.0) > 0
        && series.getOrDefault(months.get(months.size() - 1), 0.0) > 0;
  }

  private Table table(List<TimeChart.Series> fixed, List<TimeChart.Series> open) {
    List<Point> points = new ArrayList<>();
    for (int d = 0; d < domains.size(); d++) {
      String name = input.language().of(domains.get(d).domain().label());
      for (int m = 0; m < months.size(); m++) {
        points.add(
            new Point(
                name, months.get(m), fixed.get(d).values().get(m), open.get(d).values().get(m)));
      }
    }
    return new TableBuilder<Point>("domain-curves")
        .column("domain", "name", Point::domain)
        .column("month", "month", p -> p.month().toString())
        .column("fixed_cohort", "sum over projects alive at both ends", Point::fixed)
        .column("open_cohort", "sum over all listed projects", Point::open)
        .rows(points);
  }
}
