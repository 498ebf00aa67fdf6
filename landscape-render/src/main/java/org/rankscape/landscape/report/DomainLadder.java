// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/** Domains by change against the year before, with their largest members. */
final class DomainLadder {
  private static final double ROW = 46;
  private static final double AXIS = 480;
  private final FigureFrame frame;
  private final ReportInput input;
  private final List<Analysis.DomainRow> rows;

  DomainLadder(ReportInput input, Analysis analysis) {
    this.input = input;
    frame = FigureFrame.of(input.now(), input.language());
    rows =
        analysis.domains().stream()
            .filter(d -> d.growth() != null)
            .sorted(Comparator.comparingDouble(Analysis.DomainRow::growth).reversed())
            .toList();
  }

  Optional<ReportFigure> render() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String title = frame.text("Domains against the year before", "各领域与上年同期相比");
    return Optional.of(
        frame.figure(
            "domains",
            title,
            frame.text(
                "Change of the sum of mean OpenRank, over projects that have a value a year"
                    + " earlier; beside each domain its largest members",
                "平均 OpenRank 之和的变化，仅计上年同期有数值的项目；领域旁列出其最大的成员"),
            reading(),
            table(),
            ROW * rows.size(),
            this::body));
  }

  private String reading() {
    Analysis.DomainRow first = rows.get(0);
    Analysis.DomainRow last = rows.get(rows.size() - 1);
    String best = name(first) + frame.text(" (", "（") + Numbers.change(first.growth());
    if (rows.size() == 1) {
      return best + frame.text(") alone can be compared.", "）是唯一可比较的领域。");
    }
    long grown = rows.stream().filter(r -> r.growth() > 0).count();
    String worst = name(last) + frame.text(" (", "（") + Numbers.change(last.growth());
    return frame.text(
        grown
            + " of "
            + rows.size()
            + " domains grew; "
            + best
            + ") did best, "
            + worst
            + ") worst.",
        rows.size() + " 个领域中有 " + grown + " 个增长；" + best + "）表现最好，" + worst + "）表现最差。");
  }

  private String name(Analysis.DomainRow row) {
    return input.language().of(row.domain().label());
  }

  private static String members(Analysis.DomainRow row) {
    return row.members().stream()
        .filter(p -> p.previous() != null)
        .map(p -> p.shownName())
        .limit(6)
        .collect(Collectors.joining(" · "));
  }

  /** Bars leave room for their numbers on both sides. */
  private List<Element> body(double top) {
    double rise = Math.max(0, rows.get(0).growth());
    double fall = Math.max(0, -rows.get(rows.size() - 1).growth());
    double left = AXIS + (fall > 0 ? 74 : 0);
    double unit = rise + fall > 0 ? (FigureFrame.RIGHT - 84 - left) / (rise + fall) : 0;
    double zero = left + fall * unit;
    List<Element> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Analysis.DomainRow row = rows.get(i);
      double y = top + i * ROW;
      boolean rises = row.growth() >= 0;
      String colour = rises ? FigureFrame.THEME.rising() : FigureFrame.THEME.falling();
      double width = Math.max(1, Math.abs(row.growth()) * unit);
      double x = rises ? zero : zero - width;
      out.add(Box.filled(x, y + 8, width, 24, 2, colour));
      String value = Numbers.change(row.growth());
      out.add(
          rises
              ? Text.of(x + width + 7, y + 25, 14, Face.SEMIBOLD, colour, value)
              : Text.ending(x - 7, y + 25, 14, Face.SEMIBOLD, colour, value));
      out.add(left(name(row), y + 17, 15, Face.SEMIBOLD, FigureFrame.THEME.ink()));
      out.add(left(members(row), y + 36, 12.5, Face.REGULAR, FigureFrame.THEME.muted()));
    }
    out.add(
        new Line(zero, top, zero, top + ROW * rows.size() - 6, FigureFrame.THEME.ink(), 1.5, 0));
    return out;
  }

  private static Element left(String text, double y, double size, Face face, String colour) {
    double width = AXIS - FigureFrame.MARGIN - 10;
    return Text.of(
        FigureFrame.MARGIN, y, size, face, colour, Ellipsis.fit(text, face, size, width));
  }

  private Table table() {
    return new TableBuilder<Analysis.DomainRow>("domains")
        .column("domain_id", "id in the catalogue", r -> r.domain().id())
        .column("domain", "name", this::name)
        .column("growth", "change against the year before, as ratio", r -> r.growth())
        .column("cohort", "projects with a value a year earlier", r -> r.cohort())
        .column("projects", "projects on the landscape", r -> r.members().size())
        .column("openrank", "sum over all its projects", r -> r.openrank())
        .column(
            "members",
            "its projects by OpenRank",
            r ->
                r.members().stream()
                    .map(Project::entry)
                    .map(e -> e.name())
                    .collect(Collectors.joining("; ")))
        .rows(rows);
  }
}
