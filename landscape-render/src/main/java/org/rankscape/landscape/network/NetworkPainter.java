// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Curve;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Group;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Link;

/** Turns a placed network into a drawing with title, legend and provenance. */
final class NetworkPainter {
  private static final String[] EDGES = {"#d5dbe2", "#b4bfcb", "#8797a8", "#5b6d80"};
  private final NetworkSettings settings;
  private final Theme theme;
  private final Landscape landscape;
  private final Map<String, String> colours;
  private final double unit;
  private final NetworkTexts texts;

  NetworkPainter(
      NetworkSettings settings, Landscape landscape, Map<String, String> colours, double unit) {
    this.settings = settings;
    this.theme = settings.theme();
    this.landscape = landscape;
    this.colours = colours;
    this.unit = unit;
    this.texts = new NetworkTexts(landscape, settings.language());
  }

  private double margin() {
    return 20 * unit;
  }

  private double top() {
    return 58 * unit;
  }

  private double legendWidth() {
    double widest =
        domains().stream()
            .mapToDouble(d -> Fonts.width(label(d), Face.REGULAR, legendSize()))
            .max()
            .orElse(0);
    return widest + 34 * unit;
  }

  private double legendSize() {
    return 13 * unit;
  }

  double frameWidth() {
    return settings.width() - 2 * margin() - legendWidth();
  }

  double frameHeight() {
    return settings.height() - top() - 34 * unit;
  }

  Drawing drawing(NetworkRenderer.Layout layout) {
    List<Element> out = new ArrayList<>(head());
    out.addAll(legend());
    double left = margin() + legendWidth();
    out.addAll(inside(layout, left, top(), frameWidth()));
    double foot = settings.height() - 10 * unit;
    out.add(
        Text.of(
            margin(),
            foot,
            11 * unit,
            Face.REGULAR,
            theme.muted(),
            texts.provenance(layout.nodes().size(), layout.links())));
    return new Drawing(
        settings.width(),
        settings.height(),
        texts.title(),
        texts.explanation(),
        settings.language().tag(),
        theme.background(),
        out);
  }

  /** Links, discs and names, from a left upper corner on. */
  List<Element> inside(NetworkRenderer.Layout layout, double left, double top, double width) {
    List<Element> out = new ArrayList<>();
    edges(out, layout.links(), layout.routes(), left, top);
    if (!Double.isNaN(layout.placement().rule())) {
      double y = top + layout.placement().rule();
      out.add(new Line(left, y, left + width, y, theme.dash(), unit, 4 * unit));
      String text = texts.withoutLinks();
      out.add(Text.of(left, y - 5 * unit, 11 * unit, Face.REGULAR, theme.muted(), text));
    }
    for (int i = 0; i < layout.nodes().size(); i++) {
      double[] at = layout.placement().at()[i];
      out.add(node(layout.nodes().get(i), left + at[0], top + at[1]));
    }
    return out;
  }

  private List<Element> head() {
    List<Element> out = new ArrayList<>();
    double size = 26 * unit;
    out.add(Text.of(margin(), 38 * unit, size, Face.EXTRABOLD, theme.ink(), texts.title()));
    out.add(
        Text.ending(
            settings.width() - margin(),
            36 * unit,
            13 * unit,
            Face.REGULAR,
            theme.muted(),
            texts.explanation()));
    if (texts.simulated() != null) {
      double x = margin() + Fonts.width(texts.title(), Face.EXTRABOLD, size) + 16 * unit;
      double width = Fonts.width(texts.simulated(), Face.EXTRABOLD, 15 * unit) + 20 * unit;
      out.add(Box.filled(x, 17 * unit, width, 26 * unit, 5 * unit, theme.alert()));
      out.add(
          Text.of(
              x + 10 * unit,
              35.4 * unit,
              15 * unit,
              Face.EXTRABOLD,
              theme.alertInk(),
              texts.simulated()));
    }
    return out;
  }

  private List<Domain> domains() {
    return landscape.catalogue().layers().stream()
        .flatMap(l -> l.frames().stream())
        .flatMap(f -> f.domains().stream())
        .toList();
  }

  private String label(Domain domain) {
    return settings.language().of(domain.label());
  }

  private List<Element> legend() {
    List<Element> out = new ArrayList<>();
    List<Domain> domains = domains();
    double pitch = Math.min(26 * unit, frameHeight() / Math.max(1, domains.size()));
    double y = top() + 22 * unit;
    for (Domain domain : domains) {
      double r = Math.min(6.5 * unit, pitch / 2.4);
      double size = Math.min(legendSize(), 0.8 * pitch);
      out.add(new Disc(margin() + r, y - 0.36 * size, r, colours.get(domain.id()), null, 0));
      out.add(Text.of(margin() + 20 * unit, y, size, Face.REGULAR, theme.ink(), label(domain)));
      y += pitch;
    }
    return out;
  }

  private void edges(
      List<Element> out, List<Link> links, List<double[]> routes, double left, double top) {
    int most = links.stream().mapToInt(Link::developers).max().orElse(1);
    for (int i = links.size() - 1; i >= 0; i--) {
      // Width says the number of developers; where most numbers are alike, the order thins it out.
      double order = 1 - (double) i / links.size();
      double share = Math.min((double) links.get(i).developers() / most, order * order * order);
      double[] p = routes.get(i);
      List<Double> points = new ArrayList<>();
      Arrays.stream(p).forEach(v -> points.add(v + (points.size() % 2 == 0 ? left : top)));
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("class", "link");
      attributes.put("data-a", links.get(i).a());
      attributes.put("data-b", links.get(i).b());
      String colour = EDGES[Math.min(EDGES.length - 1, (int) (Math.sqrt(share) * EDGES.length))];
      out.add(
          new Group(
              attributes,
              texts.link(links.get(i)),
              List.of(new Curve(points, colour, unit * (0.8 + 6.5 * share)))));
    }
  }

  private Element node(Node node, double x, double y) {
    double baseline = y + node.radius() + node.labelSize();
    double half = node.labelWidth() / 2 + 2 * unit;
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "project");
    attributes.put("data-project", node.id());
    return new Group(
        attributes,
        texts.tooltip(node.project()),
        List.of(
            Box.filled(
                x - half,
                y + node.radius() + 0.12 * node.labelSize(),
                2 * half,
                1.12 * node.labelSize(),
                3 * unit,
                theme.background()),
            new Disc(x, y, node.radius(), node.fill(), theme.background(), 1.5 * unit),
            Text.centred(
                x,
                baseline,
                node.labelSize(),
                Face.SEMIBOLD,
                theme.ink(),
                node.project().shownName())));
  }
}
