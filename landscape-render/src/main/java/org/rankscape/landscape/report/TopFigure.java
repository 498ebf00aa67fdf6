// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

/** The twenty projects of the highest OpenRank as a table; columns without any value are absent. */
final class TopFigure {
  static final int MOST = 20;
  private static final double ROW = 29;
  private final FigureFrame frame;
  private final DomainNames domains;
  private final List<Project> top;

  TopFigure(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    domains = new DomainNames(input);
    top = input.now().projects().stream().limit(MOST).toList();
  }

  private record Cell(String head, double width, boolean number, Function<Project, String> text) {}

  Optional<ReportFigure> render() {
    if (top.isEmpty()) {
      return Optional.empty();
    }
    String title =
        frame.text("The " + top.size() + " largest projects", "最大的 " + top.size() + " 个项目");
    return Optional.of(
        frame.figure(
            "top", title, explanation(), title, table(), ROW * (top.size() + 1) + 6, this::body));
  }

  private String explanation() {
    return top.stream().allMatch(p -> p.previous() == null)
        ? frame.text("Mean monthly OpenRank over the period", "本期月均 OpenRank")
        : frame.text(
            "Mean monthly OpenRank over the period and change against the same months a year"
                + " earlier",
            "本期月均 OpenRank，及与上年同期之差");
  }

  private List<Cell> cells() {
    List<Cell> all =
        List.of(
            new Cell("#", 42, true, p -> String.valueOf(p.rank())),
            new Cell(frame.text("Project", "项目"), 180, false, p -> p.shownName()),
            new Cell(frame.text("Domain", "领域"), 170, false, domains::of),
            new Cell("OpenRank", 100, true, p -> Numbers.openrank(p.openrank())),
            new Cell(frame.text("Change", "变化"), 80, true, TopFigure::change),
            new Cell(frame.text("Developers", "开发者"), 108, true, p -> whole(p.developers())),
            new Cell(frame.text("Stars", "星标"), 80, true, p -> whole(p.facts().stars())),
            new Cell(frame.text("Language", "语言"), 98, false, p -> or(p.facts().language())),
            new Cell(
                frame.text("Created", "创建"),
                76,
                true,
                p -> p.facts().created() == null ? "" : "" + p.facts().created().getYear()),
            new Cell(frame.text("Organisation", "组织"), 120, false, p -> or(p.organisation())));
    return all.stream()
        .filter(c -> top.stream().anyMatch(p -> !c.text.apply(p).isEmpty()))
        .toList();
  }

  private List<Element> body(double y) {
    List<Cell> cells = cells();
    double needed = cells.stream().mapToDouble(Cell::width).sum();
    double stretch = (FigureFrame.RIGHT - FigureFrame.MARGIN) / needed;
    List<Element> out = new ArrayList<>();
    for (int row = -1; row < top.size(); row++) {
      double base = y + ROW * (row + 1) + 20;
      if (row % 2 == 0) {
        out.add(
            Box.filled(
                FigureFrame.MARGIN,
                base - 20,
                FigureFrame.RIGHT - FigureFrame.MARGIN,
                ROW,
                0,
                "#f3f6f9"));
      }
      double x = FigureFrame.MARGIN;
      for (Cell cell : cells) {
        double width = cell.width * stretch;
        String value = row < 0 ? cell.head : cell.text.apply(top.get(row));
        out.add(cell(cell, value, row < 0, x, width, base));
        x += width;
      }
    }
    double line = y + ROW - 1;
    out.add(
        new Line(
            FigureFrame.MARGIN, line, FigureFrame.RIGHT, line, FigureFrame.THEME.ink(), 1.2, 0));
    return out;
  }

  private static Element cell(
      Cell cell, String value, boolean head, double x, double width, double base) {
    Face face = head ? Face.SEMIBOLD : Face.REGULAR;
    double size = head ? 13 : 14;
    String colour =
        value.startsWith("−")
            ? FigureFrame.THEME.falling()
            : value.startsWith("+")
                ? FigureFrame.THEME.rising()
                : head ? FigureFrame.THEME.muted() : FigureFrame.THEME.ink();
    String shown = Ellipsis.fit(value, face, size, width - 14);
    return cell.number
        ? Text.ending(x + width - 12, base, size, face, colour, shown)
        : Text.of(x + 6, base, size, face, colour, shown);
  }

  private static String change(Project p) {
    return p.previous() == null ? "" : Numbers.signed(p.openrank() - p.previous());
  }

  private static String whole(Integer value) {
    return value == null ? "" : Numbers.whole(value);
  }

  private static String or(String value) {
    return value == null ? "" : value;
  }

  private Table table() {
    return new TableBuilder<Project>("top")
        .column("rank", "place by OpenRank", Project::rank)
        .column("project", "name", p -> p.shownName())
        .column("repository", "primary repository", p -> p.entry().primaryRepository())
        .column("domain", "name of its domain", domains::of)
        .column("openrank", "mean monthly OpenRank over the period", Project::openrank)
        .column("previous", "the same a year earlier", Project::previous)
        .column("developers", "distinct developers in the period", Project::developers)
        .column("stars", "stars at the end of the period", p -> p.facts().stars())
        .column("language", "main language", p -> p.facts().language())
        .column(
            "created",
            "day of creation",
            p -> p.facts().created() == null ? null : p.facts().created().toString())
        .column("organisation", "who is behind it", p -> p.organisation())
        .rows(top);
  }
}
