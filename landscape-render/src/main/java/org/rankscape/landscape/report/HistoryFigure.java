// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/** OpenRank of whole domains over all years that the data have, smoothed over twelve months. */
final class HistoryFigure {
  private static final int MOST = 10;
  private static final int FEWEST_MONTHS = 36;
  private static final int WINDOW = 12;
  private static final double HEIGHT = 440;
  private final FigureFrame frame;
  private final ReportInput input;
  private final Analysis analysis;
  private final List<YearMonth> months;

  HistoryFigure(ReportInput input, Analysis analysis) {
    this.frame = FigureFrame.of(input.now(), input.language());
    this.input = input;
    this.analysis = analysis;
    TreeSet<YearMonth> seen = new TreeSet<>();
    input
        .now()
        .catalogue()
        .projects()
        .forEach(e -> seen.addAll(analysis.seriesOf(e.id()).keySet()));
    this.months = List.copyOf(seen);
  }

  private record Point(String domain, YearMonth month, Double openrank) {}

  Optional<ReportFigure> render() {
    List<Analysis.DomainRow> domains =
        analysis.domains().stream().filter(d -> !d.members().isEmpty()).limit(MOST).toList();
    if (months.size() < FEWEST_MONTHS || domains.isEmpty()) {
      return Optional.empty();
    }
    List<TimeChart.Series> lines = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Analysis.DomainRow d : domains) {
      String name = input.language().of(d.domain().label());
      names.add(name);
      String shown = Ellipsis.fit(name, Face.SEMIBOLD, 14, 175);
      lines.add(new TimeChart.Series(shown, smoothed(d), TimeChart.COLOURS.get(lines.size())));
    }
    double most =
        lines.stream()
            .flatMap(s -> s.values().stream())
            .filter(v -> v != null)
            .mapToDouble(v -> v)
            .max()
            .orElse(0);
    String title = frame.text("The domains over the years", "各领域历年曲线");
    return Optional.of(
        frame.figure(
            "history",
            title,
            frame.text(
                    "Sum of monthly OpenRank of all listed projects of a domain, mean of the last "
                        + "twelve months",
                    "各领域全部收录项目每月 OpenRank 之和，取最近十二个月的均值")
                + " · "
                + months.get(0)
                + " – "
                + months.get(months.size() - 1),
            PeakReading.of(frame, months, lines),
            table(lines, names),
            HEIGHT + 30,
            top -> {
              ValueAxis axis = ValueAxis.upTo(most, top + 8, top + HEIGHT);
              TimeChart chart =
                  new TimeChart(months, FigureFrame.MARGIN + 60, 760, top + 8, top + HEIGHT);
              List<Element> out = new ArrayList<>(axis.grid(FigureFrame.MARGIN + 46, 770));
              out.addAll(chart.monthAxis());
              out.addAll(chart.lines(lines, v -> axis.y(v)));
              out.addAll(chart.names(lines, v -> axis.y(v)));
              return out;
            }));
  }

  /** Null for the first months, of which twelve are not yet known. */
  private List<Double> smoothed(Analysis.DomainRow d) {
    List<String> members =
        input.now().catalogue().projects().stream()
            .filter(e -> e.domain().equals(d.domain().id()))
            .map(ProjectEntry::id)
            .toList();
    double[] sums = new double[months.size()];
    for (int i = 0; i < sums.length; i++) {
      for (String id : members) {
        sums[i] += analysis.seriesOf(id).getOrDefault(months.get(i), 0.0);
      }
    }
    List<Double> out = new ArrayList<>();
    double window = 0;
    for (int i = 0; i < sums.length; i++) {
      window += sums[i] - (i >= WINDOW ? sums[i - WINDOW] : 0);
      out.add(i < WINDOW - 1 ? null : Double.valueOf(Math.max(0, window / WINDOW)));
    }
    return out;
  }

  private Table table(List<TimeChart.Series> lines, List<String> names) {
    List<Point> points = new ArrayList<>();
    for (int d = 0; d < lines.size(); d++) {
      for (int m = 0; m < months.size(); m++) {
        points.add(new Point(names.get(d), months.get(m), lines.get(d).values().get(m)));
      }
    }
    return new TableBuilder<Point>("history")
        .column("domain", "name", Point::domain)
        .column("month", "month", p -> p.month().toString())
        .column("openrank", "mean of the last twelve months' sums", Point::openrank)
        .rows(points);
  }
}
