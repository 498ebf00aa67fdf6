// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Scaled;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.network.DomainColours;
import org.rankscape.landscape.network.NetworkRenderer;
import org.rankscape.landscape.network.NetworkSettings;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/** The collaboration network of the largest projects, so that their names can be read in print. */
final class NetworkFigure {
  private static final int MOST = 45;
  private static final double WIDTH = FigureFrame.RIGHT - FigureFrame.MARGIN;
  private static final double HEIGHT = 800;
  private static final double UNIT = 0.84;
  private static final double LEGEND = 13;
  private static final double ROW = 21;
  private final ReportInput input;
  private final FigureFrame frame;
  private final Map<String, String> names = new HashMap<>();

  NetworkFigure(ReportInput input) {
    this.input = input;
    this.frame = FigureFrame.of(input.now(), input.language());
    input.now().projects().forEach(p -> names.put(p.entry().id(), p.shownName()));
  }

  Optional<ReportFigure> render() {
    List<Link> all = input.now().links();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    NetworkRenderer renderer =
        new NetworkRenderer(
            new NetworkSettings(WIDTH, HEIGHT, input.language(), FigureFrame.THEME, MOST, 0.8, 2));
    NetworkRenderer.Inside drawn = renderer.inside(input.now(), UNIT);
    double legend = legend(drawn.shown(), 0).height() + 12;
    return Optional.of(
        frame.figure(
            "network",
            frame.text("Who works with whom", "协作网络"),
            explanation(drawn),
            reading(),
            table(all),
            legend + HEIGHT,
            top -> {
              List<Element> out = new ArrayList<>(legend(drawn.shown(), top).elements());
              out.addAll(new Scaled(FigureFrame.MARGIN, top + legend, 1).of(drawn.elements()));
              return out;
            }));
  }

  private String explanation(NetworkRenderer.Inside drawn) {
    int shown = drawn.shown().size();
    int all = input.now().projects().size();
    String links = Numbers.whole(drawn.links().size());
    int least = drawn.links().stream().mapToInt(Link::developers).min().orElse(0);
    return frame.text(
        (shown < all ? "The " + shown + " largest projects" : "All projects")
            + ", joined by their "
            + links
            + " strongest links (at least "
            + Numbers.counted(least, "developer", "developers")
            + " in common); larger disc, higher OpenRank; thicker line, more developers in common",
        (shown < all ? "最大的 " + shown + " 个项目" : "全部项目")
            + "及其最强的 "
            + links
            + " 条连接（共同开发者至少 "
            + least
            + " 人）；圆越大 OpenRank 越高，线越粗共同开发者越多");
  }

  private String reading() {
    Link first = input.now().links().get(0);
    String a = names.get(first.a());
    String b = names.get(first.b());
    String shared = Numbers.whole(first.developers());
    return frame.text(
        a + " and " + b + " share most developers: " + shared + ".",
        a + "与" + b + "的共同开发者最多：" + shared + " 人。");
  }

  private record Legend(List<Element> elements, double height) {}

  /** Domains of the projects shown, in the catalogue's order, row by row. */
  private Legend legend(List<Project> shown, double top) {
    Map<String, String> colours = DomainColours.of(input.now().catalogue());
    Set<String> used = shown.stream().map(p -> p.entry().domain()).collect(Collectors.toSet());
    List<Domain> domains =
        input.now().catalogue().layers().stream()
            .flatMap(l -> l.frames().stream())
            .flatMap(f -> f.domains().stream())
            .filter(d -> used.contains(d.id()))
            .toList();
    List<Element> out = new ArrayList<>();
    double x = FigureFrame.MARGIN;
    double y = top + LEGEND;
    for (Domain d : domains) {
      String name = input.language().of(d.label());
      double width = Fonts.width(name, Face.REGULAR, LEGEND) + 38;
      if (x > FigureFrame.MARGIN && x + width - 20 > FigureFrame.RIGHT) {
        x = FigureFrame.MARGIN;
        y += ROW;
      }
      out.add(new Disc(x + 5.5, y - 4.5, 5.5, colours.get(d.id()), null, 0));
      out.addAll(Text.byFace(x + 16, y, LEGEND, Face.REGULAR, FigureFrame.THEME.ink(), name));
      x += width;
    }
    return new Legend(out, y - top + 4);
  }

  private Table table(List<Link> links) {
    return new TableBuilder<Link>("network")
        .column("project_a", "name of a project", l -> names.get(l.a()))
        .column("project_b", "name of another", l -> names.get(l.b()))
        .column("developers", "distinct developers active in both", Link::developers)
        .column("a", "id of the first in the catalogue", Link::a)
        .column("b", "id of the other", Link::b)
        .rows(links);
  }
}
