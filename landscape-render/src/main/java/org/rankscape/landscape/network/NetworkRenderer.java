// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Project;

/**
 * Draws the collaboration network: discs by OpenRank, coloured by domain, joined where projects
 * have developers in common. Positions are computed here without chance; Graphviz routes the edges.
 */
public final class NetworkRenderer {
  private static final double LEAST_RADIUS = 5;
  private static final double MOST_RADIUS = 34;
  private static final double LEAST_LABEL = 11;
  private static final double MOST_LABEL = 21;
  private final NetworkSettings settings;

  /** A renderer with these settings. */
  public NetworkRenderer(NetworkSettings settings) {
    this.settings = settings;
  }

  /** Lays the network out. */
  public Network render(Landscape landscape) {
    double unit = Math.sqrt(settings.width() * settings.height() / (1920.0 * 1080.0));
    NetworkPainter painter = painter(landscape, unit);
    Layout layout = layout(landscape, unit, painter.frameWidth(), painter.frameHeight());
    return new Network(
        painter.drawing(layout),
        layout.nodes().size(),
        layout.links().size(),
        layout.placement().overlaps(),
        settings.pixels());
  }

  /**
   * The network alone, without title and legend.
   *
   * @param shown projects drawn
   * @param links links drawn
   * @param elements what is drawn, from the upper left corner of the drawing on
   */
  public record Inside(List<Project> shown, List<Link> links, List<Element> elements) {}

  /**
   * Lays the network out to fill the width and height of the settings, for a figure that has title
   * and legend of its own.
   *
   * @param unit size of names and discs, relative to a sheet of 1920 by 1080 px
   */
  public Inside inside(Landscape landscape, double unit) {
    Layout layout = layout(landscape, unit, settings.width(), settings.height());
    return new Inside(
        layout.nodes().stream().map(Node::project).toList(),
        layout.links(),
        painter(landscape, unit).inside(layout, 0, 0, settings.width()));
  }

  /** A placed network. */
  record Layout(
      List<Node> nodes, NodePlacement placement, List<Link> links, List<double[]> routes) {}

  private NetworkPainter painter(Landscape landscape, double unit) {
    return new NetworkPainter(settings, landscape, DomainColours.of(landscape.catalogue()), unit);
  }

  private Layout layout(Landscape landscape, double unit, double width, double height) {
    Map<String, String> colours = DomainColours.of(landscape.catalogue());
    List<Project> projects = landscape.projects().stream().limit(settings.mostNodes()).toList();
    double crowd = unit * Math.min(1.3, Math.sqrt(135.0 / Math.max(1, projects.size())));
    double most = projects.stream().mapToDouble(Project::openrank).max().orElse(1);
    List<Node> nodes = projects.stream().map(p -> node(p, most, crowd, colours)).toList();
    Map<String, Integer> index = new HashMap<>();
    nodes.forEach(n -> index.put(n.id(), index.size()));
    List<Link> links =
        StrongestLinks.of(
            landscape.links(),
            index.keySet(),
            (int) Math.round(settings.edgesPerNode() * nodes.size()));
    NodePlacement placement = NodePlacement.of(nodes, links, width, height);
    List<double[]> routes = EdgeRouter.routes(nodes, placement.at(), links, index);
    return new Layout(nodes, placement, links, routes);
  }

  /** Writes {@code network.svg} and {@code network.png}. */
  public void write(Landscape landscape, Path folder) {
    render(landscape).write(folder, "network");
  }

  private static Node node(Project p, double most, double scale, Map<String, String> colours) {
    double share = most > 0 ? Math.sqrt(Math.max(0, p.openrank()) / most) : 1;
    double label = scale * (LEAST_LABEL + (MOST_LABEL - LEAST_LABEL) * share);
    return new Node(
        p,
        scale * (LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * share),
        label,
        Fonts.width(p.shownName(), Face.SEMIBOLD, label),
        colours.get(p.entry().domain()));
  }
}
