// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.model.Link;

/**
 * Places all nodes in a frame: the linked ones by their distances, those without a link in rows at
 * the bottom.
 *
 * @param at centre of every disc, by node index
 * @param rule y of the line above the nodes without links, or NaN where there are none
 * @param overlaps pairs of nodes that could not be separated
 */
record NodePlacement(double[][] at, double rule, int overlaps) {
  static NodePlacement of(List<Node> nodes, List<Link> links, double width, double height) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      index.put(nodes.get(i).id(), i);
    }
    List<Integer> linked = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    boolean[] touched = new boolean[nodes.size()];
    links.forEach(l -> touched[index.get(l.a())] = touched[index.get(l.b())] = true);
    for (int i = 0; i < touched.length; i++) {
      (touched[i] ? linked : alone).add(i);
    }
    double[][] at = new double[nodes.size()][2];
    double bottom = rows(alone, nodes, at, width, height);
    double room = alone.isEmpty() ? height : bottom - 26;
    int overlaps = cloud(linked, nodes, links, index, at, width, room);
    return new NodePlacement(at, alone.isEmpty() ? Double.NaN : bottom - 12, overlaps);
  }

  /** Sets the unlinked nodes into rows from the bottom upwards; returns the top of the rows. */
  private static double rows(
      List<Integer> alone, List<Node> nodes, double[][] at, double width, double height) {
    double y = height;
    int from = 0;
    while (from < alone.size()) {
      int to = from;
      double used = 0;
      double tallest = 0;
      double deepest = 0;
      while (to < alone.size()) {
        Node node = nodes.get(alone.get(to));
        double w = 2 * node.halfWidth() + 14;
        if (to > from && used + w > width) {
          break;
        }
        used += w;
        tallest = Math.max(tallest, node.radius());
        deepest = Math.max(deepest, node.height() - node.radius());
        to++;
      }
      double x = (width - used) / 2;
      for (int i : alone.subList(from, to)) {
        double w = 2 * nodes.get(i).halfWidth() + 14;
        at[i] = new double[] {x + w / 2, y - deepest};
        x += w;
      }
      y -= tallest + deepest + 4;
      from = to;
    }
    return y;
  }

  private static int cloud(
      List<Integer> linked,
      List<Node> nodes,
      List<Link> links,
      Map<String, Integer> index,
      double[][] at,
      double width,
      double height) {
    if (linked.isEmpty()) {
      return 0;
    }
    Map<Integer, Integer> local = new HashMap<>();
    linked.forEach(i -> local.put(i, local.size()));
    int[][] ends = new int[links.size()][];
    for (int i = 0; i < ends.length; i++) {
      Link link = links.get(i);
      ends[i] = new int[] {local.get(index.get(link.a())), local.get(index.get(link.b()))};
    }
    double[][] placed = StressLayout.positions(GraphDistances.of(linked.size(), links, ends));
    spread(placed, 0, width);
    spread(placed, 1, height);
    List<Node> cloud = linked.stream().map(nodes::get).toList();
    int overlaps = OverlapRemoval.separate(placed, cloud, width, height);
    for (int i = 0; i < linked.size(); i++) {
      at[linked.get(i)] = placed[i];
    }
    return overlaps;
  }

  /** Stretches an axis over its length, mostly by rank and partly by value: no empty corners. */
  private static void spread(double[][] at, int axis, double length) {
    double[] values = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      values[i] = at[i][axis];
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double low = sorted[0];
    double range = Math.max(1e-9, sorted[sorted.length - 1] - low);
    for (int i = 0; i < at.length; i++) {
      int rank = Arrays.binarySearch(sorted, values[i]);
      double byRank = at.length > 1 ? rank / (at.length - 1.0) : 0.5;
      double byValue = at.length > 1 ? (values[i] - low) / range : 0.5;
      at[i][axis] = (0.05 + 0.9 * (0.7 * byRank + 0.3 * byValue)) * length;
    }
  }
}
