// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/** Projects just below and just above the bar of the inclusion rule. */
final class BrinkFigure {
  private static final int EACH = 10;
  private static final double ROW = 26;
  private static final double AXIS = 270;
  private final FigureFrame frame;
  private final double bar;
  private final List<Analysis.Near> above;
  private final List<Analysis.Near> below;

  BrinkFigure(ReportInput input, Analysis analysis) {
    frame = FigureFrame.of(input.now(), input.language());
    bar = input.now().catalogue().inclusion().above();
    List<Analysis.Near> nearest = new ArrayList<>(analysis.above().stream().limit(EACH).toList());
    Collections.reverse(nearest);
    above = nearest;
    below = analysis.below().stream().limit(EACH).toList();
  }

  Optional<ReportFigure> render() {
    if (below.isEmpty()) {
      return Optional.empty();
    }
    List<Analysis.Near> rows = new ArrayList<>(above);
    rows.addAll(below);
    String title = frame.text("On the brink", "门槛边缘");
    return Optional.of(
        frame.figure(
            "brink",
            title,
            frame.text(
                "Mean monthly OpenRank of the listed projects nearest to the bar of "
                    + Numbers.plain(bar),
                "最接近门槛 " + Numbers.plain(bar) + " 的收录项目，月均 OpenRank"),
            reading(),
            table(rows),
            ROW * rows.size() + 30,
            top -> body(rows, top)));
  }

  private String reading() {
    String under = named(below.get(0));
    if (above.isEmpty()) {
      return frame.text("Nearest below the bar: " + under + ".", "门槛之下最接近者：" + under + "。");
    }
    String over = named(above.get(above.size() - 1));
    return frame.text(
        "Nearest below the bar: " + under + "; nearest above it: " + over + ".",
        "门槛之下最接近者：" + under + "；门槛之上最接近者：" + over + "。");
  }

  private String named(Analysis.Near near) {
    return near.name()
        + frame.text(" (", "（")
        + Numbers.openrank(near.openrank())
        + frame.text(")", "）");
  }

  private List<Element> body(List<Analysis.Near> rows, double top) {
    double low = bar / 2;
    double unit = (FigureFrame.RIGHT - 70 - AXIS) / bar;
    double at = AXIS + (bar - low) * unit;
    double bottom = top + 24 + ROW * rows.size();
    List<Element> out = new ArrayList<>();
    String ink = FigureFrame.THEME.ink();
    out.add(new Line(at, top + 20, at, bottom, ink, 1.5, 4));
    String text = frame.text("bar ", "门槛 ") + Numbers.plain(bar);
    out.add(Text.centred(at, top + 12, 14, Face.SEMIBOLD, ink, text));
    for (int i = 0; i < rows.size(); i++) {
      Analysis.Near near = rows.get(i);
      double y = top + 24 + ROW * i + ROW / 2;
      double x = AXIS + (near.openrank() - low) * unit;
      boolean on = near.openrank() > bar;
      String colour = on ? FigureFrame.THEME.rising() : FigureFrame.THEME.falling();
      out.add(new Line(AXIS, y, FigureFrame.RIGHT, y, "#e6eaef", 1, 0));
      out.add(new Line(at, y, x, y, colour, 2.5, 0));
      out.add(new Disc(x, y, 6, colour, null, 0));
      String name = Ellipsis.fit(near.name(), Face.SEMIBOLD, 14, AXIS - 60);
      out.add(Text.ending(AXIS - 14, y + 5, 14, Face.SEMIBOLD, ink, name));
      String value = Numbers.openrank(near.openrank());
      out.add(
          on
              ? Text.of(x + 11, y + 5, 13, Face.REGULAR, colour, value)
              : Text.ending(x - 11, y + 5, 13, Face.REGULAR, colour, value));
    }
    return out;
  }

  private Table table(List<Analysis.Near> rows) {
    return new TableBuilder<Analysis.Near>("brink")
        .column("project", "name", n -> n.name())
        .column("repository", "primary repository", n -> n.entry().primaryRepository())
        .column("openrank", "mean monthly OpenRank over the period", Analysis.Near::openrank)
        .column("above_bar", "whether above the bar", n -> n.openrank() > bar)
        .rows(rows);
  }
}
