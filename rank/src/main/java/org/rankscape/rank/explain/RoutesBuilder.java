// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.graph.Node;

/** Adds up the parts of neighbours' values, each in proportion to what the neighbour passed on. */
final class RoutesBuilder {
  private final Node node;
  private final Map<Node, Routes.Route> others = new TreeMap<>();
  private double earlier;
  private double activity;
  private double returned;
  private double background;

  RoutesBuilder(Node node) {
    this.node = node;
  }

  void add(Flow flow, Explanation neighbour) {
    double weight = flow.weight();
    earlier += weight * neighbour.earlier().value();
    activity += weight * neighbour.activity();
    background += weight * neighbour.fromBackground();
    for (Flow into : neighbour.flows()) {
      double value = weight * into.value();
      if (into.source().equals(node)) {
        returned += value;
      } else {
        others.merge(
            into.source(),
            new Routes.Route(into.source(), 1, value),
            (a, b) -> new Routes.Route(a.node(), a.neighbours() + 1, a.value() + b.value()));
      }
    }
  }

  Routes build() {
    List<Routes.Route> sorted = new ArrayList<>(others.values());
    sorted.sort(
        Comparator.comparingDouble(Routes.Route::value)
            .reversed()
            .thenComparing(Routes.Route::node));
    return new Routes(earlier, activity, returned, List.copyOf(sorted), background);
  }
}
