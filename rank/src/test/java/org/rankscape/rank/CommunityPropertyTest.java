// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rankscape.graph.solver.DenseSolve;
import org.rankscape.graph.solver.Solver;

/** Three months of a community against the published rules written out and solved densely. */
class CommunityPropertyTest {
  private static final long REPOSITORY = 99;
  private static final YearMonth FIRST = YearMonth.of(2025, 1);

  /** Work of 6 developers at 4 issues and 4 pull requests, whose numbers overlap. */
  @Provide
  Arbitrary<List<Contribution>> months() {
    Arbitrary<Participant> subject =
        Combinators.combine(
                Arbitraries.of(Participant.Kind.ISSUE, Participant.Kind.PULL_REQUEST),
                Arbitraries.longs().between(1, 4))
            .as(Participant::new);
    return Combinators.combine(
            Arbitraries.longs().between(1, 6), subject, Arbitraries.longs().between(0, 200_000))
        .as(Contribution::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .filter(list -> list.stream().anyMatch(c -> c.activityThousandths() > 0));
  }

  @Property(tries = 150)
  void agreesWithTheRulesSolvedDirectly(
      @ForAll("months") List<Contribution> first,
      @ForAll("months") List<Contribution> second,
      @ForAll("months") List<Contribution> sixth) {
    CommunityOpenRank openRank = new CommunityOpenRank(new Solver(1));
    Set<Long> merged = Set.of(1L, 3L);
    List<CommunityRanking> rankings = new ArrayList<>();
    Map<YearMonth, Map<Participant, Double>> written = new HashMap<>();
    List<List<Contribution>> months = List.of(first, second, sixth);
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = FIRST.plusMonths(i < 2 ? i : 4);
      CommunityRanking ranking = openRank.rank(REPOSITORY, month, months.get(i), merged, rankings);
      Map<Participant, Double> expected = direct(month, months.get(i), merged, written);
      assertThat(ranking.values()).containsOnlyKeys(expected.keySet());
      expected.forEach(
          (node, value) ->
              assertThat(ranking.values().get(node))
                  .as("%s in %s", node, month)
                  .isCloseTo(value, within(2e-9 * value)));
      rankings.add(ranking);
      written.put(month, expected);
    }
  }

  private static Map<Participant, Double> direct(
      YearMonth month,
      List<Contribution> contributions,
      Set<Long> merged,
      Map<YearMonth, Map<Participant, Double>> earlier) {
    List<Participant> nodes = nodes(contributions);
    int n = nodes.size() - 1;
    double[][] activity = new double[n][n];
    double[] total = new double[n];
    for (Contribution c : contributions) {
      int u = nodes.indexOf(new Participant(Participant.Kind.DEVELOPER, c.developerId()));
      int s = nodes.indexOf(c.subject());
      if (c.activityThousandths() > 0) {
        double a = c.activityThousandths() / 1000.0;
        activity[u][s] += a;
        activity[s][u] += a;
        total[u] += a;
        total[s] += a;
      }
    }
    double[][] edges = new double[n + 1][n + 1];
    double[] v0 = new double[n + 1];
    double[] r = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      r[i] = .15;
      v0[i] = initial(nodes.get(i), month, earlier);
      if (nodes.get(i).kind() == Participant.Kind.PULL_REQUEST
          && merged.contains(nodes.get(i).id())) {
        v0[i] *= 1.5;
      }
      for (int j = 0; j < n; j++) {
        edges[i][j] = i == n ? .05 : .95 * activity[i][j] / total[j];
      }
      edges[i][n] = i == n ? 0 : 1.0 / n;
    }
    double[] v = DenseSolve.solve(edges, v0, r);
    Map<Participant, Double> values = new HashMap<>();
    for (int i = 0; i <= n; i++) {
      values.put(nodes.get(i), v[i]);
    }
    return values;
  }

  /** Those with activity, the repository last. */
  private static List<Participant> nodes(List<Contribution> contributions) {
    Set<Participant> active = new TreeSet<>();
    for (Contribution c : contributions) {
      if (c.activityThousandths() > 0) {
        active.add(c.subject());
        active.add(new Participant(Participant.Kind.DEVELOPER, c.developerId()));
      }
    }
    List<Participant> nodes = new ArrayList<>(active);
    nodes.add(new Participant(Participant.Kind.REPOSITORY, REPOSITORY));
    return nodes;
  }

  /** The latest of the three months before, times 0.85 a month, else 1. */
  private static double initial(
      Participant node, YearMonth month, Map<YearMonth, Map<Participant, Double>> earlier) {
    for (int back = 1; back <= 3; back++) {
      Double value = earlier.getOrDefault(month.minusMonths(back), Map.of()).get(node);
      if (value != null) {
        return value * Math.pow(.85, back);
      }
    }
    return 1;
  }
}
