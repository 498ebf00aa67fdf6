// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import java.util.Collection;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.opt.graph.fastutil.FastutilMapGraph;
import org.jgrapht.util.SupplierUtil;

/**
 * Builds the bipartite graph of a period: repositories and developers, an undirected edge where a
 * developer was active in a repository, its weight the activity.
 *
 * <p>This is the graph for algorithms of JGraphT and for export. Computations on whole months use
 * {@link CollaborationMatrix}, which holds the same content in a tenth of the memory.
 */
public final class CollaborationGraph {
  private static final double THOUSANDTHS = 1000.0;

  private CollaborationGraph() {}

  /**
   * The graph of the given collaborations. A pair that occurs several times becomes one edge with
   * the summed activity; a pair without activity still becomes an edge, of weight 0.
   */
  public static Graph<Node, DefaultWeightedEdge> of(
      Collection<? extends Collaboration> collaborations) {
    return of(CollaborationMatrix.of(collaborations));
  }

  /** The graph of a matrix: vertices in the order of its indices, edges by repository. */
  public static Graph<Node, DefaultWeightedEdge> of(CollaborationMatrix matrix) {
    Graph<Node, DefaultWeightedEdge> graph = empty();
    Node[] nodes = new Node[matrix.nodes()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = matrix.node(i);
      graph.addVertex(nodes[i]);
    }
    for (int repository = 0; repository < matrix.repositories(); repository++) {
      for (int k = matrix.rowStart(repository); k < matrix.rowStart(repository + 1); k++) {
        DefaultWeightedEdge edge = graph.addEdge(nodes[repository], nodes[matrix.neighbour(k)]);
        graph.setEdgeWeight(edge, matrix.activity(k) / THOUSANDTHS);
      }
    }
    return graph;
  }

  private static Graph<Node, DefaultWeightedEdge> empty() {
    return new FastutilMapGraph<>(
        null,
        SupplierUtil.createDefaultWeightedEdgeSupplier(),
        new DefaultGraphType.Builder()
            .undirected()
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .weighted(true)
            .build(),
        false);
  }
}
