// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.network.DomainColours;
import org.rankscape.landscape.table.TableBuilder;

/** The network around the largest project that has any: with whom it shares most developers. */
final class EgoFigure {
  private static final int MOST = 14;
  private static final double HEIGHT = 560;
  private static final double WIDE = 330;
  private static final double HIGH = 225;
  private final FigureFrame frame;
  private final DomainNames domains;
  private final Map<String, String> colours;
  private final Project centre;
  private final List<Neighbour> neighbours = new ArrayList<>();

  private record Neighbour(Project project, int developers) {}

  EgoFigure(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    domains = new DomainNames(input);
    colours = DomainColours.of(input.now().catalogue());
    Map<String, Project> byId = new HashMap<>();
    input.now().projects().forEach(p -> byId.put(p.entry().id(), p));
    centre =
        input.now().projects().stream()
            .filter(p -> input.now().links().stream().anyMatch(l -> touches(l, p)))
            .findFirst()
            .orElse(null);
    if (centre != null) {
      for (Link l : input.now().links()) {
        if (touches(l, centre)) {
          String other = l.a().equals(centre.entry().id()) ? l.b() : l.a();
          neighbours.add(new Neighbour(byId.get(other), l.developers()));
        }
      }
    }
  }

  private static boolean touches(Link link, Project p) {
    return link.a().equals(p.entry().id()) || link.b().equals(p.entry().id());
  }

  Optional<ReportFigure> render() {
    if (neighbours.size() < 2) {
      return Optional.empty();
    }
    int shown = Math.min(MOST, neighbours.size());
    String name = centre.shownName();
    String title = frame.text("Around " + name, name + " 的协作圈");
    return Optional.of(
        frame.figure(
            "ego",
            title,
            frame.text(
                "The "
                    + shown
                    + " projects with most developers in common, of "
                    + neighbours.size()
                    + "; thicker line, more of them; larger disc, higher OpenRank",
                "共同开发者最多的 "
                    + shown
                    + " 个项目，共 "
                    + neighbours.size()
                    + " 个；线越粗共同开发者越多，圆越大 OpenRank 越高"),
            reading(name),
            new TableBuilder<Neighbour>("ego")
                .column("centre", "the project in the middle", n -> name)
                .column("project", "name", n -> n.project().shownName())
                .column("domain", "name of its domain", n -> domains.of(n.project()))
                .column("developers", "developers in common", Neighbour::developers)
                .column("openrank", "mean monthly OpenRank", n -> n.project().openrank())
                .rows(neighbours),
            HEIGHT,
            top -> body(shown, top)));
  }

  private String reading(String name) {
    Neighbour first = neighbours.get(0);
    Neighbour second = neighbours.get(1);
    return frame.text(
        name
            + " shares most developers with "
            + first.project().shownName()
            + " ("
            + Numbers.whole(first.developers())
            + "), then with "
            + second.project().shownName()
            + " ("
            + Numbers.whole(second.developers())
            + ").",
        "与"
            + name
            + "共同开发者最多的是"
            + first.project().shownName()
            + "（"
            + Numbers.whole(first.developers())
            + " 人），其次是"
            + second.project().shownName()
            + "（"
            + Numbers.whole(second.developers())
            + " 人）。");
  }

  private List<Element> body(int shown, double top) {
    List<Element> lines = new ArrayList<>();
    List<Element> discs = new ArrayList<>();
    double x = FigureFrame.WIDTH / 2;
    double y = top + HEIGHT / 2;
    double most = neighbours.get(0).developers();
    String ink = FigureFrame.THEME.ink();
    for (int i = 0; i < shown; i++) {
      Neighbour n = neighbours.get(i);
      double angle = -Math.PI / 2 + 2 * Math.PI * i / shown;
      double px = x + WIDE * StrictMath.cos(angle);
      double py = y + HIGH * StrictMath.sin(angle);
      double width = 1.2 + 8 * n.developers() / most;
      lines.add(new Line(x, y, px, py, "#b9c6d6", width, 0));
      double radius = radius(n.project());
      String colour = colours.get(n.project().entry().domain());
      discs.add(new Disc(px, py, radius, colour, "#ffffff", 1.5));
      String name = Ellipsis.fit(n.project().shownName(), Face.SEMIBOLD, 13.5, 150);
      discs.add(Text.centred(px, py + radius + 16, 13.5, Face.SEMIBOLD, ink, name));
      String count = Numbers.whole(n.developers());
      double at = 0.56;
      double cx = x + at * (px - x);
      double cy = y + at * (py - y);
      double half = Fonts.width(count, Face.SEMIBOLD, 12.5) / 2 + 5;
      discs.add(Box.filled(cx - half, cy - 9.5, 2 * half, 19, 9, "#ffffff"));
      discs.add(Text.centred(cx, cy + 4.5, 12.5, Face.SEMIBOLD, FigureFrame.THEME.muted(), count));
    }
    double radius = Math.max(34, radius(centre));
    discs.add(new Disc(x, y, radius, colours.get(centre.entry().domain()), "#ffffff", 2));
    String name = Ellipsis.fit(centre.shownName(), Face.EXTRABOLD, 15, 220);
    double half = Fonts.width(name, Face.EXTRABOLD, 15) / 2 + 7;
    discs.add(Box.filled(x - half, y + radius + 3, 2 * half, 24, 6, "#ffffff"));
    discs.addAll(Text.byFace(x - half + 7, y + radius + 20, 15, Face.EXTRABOLD, ink, name));
    lines.addAll(discs);
    return lines;
  }

  private double radius(Project p) {
    return 7 + 24 * Math.sqrt(Math.min(1, p.openrank() / Math.max(1e-9, centre.openrank())));
  }
}
