// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.util.List;
import org.rankscape.graph.Node;

/**
 * How a node's neighbours came to what they passed on to it, one step further back. All parts add
 * up to what they passed on.
 *
 * @param earlier from the neighbours' own earlier values
 * @param activity from the neighbours' own activity of the month
 * @param returned from the node itself: what it passed on to them and got back
 * @param others from the other nodes that the neighbours collaborate with, the largest first: for a
 *     repository, the other projects of its developers
 * @param background from the background node
 */
public record Routes(
    double earlier, double activity, double returned, List<Route> others, double background) {

  /**
   * What came from one other node by way of the neighbours.
   *
   * @param node the other node, of the same kind as the one explained
   * @param neighbours number of neighbours that it came through
   * @param value how much
   */
  public record Route(Node node, int neighbours, double value) {}

  /** What came from all other nodes. */
  public double fromOthers() {
    return others.stream().mapToDouble(Route::value).sum();
  }
}
