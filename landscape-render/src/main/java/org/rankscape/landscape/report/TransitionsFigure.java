// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.rankscape.landscape.draw.Curve;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/** Projects that came onto the landscape since the year before, and those that left it. */
final class TransitionsFigure {
  private static final int MOST = 12;
  private static final double ROW = 44;
  private static final double COLUMN = 450;
  private final FigureFrame frame;
  private final ReportInput input;
  private final Analysis analysis;
  private final DomainNames domains;

  TransitionsFigure(ReportInput input, Analysis analysis) {
    this.frame = FigureFrame.of(input.now(), input.language());
    this.input = input;
    this.analysis = analysis;
    this.domains = new DomainNames(input);
  }

  private record Move(Project project, String kind, Double before, Double now) {}

  Optional<ReportFigure> render() {
    List<Move> in = moves(analysis.entered(), "entered");
    List<Move> out = moves(analysis.left(), "left");
    if (in.isEmpty() && out.isEmpty()) {
      return Optional.empty();
    }
    int rows = Math.min(MOST + 1, Math.max(in.size(), out.size()));
    String title = frame.text("Entries and exits", "进入与退出");
    String bar = Numbers.plain(input.now().catalogue().inclusion().above());
    return Optional.of(
        frame.figure(
            "entries-exits",
            title,
            frame.text(
                "Listed projects that passed the bar of OpenRank "
                    + bar
                    + " since the year before, "
                    + "and those that fell below it",
                "与上年同期相比，越过 OpenRank " + bar + " 门槛与跌破门槛的收录项目"),
            reading(in, out),
            table(in, out),
            ROW * rows + 30,
            top -> {
              List<Element> all = new ArrayList<>();
              column(all, in, true, FigureFrame.MARGIN, top);
              column(all, out, false, FigureFrame.RIGHT - COLUMN, top);
              return all;
            }));
  }

  private String reading(List<Move> in, List<Move> out) {
    String entered =
        frame.text(in.size() + " entered", in.size() + " 个进入")
            + (in.isEmpty()
                ? ""
                : frame.text(", the largest being ", "，其中最大的是")
                    + in.get(0).project.shownName()
                    + frame.text(" (", "（")
                    + value(in.get(0).now)
                    + frame.text(")", "）"));
    String left =
        frame.text(out.size() + " left", out.size() + " 个退出")
            + (out.isEmpty()
                ? ""
                : frame.text(", the largest having been ", "，其中原先最大的是")
                    + out.get(0).project.shownName()
                    + frame.text(" (", "（")
                    + value(out.get(0).before)
                    + frame.text(")", "）"));
    return entered + frame.text("; ", "；") + left + frame.text(".", "。");
  }

  private List<Move> moves(List<Project> projects, String kind) {
    return projects.stream()
        .map(
            p ->
                new Move(
                    p,
                    kind,
                    analysis.valueBefore(p.entry().id()),
                    analysis.valueNow(p.entry().id())))
        .toList();
  }

  private void column(List<Element> all, List<Move> moves, boolean in, double x, double top) {
    String colour = in ? FigureFrame.THEME.rising() : FigureFrame.THEME.falling();
    String head = in ? frame.text("Entered: ", "进入：") : frame.text("Left: ", "退出：");
    all.addAll(Text.byFace(x, top + 16, 17, Face.EXTRABOLD, colour, head + moves.size()));
    for (int i = 0; i < Math.min(MOST, moves.size()); i++) {
      Move move = moves.get(i);
      double y = top + 30 + i * ROW;
      String name = Ellipsis.fit(move.project.shownName(), Face.SEMIBOLD, 15, 200);
      String domain = Ellipsis.fit(domains.of(move.project), Face.REGULAR, 12.5, 200);
      all.add(Text.of(x, y + 17, 15, Face.SEMIBOLD, FigureFrame.THEME.ink(), name));
      all.add(Text.of(x, y + 34, 12.5, Face.REGULAR, FigureFrame.THEME.muted(), domain));
      spark(all, move.project.entry().id(), x + 210, y + 6, colour);
      String values = value(move.before) + " → " + value(move.now);
      all.add(
          Text.ending(x + COLUMN, y + 24, 14.5, Face.SEMIBOLD, FigureFrame.THEME.ink(), values));
    }
    if (moves.size() > MOST) {
      String more =
          frame.text(
              "and " + (moves.size() - MOST) + " more, in the table",
              "另有 " + (moves.size() - MOST) + " 个，见表格");
      double y = top + 30 + MOST * ROW + 20;
      all.add(Text.of(x, y, 14, Face.REGULAR, FigureFrame.THEME.muted(), more));
    }
  }

  private String value(Double openrank) {
    return openrank == null ? frame.text("none", "无") : Numbers.openrank(openrank);
  }

  /** The months up to the end of the period, scaled to their own highest value. */
  private void spark(List<Element> all, String id, double x, double y, String colour) {
    NavigableMap<?, Double> series = analysis.seriesOf(id);
    var months = analysis.months();
    double most = series.values().stream().mapToDouble(v -> v).max().orElse(0);
    if (months.size() < 2 || most <= 0) {
      return;
    }
    List<Double> points = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      double px = x + 110.0 * i / (months.size() - 1);
      double value = analysis.seriesOf(id).getOrDefault(months.get(i), 0.0);
      double py = y + 28 - 28 * value / most;
      if (i > 0) {
        int n = points.size();
        points.addAll(List.of(points.get(n - 2), points.get(n - 1), px, py));
      }
      points.addAll(List.of(px, py));
    }
    all.add(new Curve(points, colour, 1.8));
  }

  private Table table(List<Move> in, List<Move> out) {
    List<Move> both = new ArrayList<>(in);
    both.addAll(out);
    return new TableBuilder<Move>("entries-exits")
        .column("project", "name", m -> m.project().shownName())
        .column("repository", "primary repository", m -> m.project().entry().primaryRepository())
        .column("domain", "name of its domain", m -> domains.of(m.project()))
        .column("move", "entered or left", Move::kind)
        .column("previous", "mean monthly OpenRank a year earlier", Move::before)
        .column("openrank", "mean monthly OpenRank over the period", Move::now)
        .rows(both);
  }
}
