// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.DenseSolve;
import org.rankscape.graph.solver.Solver;

/** The month step against a literal transcription of the rules, solved by elimination. */
class GlobalOpenRankPropertyTest {
  private static final YearMonth MONTH = YearMonth.of(2025, 3);

  @Provide
  Arbitrary<List<Collaboration>> months() {
    return RandomMonths.pairs(30);
  }

  @Property(tries = 300)
  void agreesWithTheRulesSolvedDirectly(
      @ForAll("months") List<Collaboration> pairs, @ForAll boolean inherits) {
    Inheritance.Builder before = Inheritance.builder();
    if (inherits) {
      before.put(Node.repository(1), 7.5, MONTH.minusMonths(2));
      before.put(Node.developer(1), .011, MONTH.minusMonths(1));
      before.put(Node.developer(2), 3, MONTH.minusMonths(1));
    }

    MonthRanking ranking =
        new GlobalOpenRank(OpenRankDefinition.running(), KnownBots.none(), new Solver(1))
            .rank(
                MonthCollaboration.of(MONTH, OpenRankDefinition.running(), pairs), before.build());

    List<Node> nodes = nodes(pairs);
    double[] expected = direct(pairs, nodes, inherits);
    for (int i = 0; i < nodes.size(); i++) {
      assertThat(ranking.openRank(nodes.get(i)).orElseThrow())
          .isCloseTo(expected[i], within(1e-9 * expected[i]));
    }
  }

  private static List<Node> nodes(List<Collaboration> pairs) {
    TreeSet<Node> nodes = new TreeSet<>();
    for (Collaboration c : pairs) {
      nodes.add(Node.repository(c.repositoryId()));
      nodes.add(Node.developer(c.developerId()));
    }
    return new ArrayList<>(nodes);
  }

  private static double[] direct(List<Collaboration> pairs, List<Node> nodes, boolean inherits) {
    int n = nodes.size();
    double[][] activity = new double[n][n];
    double[] total = new double[n];
    for (Collaboration c : pairs) {
      int r = nodes.indexOf(Node.repository(c.repositoryId()));
      int u = nodes.indexOf(Node.developer(c.developerId()));
      double a = c.activityThousandths() / 1000.0;
      activity[r][u] += a;
      activity[u][r] += a;
      total[r] += a;
      total[u] += a;
    }
    double[][] edges = new double[n + 1][n + 1];
    double[] v0 = new double[n + 1];
    double[] r = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      boolean repository = i < n && nodes.get(i).kind() == Node.Kind.REPOSITORY;
      r[i] = i == n ? .15 : repository ? .3 : .5;
      if (i < n && !repository) {
        v0[i] += 1 / (1 + Math.exp(.10425 * (44.08 - total[i])));
      }
      if (inherits && i < n) {
        v0[i] += nodes.get(i).equals(Node.repository(1)) ? 7.5 * .85 * .85 : 0;
        v0[i] += nodes.get(i).equals(Node.developer(2)) ? 3 * .85 : 0;
      }
      for (int j = 0; j <= n; j++) {
        if (i == n) {
          edges[i][j] = j == n ? 0 : .05;
        } else {
          edges[i][j] = j == n ? 1.0 / n : .95 * activity[i][j] / total[j];
        }
      }
    }
    double[] v = DenseSolve.solve(edges, v0, r);
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[i] = v[i] + v[n] / n;
    }
    return result;
  }
}
