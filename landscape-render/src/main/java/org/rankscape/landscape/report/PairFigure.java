// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Workforce;
import org.rankscape.landscape.table.TableBuilder;

/**
 * Two projects side by side ({@link Rivals}), with every number that both have, and their curves.
 */
final class PairFigure {
  private static final double ROW = 34;
  private static final double CHART = 240;
  private final FigureFrame frame;
  private final ReportInput input;
  private final Analysis analysis;
  private final Optional<Rivals> rivals;
  private final List<Project> pair;

  PairFigure(ReportInput input, Analysis analysis) {
    this.frame = FigureFrame.of(input.now(), input.language());
    this.input = input;
    this.analysis = analysis;
    this.rivals = Rivals.of(input.now());
    this.pair = rivals.isEmpty() ? List.of() : rivals.get().both();
  }

  private record Row(String name, String first, String second) {}

  Optional<ReportFigure> render() {
    List<Row> rows = pair.isEmpty() ? List.of() : rows();
    if (rows.size() < 2) {
      return Optional.empty();
    }
    String a = pair.get(0).shownName();
    String b = pair.get(1).shownName();
    String domain = new DomainNames(input).of(pair.get(0));
    boolean curves = analysis.months().size() > 1 && pair.stream().noneMatch(this::without);
    String title = frame.text(a + " and " + b, a + " 与 " + b);
    return Optional.of(
        frame.figure(
            "pair",
            title,
            why(domain),
            reading(),
            new TableBuilder<Row>("pair")
                .column("measure", "what is compared", Row::name)
                .column("first", a, Row::first)
                .column("second", b, Row::second)
                .rows(rows),
            ROW * (rows.size() + 1) + (curves ? CHART + 40 : 0),
            top -> body(rows, curves, top)));
  }

  private String why(String domain) {
    int shared = rivals.orElseThrow().developers();
    return shared == 0
        ? frame.text(
            "The two largest projects of one domain that are close to each other: " + domain,
            "同一领域中规模最大且最接近的两个项目：" + domain)
        : frame.text(
            "Of projects of one domain and of similar size, the two with most developers in common ("
                + Numbers.whole(shared)
                + "): "
                + domain,
            "同一领域、规模相近的项目中共同开发者最多的两个（" + Numbers.whole(shared) + " 人）：" + domain);
  }

  private String reading() {
    Project a = pair.get(0);
    Project b = pair.get(1);
    String times = Numbers.openrank(a.openrank() / b.openrank());
    String first =
        frame.text(
            a.shownName() + " has " + times + " times the OpenRank of " + b.shownName() + ".",
            a.shownName() + "的 OpenRank 是" + b.shownName() + "的 " + times + " 倍。");
    if (a.developers() == null || b.developers() == null) {
      return first;
    }
    String ours = Numbers.whole(a.developers());
    String theirs = Numbers.whole(b.developers());
    return first
        + frame.text(
            " " + ours + " developers worked on it, " + theirs + " on the other.",
            "前者有 " + ours + " 名开发者，后者 " + theirs + " 名。");
  }

  private boolean without(Project p) {
    return analysis.seriesOf(p.entry().id()).isEmpty();
  }

  private List<Row> rows() {
    List<Row> out = new ArrayList<>();
    add(out, frame.text("Rank", "名次"), p -> String.valueOf(p.rank()));
    add(out, frame.text("Mean OpenRank", "月均 OpenRank"), p -> Numbers.openrank(p.openrank()));
    add(
        out,
        frame.text("Against a year earlier", "与上年同期相比"),
        p ->
            p.previous() == null || !(p.previous() > 0)
                ? null
                : Numbers.change(p.openrank() / p.previous() - 1));
    add(
        out,
        frame.text("Developers (participants)", "开发者（参与者）"),
        p -> p.developers() == null ? null : Numbers.whole(p.developers()));
    add(
        out,
        frame.text("Of these, with pull requests or pushes (contributors)", "其中提交合并请求或推送者（贡献者）"),
        work(
            w ->
                Numbers.whole(w.contributors())
                    + " ("
                    + Numbers.percent(w.contributors() / (double) w.developers())
                    + ")"));
    add(
        out,
        frame.text("Developers who did half of the work", "完成一半工作的开发者"),
        work(w -> Numbers.whole(w.forHalf())));
    add(
        out,
        frame.text("Developers also active in other projects", "同时活跃于其他项目的开发者"),
        work(w -> Numbers.percent(w.shared() / (double) w.developers())));
    add(
        out,
        frame.text("Stars", "星标"),
        p -> p.facts().stars() == null ? null : Numbers.whole(p.facts().stars()));
    add(out, frame.text("Language", "语言"), p -> p.facts().language());
    add(out, frame.text("Licence", "许可证"), p -> p.facts().licence());
    add(
        out,
        frame.text("Created", "创建"),
        p -> p.facts().created() == null ? null : p.facts().created().toString());
    return out;
  }

  private Function<Project, String> work(Function<Workforce, String> of) {
    return p -> {
      Workforce work = input.now().evidence().workforce().get(p.entry().id());
      return work == null ? null : of.apply(work);
    };
  }

  private void add(List<Row> out, String name, Function<Project, String> of) {
    String first = of.apply(pair.get(0));
    String second = of.apply(pair.get(1));
    if (first != null && second != null) {
      out.add(new Row(name, first, second));
    }
  }

  private List<Element> body(List<Row> rows, boolean curves, double top) {
    List<Element> out = new ArrayList<>();
    double[] at = {620, 850};
    for (int i = 0; i < 2; i++) {
      String name = Ellipsis.fit(pair.get(i).shownName(), Face.EXTRABOLD, 17, 210);
      String colour = TimeChart.COLOURS.get(i);
      out.add(Text.centred(at[i], top + 22, 17, Face.EXTRABOLD, colour, name));
    }
    double y = top + ROW;
    for (Row r : rows) {
      String ink = FigureFrame.THEME.ink();
      out.add(new Line(FigureFrame.MARGIN, y, FigureFrame.RIGHT, y, "#dde2e8", 1, 0));
      out.add(
          Text.of(
              FigureFrame.MARGIN, y + 22, 14.5, Face.REGULAR, FigureFrame.THEME.muted(), r.name()));
      out.add(Text.centred(at[0], y + 22, 15.5, Face.SEMIBOLD, ink, r.first()));
      out.add(Text.centred(at[1], y + 22, 15.5, Face.SEMIBOLD, ink, r.second()));
      y += ROW;
    }
    if (curves) {
      chart(out, y + 24);
    }
    return out;
  }

  private void chart(List<Element> out, double top) {
    List<YearMonth> months = analysis.months();
    List<TimeChart.Series> lines = new ArrayList<>();
    double most = 0;
    for (Project p : pair) {
      NavigableMap<YearMonth, Double> known = analysis.seriesOf(p.entry().id());
      List<Double> values = new ArrayList<>();
      for (YearMonth m : months) {
        Double value = m.isBefore(known.firstKey()) ? null : known.getOrDefault(m, 0.0);
        values.add(value);
        most = Math.max(most, value == null ? 0 : value);
      }
      String name = Ellipsis.fit(p.shownName(), Face.SEMIBOLD, 14, 175);
      lines.add(new TimeChart.Series(name, values, TimeChart.COLOURS.get(lines.size())));
    }
    ValueAxis axis = ValueAxis.upTo(most, top, top + CHART - 20);
    TimeChart chart = new TimeChart(months, FigureFrame.MARGIN + 60, 760, top, top + CHART - 20);
    out.addAll(axis.grid(FigureFrame.MARGIN + 46, 770));
    out.addAll(chart.monthAxis());
    out.addAll(chart.lines(lines, v -> axis.y(v)));
    out.addAll(chart.names(lines, v -> axis.y(v)));
  }
}
