// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Polygon;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.table.TableBuilder;

/** How few developers do half of the work. */
final class Donut {
  private static final double RADIUS = 150;
  private static final double HOLE = 88;
  private final FigureFrame frame;
  private final Concentration c;

  Donut(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    c = input.developers();
  }

  Optional<ReportFigure> render() {
    if (c == null) {
      return Optional.empty();
    }
    String few = Numbers.whole(c.forHalf());
    String share = Numbers.percent(c.forHalf() / (double) c.holders());
    String title = frame.text("How few do half of the work", "少数人完成一半的工作");
    String description =
        frame.text(
            few
                + " of "
                + Numbers.counted(c.holders(), "developer", "developers")
                + " ("
                + share
                + ") do half of the work.",
            Numbers.whole(c.holders()) + " 名开发者中 " + few + " 人（" + share + "）完成一半的工作。");
    return Optional.of(
        frame.figure(
            "concentration",
            title,
            frame.text(
                "Developers of the landscape's projects by their weighted activity in the period;"
                    + " no bots",
                "全景图项目的开发者，按本期加权活跃度；不含机器人"),
            description,
            new TableBuilder<Concentration>("concentration")
                .column("developers", "developers with activity", Concentration::holders)
                .column("for_half", "fewest who do half of the activity", Concentration::forHalf)
                .column("top_tenth", "share of the most active tenth", Concentration::topTenth)
                .rows(List.of(c)),
            2 * RADIUS + 10,
            top -> body(top, few, share)));
  }

  private List<Element> body(double top, String few, String share) {
    double x = 250;
    double y = top + RADIUS + 4;
    double part = c.forHalf() / (double) c.holders();
    List<Element> out = new ArrayList<>();
    out.add(ring(x, y, part, 1, "#c9d3de"));
    out.add(ring(x, y, 0, part, TimeChart.COLOURS.get(1)));
    String ink = FigureFrame.THEME.ink();
    String muted = FigureFrame.THEME.muted();
    out.add(Text.centred(x, y + 4, 34, Face.EXTRABOLD, ink, few));
    out.add(
        Text.centred(
            x,
            y + 28,
            14,
            Face.REGULAR,
            muted,
            frame.text("of ", "共 ") + Numbers.whole(c.holders())));
    double left = 470;
    out.add(Text.of(left, y - 64, 40, Face.EXTRABOLD, TimeChart.COLOURS.get(1), share));
    out.add(
        Text.of(
            left,
            y - 38,
            16,
            Face.REGULAR,
            ink,
            frame.text("of the developers do half of the work", "的开发者完成一半的工作")));
    out.add(Text.of(left, y + 40, 40, Face.EXTRABOLD, ink, Numbers.percent(c.topTenth())));
    out.add(
        Text.of(
            left,
            y + 66,
            16,
            Face.REGULAR,
            ink,
            frame.text("of the work is done by the most active tenth", "的工作由最活跃的十分之一完成")));
    return out;
  }

  /** A part of the ring between two shares, clockwise from the top. */
  private static Element ring(double x, double y, double from, double to, String colour) {
    List<Double> points = new ArrayList<>();
    int steps = 180;
    for (int i = 0; i <= steps; i++) {
      add(points, x, y, RADIUS, from + (to - from) * i / steps);
    }
    for (int i = steps; i >= 0; i--) {
      add(points, x, y, HOLE, from + (to - from) * i / steps);
    }
    return new Polygon(points, colour);
  }

  private static void add(List<Double> points, double x, double y, double radius, double turn) {
    points.add(x + radius * Math.sin(2 * Math.PI * turn));
    points.add(y - radius * Math.cos(2 * Math.PI * turn));
  }
}
