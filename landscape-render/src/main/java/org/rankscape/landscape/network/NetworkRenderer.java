// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, String> colours = DomainColours.of(landscape.catalogue());
    List<Project> projects = landscape.projects().stream().limit(settings.mostNodes()).toList();
    double unit = Math.sqrt(settings.width() * settings.height() / (1920.0 * 1080.0));
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
    NetworkPainter painter = new NetworkPainter(settings, landscape, colours, unit);
    NodePlacement placement =
        NodePlacement.of(nodes, links, painter.frameWidth(), painter.frameHeight());
    List<double[]> routes = EdgeRouter.routes(nodes, placement.at(), links, index);
    return new Network(
        painter.drawing(nodes, placement, links, routes),
        nodes.size(),
        links.size(),
        placement.overlaps(),
        settings.pixels());
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
