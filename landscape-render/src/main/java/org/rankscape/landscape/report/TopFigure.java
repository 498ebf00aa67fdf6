// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
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
  private final boolean all;

  TopFigure(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    domains = new DomainNames(input);
    top = input.now().projects().stream().limit(MOST).toList();
    all = top.size() == input.now().projects().size();
  }

  private record Cell(String head, boolean number, Function<Project, String> text) {}

  Optional<ReportFigure> render() {
    if (top.isEmpty()) {
      return Optional.empty();
    }
    String title =
        all
            ? frame.text("The projects by OpenRank", "按 OpenRank 排列的项目")
            : frame.text("The " + top.size() + " largest projects", "最大的 " + top.size() + " 个项目");
    return Optional.of(
        frame.figure(
            "top",
            title,
            explanation(),
            reading(),
            table(),
            ROW * (top.size() + 1) + 6,
            this::body));
  }

  private String explanation() {
    return top.stream().allMatch(p -> p.previous() == null)
        ? frame.text("Mean monthly OpenRank over the period", "本期月均 OpenRank")
        : frame.text(
            "Mean monthly OpenRank over the period and change against the same months a year"
                + " earlier",
            "本期月均 OpenRank，及与上年同期之差");
  }

  private String reading() {
    Project first = top.get(0);
    Project last = top.get(top.size() - 1);
    String leads = first.shownName();
    String value = Numbers.openrank(first.openrank());
    if (top.size() == 1) {
      return frame.text(leads + " has " + value + ".", leads + "为 " + value + "。");
    }
    long known = top.stream().filter(p -> p.previous() != null).count();
    long rose = top.stream().filter(p -> p.previous() != null && growth(p) > 0).count();
    long fell = top.stream().filter(p -> p.previous() != null && growth(p) < 0).count();
    String ends = Numbers.openrank(last.openrank());
    String order =
        frame.text(
            leads
                + " leads with "
                + value
                + "; the last shown, "
                + last.shownName()
                + ", has "
                + ends
                + ".",
            leads + "以 " + value + " 居首；所列最后一名" + last.shownName() + "为 " + ends + "。");
    return known == 0
        ? order
        : order
            + frame.text(
                " Of the "
                    + known
                    + " with a value a year earlier, "
                    + rose
                    + " rose and "
                    + fell
                    + " fell.",
                "上年同期有数值的 " + known + " 个中，" + rose + " 个上升，" + fell + " 个下降。");
  }

  private static double growth(Project p) {
    return p.openrank() - p.previous();
  }

  private List<Cell> cells() {
    List<Cell> all =
        List.of(
            new Cell("#", true, p -> String.valueOf(p.rank())),
            new Cell(frame.text("Project", "项目"), false, p -> p.shownName()),
            new Cell(frame.text("Domain", "领域"), false, domains::of),
            new Cell("OpenRank", true, p -> Numbers.openrank(p.openrank())),
            new Cell(frame.text("Change", "变化"), true, TopFigure::change),
            new Cell(frame.text("Developers", "开发者"), true, p -> whole(p.developers())),
            new Cell(frame.text("Stars", "星标"), true, p -> whole(p.facts().stars())),
            new Cell(frame.text("Language", "语言"), false, p -> or(p.facts().language())),
            new Cell(
                frame.text("Created", "创建"),
                true,
                p -> p.facts().created() == null ? "" : "" + p.facts().created().getYear()),
            new Cell(frame.text("Organisation", "组织"), false, p -> or(p.organisation())));
    return all.stream()
        .filter(c -> top.stream().anyMatch(p -> !c.text.apply(p).isEmpty()))
        .toList();
  }

  private List<Element> body(double y) {
    List<Cell> cells = cells();
    double[] widths = widths(cells);
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
      for (int i = 0; i < widths.length; i++) {
        Cell cell = cells.get(i);
        double width = widths[i];
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

  /** As wide as their texts; what is too much is taken from the widest, what is left is shared. */
  private double[] widths(List<Cell> cells) {
    double[] out = cells.stream().mapToDouble(this::width).toArray();
    double room = FigureFrame.RIGHT - FigureFrame.MARGIN;
    double over = Arrays.stream(out).sum() - room;
    while (over > 0.5) {
      int widest = 0;
      for (int i = 1; i < out.length; i++) {
        widest = kept(i) * out[i] > kept(widest) * out[widest] ? i : widest;
      }
      out[widest] -= Math.min(over, 2);
      over = Arrays.stream(out).sum() - room;
    }
    double more = -over / out.length;
    return Arrays.stream(out).map(w -> w + Math.max(0, more)).toArray();
  }

  /** Names of projects give way last. */
  private static double kept(int column) {
    return column == 1 ? 0.6 : 1;
  }

  private double width(Cell cell) {
    double widest =
        top.stream()
            .mapToDouble(p -> Fonts.width(cell.text.apply(p), Face.REGULAR, 14))
            .max()
            .orElse(0);
    return Math.max(widest, Fonts.width(cell.head, Face.SEMIBOLD, 13)) + 20;
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
