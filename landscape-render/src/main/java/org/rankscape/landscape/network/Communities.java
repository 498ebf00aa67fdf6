// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Project;

/**
 * Groups of projects with more developers in common among themselves than with the rest.
 *
 * <p>Moves projects one by one to the neighbouring group that gains most modularity, then treats
 * groups as projects, until nothing gains: the Louvain method (Blondel et al. 2008, J. Stat. Mech.
 * P10008), weights being developers in common. Projects are visited by descending OpenRank and ties
 * go to the group with the smaller number, so the same landscape gives the same groups.
 */
public final class Communities {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final double modularity;

  /** Finds the communities of a landscape. */
  public Communities(Landscape landscape) {
    Map<String, Integer> index = new HashMap<>();
    for (Project project : landscape.projects()) {
      index.put(project.entry().id(), index.size());
    }
    List<Map<Integer, Double>> graph = empty(index.size());
    for (Link link : landscape.links()) {
      int a = index.get(link.a());
      int b = index.get(link.b());
      graph.get(a).merge(b, (double) link.developers(), Double::sum);
      graph.get(b).merge(a, (double) link.developers(), Double::sum);
    }
    int[] community = louvain(graph);
    modularity = modularity(graph, community);
    number(landscape.projects(), graph, community);
  }

  /** Number of a project's community, 1 for the one with most projects; null without any link. */
  public Integer of(String projectId) {
    return numbers.get(projectId);
  }

  /**
   * Share of the developers in common within groups, less what chance would give: between -0.5 and
   * 1; 0 without links.
   */
  public double modularity() {
    return modularity;
  }

  private static List<Map<Integer, Double>> empty(int size) {
    List<Map<Integer, Double>> graph = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      graph.add(new TreeMap<>());
    }
    return graph;
  }

  private static int[] louvain(List<Map<Integer, Double>> graph) {
    int[] of = new int[graph.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = i;
    }
    List<Map<Integer, Double>> level = graph;
    while (true) {
      int[] moved = moved(level);
      int groups = renumber(moved);
      for (int i = 0; i < of.length; i++) {
        of[i] = moved[of[i]];
      }
      if (groups == level.size()) {
        return of;
      }
      List<Map<Integer, Double>> next = empty(groups);
      for (int i = 0; i < moved.length; i++) {
        int group = moved[i];
        level.get(i).forEach((j, w) -> next.get(group).merge(moved[j], w, Double::sum));
      }
      level = next;
    }
  }

  /** Groups after moving nodes one by one until no move gains. */
  private static int[] moved(List<Map<Integer, Double>> graph) {
    int[] group = new int[graph.size()];
    double[] degree = new double[graph.size()];
    double[] total = new double[graph.size()];
    double all = 0;
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      degree[i] = graph.get(i).values().stream().mapToDouble(w -> w).sum();
      total[i] = degree[i];
      all += degree[i];
    }
    boolean again = all > 0;
    while (again) {
      again = false;
      for (int i = 0; i < group.length; i++) {
        total[group[i]] -= degree[i];
        int best = best(graph.get(i), i, group, degree[i], total, all);
        again |= best != group[i];
        group[i] = best;
        total[best] += degree[i];
      }
    }
    return group;
  }

  private static int best(
      Map<Integer, Double> neighbours,
      int node,
      int[] group,
      double degree,
      double[] total,
      double all) {
    Map<Integer, Double> towards = new TreeMap<>();
    neighbours.forEach(
        (j, w) -> {
          if (j != node) {
            towards.merge(group[j], w, Double::sum);
          }
        });
    int best = group[node];
    double most = towards.getOrDefault(best, 0.0) - degree * total[best] / all;
    for (Map.Entry<Integer, Double> each : towards.entrySet()) {
      double gain = each.getValue() - degree * total[each.getKey()] / all;
      if (gain > most + 1e-9) {
        best = each.getKey();
        most = gain;
      }
    }
    return best;
  }

  /** Makes the groups' numbers run from 0 in the order of their first node. */
  private static int renumber(int[] group) {
    Map<Integer, Integer> order = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      order.putIfAbsent(group[i], order.size());
      group[i] = order.get(group[i]);
    }
    return order.size();
  }

  private static double modularity(List<Map<Integer, Double>> graph, int[] group) {
    double all = 0;
    double within = 0;
    double[] total = new double[graph.size()];
    for (int i = 0; i < group.length; i++) {
      for (Map.Entry<Integer, Double> each : graph.get(i).entrySet()) {
        all += each.getValue();
        total[group[i]] += each.getValue();
        within += group[i] == group[each.getKey()] ? each.getValue() : 0;
      }
    }
    if (all == 0) {
      return 0;
    }
    double expected = 0;
    for (double each : total) {
      expected += each / all * (each / all);
    }
    return within / all - expected;
  }

  private void number(List<Project> projects, List<Map<Integer, Double>> graph, int[] group) {
    Map<Integer, Set<Integer>> members = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      if (!graph.get(i).isEmpty()) {
        members.computeIfAbsent(group[i], g -> new TreeSet<>()).add(i);
      }
    }
    List<Set<Integer>> largest = new ArrayList<>(members.values());
    largest.sort(Comparator.comparing((Set<Integer> m) -> m.size()).reversed());
    for (int n = 0; n < largest.size(); n++) {
      for (int i : largest.get(n)) {
        numbers.put(projects.get(i).entry().id(), n + 1);
      }
    }
  }
}
