// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.table.TableBuilder;

/** The order by stars beside the order by OpenRank. */
final class StarsFigure {
  static final int MOST = 15;
  private static final double ROW = 28;
  private static final double LEFT = 400;
  private static final double RIGHT = 600;
  private final FigureFrame frame;
  private final List<Project> byStars;
  private final List<Project> byOpenrank;
  private final List<Project> all;

  StarsFigure(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    all = input.now().projects().stream().filter(p -> p.facts().stars() != null).toList();
    byOpenrank = all.stream().limit(MOST).toList();
    byStars = starred(all).stream().limit(MOST).toList();
  }

  private static List<Project> starred(List<Project> projects) {
    return projects.stream()
        .sorted(
            Comparator.comparingInt((Project p) -> p.facts().stars())
                .reversed()
                .thenComparing(p -> p.entry().id()))
        .toList();
  }

  /** Projects that are among the first by both. */
  long inBoth() {
    return byStars.stream().filter(byOpenrank::contains).count();
  }

  int shown() {
    return byStars.size();
  }

  Optional<ReportFigure> render() {
    if (all.size() < 2) {
      return Optional.empty();
    }
    String title = frame.text("Stars against OpenRank", "星标与 OpenRank");
    return Optional.of(
        frame.figure(
            "stars",
            title,
            frame.text(
                "The first "
                    + shown()
                    + " by stars and by OpenRank, of "
                    + all.size()
                    + " projects whose stars are known; a line joins a project in both lists",
                "在 " + all.size() + " 个星标已知的项目中，按星标与按 OpenRank 的前 " + shown() + " 名；连线为两榜皆有的项目"),
            reading(),
            new TableBuilder<Project>("stars")
                .column("project", "name", p -> p.shownName())
                .column("repository", "primary repository", p -> p.entry().primaryRepository())
                .column("stars", "stars at the end of the period", p -> p.facts().stars())
                .column("openrank", "mean monthly OpenRank over the period", Project::openrank)
                .rows(starred(all)),
            ROW * (shown() + 1),
            this::body));
  }

  private String reading() {
    String both =
        frame.text(
            inBoth()
                + " of the first "
                + shown()
                + " by stars are also among the first "
                + shown()
                + " by OpenRank.",
            "星标前 " + shown() + " 名中有 " + inBoth() + " 个也在 OpenRank 前 " + shown() + " 名之列。");
    return both
        + byStars.stream()
            .filter(p -> !byOpenrank.contains(p))
            .findFirst()
            .map(this::elsewhere)
            .orElse("");
  }

  private String elsewhere(Project p) {
    int place = byStars.indexOf(p) + 1;
    return frame.text(
        " "
            + p.shownName()
            + ", number "
            + place
            + " by stars, is number "
            + p.rank()
            + " by OpenRank.",
        p.shownName() + "按星标为第 " + place + " 名，按 OpenRank 为第 " + p.rank() + " 名。");
  }

  private List<Element> body(double top) {
    List<Element> out = new ArrayList<>();
    String ink = FigureFrame.THEME.ink();
    String muted = FigureFrame.THEME.muted();
    out.add(Text.ending(LEFT, top + 16, 15, Face.EXTRABOLD, muted, frame.text("by stars", "按星标")));
    out.add(
        Text.of(
            RIGHT, top + 16, 15, Face.EXTRABOLD, muted, frame.text("by OpenRank", "按 OpenRank")));
    for (int i = 0; i < byStars.size(); i++) {
      Project p = byStars.get(i);
      double y = y(top, i);
      int other = byOpenrank.indexOf(p);
      String name = Ellipsis.fit(p.shownName(), Face.SEMIBOLD, 15, 210);
      String colour = other < 0 ? muted : ink;
      Face face = other < 0 ? Face.REGULAR : Face.SEMIBOLD;
      out.add(Text.ending(LEFT, y + 5, 15, face, colour, name));
      out.add(
          Text.ending(
              LEFT - 225, y + 5, 14, Face.REGULAR, muted, Numbers.whole(p.facts().stars())));
      if (other >= 0) {
        String line = TimeChart.COLOURS.get(i % TimeChart.COLOURS.size());
        out.add(new Line(LEFT + 10, y, RIGHT - 10, y(top, other), line, 2, 0));
      }
      Project q = byOpenrank.get(i);
      boolean both = byStars.contains(q);
      String second = Ellipsis.fit(q.shownName(), Face.SEMIBOLD, 15, 210);
      out.add(
          Text.of(
              RIGHT, y + 5, 15, both ? Face.SEMIBOLD : Face.REGULAR, both ? ink : muted, second));
      out.add(
          Text.ending(RIGHT + 285, y + 5, 14, Face.REGULAR, muted, Numbers.openrank(q.openrank())));
    }
    return out;
  }

  private static double y(double top, int row) {
    return top + ROW * (row + 1) + 6;
  }
}
