// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.rankscape.landscape.model.Link;

/**
 * Thins a dense network out so that it can be read: the maximum spanning forest (every project
 * keeps its strongest way to the others), then the strongest remaining links.
 */
final class StrongestLinks {
  private StrongestLinks() {}

  /**
   * The links to draw.
   *
   * @param links links between the nodes by descending number of developers
   * @param extra how many beside the forest
   */
  static List<Link> of(List<Link> links, Set<String> nodes, int extra) {
    Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    nodes.stream().sorted().forEach(graph::addVertex);
    Map<DefaultWeightedEdge, Link> byEdge = new HashMap<>();
    List<Link> known = new ArrayList<>();
    for (Link link : links) {
      if (nodes.contains(link.a()) && nodes.contains(link.b()) && !link.a().equals(link.b())) {
        DefaultWeightedEdge edge = graph.addEdge(link.a(), link.b());
        if (edge != null) {
          // Ties fall to the earlier link, so that the forest does not depend on a sort's whim.
          graph.setEdgeWeight(edge, known.size());
          byEdge.put(edge, link);
          known.add(link);
        }
      }
    }
    Set<Link> chosen = new HashSet<>();
    for (DefaultWeightedEdge edge : new KruskalMinimumSpanningTree<>(graph).getSpanningTree()) {
      chosen.add(byEdge.get(edge));
    }
    int left = extra;
    for (Link link : known) {
      if (left > 0 && chosen.add(link)) {
        left--;
      }
    }
    return known.stream().filter(chosen::contains).toList();
  }
}
