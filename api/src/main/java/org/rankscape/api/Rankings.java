// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rankscape.graph.Node;
import org.rankscape.rank.MonthRanking;

/** A computed ranking as the API shows it. */
final class Rankings {
  private Rankings() {}

  static Ranking of(MonthRanking ranking, String scope, Function<Node, String> names) {
    List<RankedNode> repositories = new ArrayList<>();
    List<RankedNode> developers = new ArrayList<>();
    ranking.forEach(
        n ->
            (n.node().kind() == Node.Kind.REPOSITORY ? repositories : developers)
                .add(new RankedNode(n.rank(), names.apply(n.node()), n.openRank())));
    return new Ranking(
        ranking.month(),
        scope,
        List.copyOf(repositories),
        List.copyOf(developers),
        ranking.residual());
  }
}
