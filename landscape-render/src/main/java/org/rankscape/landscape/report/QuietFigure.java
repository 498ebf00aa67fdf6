// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.table.TableBuilder;

/** The graveyard: listed projects that had activity and have none now. */
final class QuietFigure {
  private static final int MOST = 15;
  private static final double ROW = 30;
  private static final double[] RIGHT_ENDS = {600, 730, 860, 964};
  private final FigureFrame frame;
  private final DomainNames domains;
  private final List<Analysis.Quiet> rows;
  private final Map<String, Integer> stars = new HashMap<>();

  QuietFigure(ReportInput input, Analysis analysis) {
    frame = FigureFrame.of(input.now(), input.language());
    domains = new DomainNames(input);
    rows = analysis.quiet();
    input.now().projects().forEach(p -> stars.put(p.entry().id(), p.facts().stars()));
  }

  Optional<ReportFigure> render() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Analysis.Quiet> shown = rows.stream().limit(MOST).toList();
    String title = frame.text("Graveyard: much noticed once, no activity now", "墓园：曾受关注，如今沉寂");
    return Optional.of(
        frame.figure(
            "graveyard",
            title,
            frame.text(
                (shown.size() < rows.size() ? shown.size() + " of " : "")
                    + Numbers.counted(rows.size(), "listed project", "listed projects")
                    + " without activity for three months or more, by highest monthly OpenRank",
                rows.size()
                    + " 个沉寂三个月以上的收录项目"
                    + (shown.size() < rows.size() ? "中的 " + shown.size() + " 个" : "")
                    + "，按历史最高月 OpenRank 排序"),
            reading(rows.get(0)),
            new TableBuilder<Analysis.Quiet>("graveyard")
                .column("project", "name", q -> q.name())
                .column("repository", "primary repository", q -> q.entry().primaryRepository())
                .column("domain", "name of its domain", q -> domains.of(q.entry()))
                .column("peak", "highest monthly OpenRank", Analysis.Quiet::peak)
                .column("peak_month", "its month", q -> q.peakMonth().toString())
                .column("last_month", "last month with activity", q -> q.last().toString())
                .column("stars", "stars where known", q -> stars.get(q.entry().id()))
                .rows(rows),
            ROW * (shown.size() + 1),
            top -> body(shown, top)));
  }

  private String reading(Analysis.Quiet first) {
    String peak = Numbers.openrank(first.peak());
    return frame.text(
        first.name()
            + " once stood highest, at "
            + peak
            + " in "
            + first.peakMonth()
            + "; it was last active in "
            + first.last()
            + ".",
        first.name() + "曾经最高，" + first.peakMonth() + " 达 " + peak + "，最后活跃于 " + first.last() + "。");
  }

  private List<Element> body(List<Analysis.Quiet> shown, double top) {
    List<Element> out = new ArrayList<>();
    boolean starred = shown.stream().anyMatch(q -> stars.get(q.entry().id()) != null);
    row(
        out,
        top,
        Face.SEMIBOLD,
        FigureFrame.THEME.muted(),
        frame.text("Project", "项目"),
        frame.text("Domain", "领域"),
        frame.text("Peak", "峰值"),
        frame.text("in", "峰值月份"),
        frame.text("Active until", "最后活跃"),
        starred ? frame.text("Stars", "星标") : "");
    for (int i = 0; i < shown.size(); i++) {
      Analysis.Quiet q = shown.get(i);
      double y = top + ROW * (i + 1);
      if (i % 2 == 0) {
        out.add(
            Box.filled(
                FigureFrame.MARGIN, y, FigureFrame.RIGHT - FigureFrame.MARGIN, ROW, 0, "#f3f6f9"));
      }
      Integer known = stars.get(q.entry().id());
      row(
          out,
          y,
          Face.REGULAR,
          FigureFrame.THEME.ink(),
          q.name(),
          domains.of(q.entry()),
          Numbers.openrank(q.peak()),
          q.peakMonth().toString(),
          q.last().toString(),
          known == null ? "" : Numbers.whole(known));
    }
    return out;
  }

  private static void row(
      List<Element> out, double top, Face face, String colour, String name, String... cells) {
    double y = top + 20;
    double x = FigureFrame.MARGIN + 8;
    Face bold = Face.SEMIBOLD;
    out.add(Text.of(x, y, 14, bold, colour, Ellipsis.fit(name, bold, 14, 220)));
    out.add(Text.of(x + 235, y, 14, face, colour, Ellipsis.fit(cells[0], face, 14, 220)));
    for (int i = 1; i < cells.length; i++) {
      out.add(Text.ending(RIGHT_ENDS[i - 1] - 8, y, 14, face, colour, cells[i]));
    }
  }
}
