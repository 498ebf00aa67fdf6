// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.export;

/** File formats of graphs. */
public enum GraphFormat {
  /** GraphML, read by Gephi, Cytoscape, igraph, NetworkX and JGraphT. */
  GRAPHML,
  /** GEXF 1.2, Gephi's own. */
  GEXF,
  /** The language of Graphviz. */
  DOT
}
