// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Solver;

/** The month step against a literal transcription of the rules, solved by elimination. */
class GlobalOpenRankPropertyTest {
  private static final YearMonth MONTH = YearMonth.of(2025, 3);

  @Provide
  Arbitrary<List<Collaboration>> months() {
    Arbitrary<Long> giantOften =
        Arbitraries.longs().between(1, 8).flatMap(r -> Arbitraries.of(1L, r));
    return Combinators.combine(
            giantOften,
            Arbitraries.longs().between(1, 12),
            Arbitraries.longs().between(1_000, 500_000))
        .as(Collaboration::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
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
    double[][] system = new double[n + 1][n + 2];
    for (int i = 0; i <= n; i++) {
      boolean repository = i < n && nodes.get(i).kind() == Node.Kind.REPOSITORY;
      double retention = i == n ? .15 : repository ? .3 : .5;
      double initial = 0;
      if (i < n && !repository) {
        initial += 1 / (1 + Math.exp(.10425 * (44.08 - total[i])));
      }
      if (inherits && i < n) {
        initial += nodes.get(i).equals(Node.repository(1)) ? 7.5 * .85 * .85 : 0;
        initial += nodes.get(i).equals(Node.developer(2)) ? 3 * .85 : 0;
      }
      for (int j = 0; j <= n; j++) {
        double weight;
        if (i == n) {
          weight = j == n ? 0 : .05;
        } else {
          weight = j == n ? 1.0 / n : .95 * activity[i][j] / total[j];
        }
        system[i][j] = (i == j ? 1 : 0) - (1 - retention) * weight;
      }
      system[i][n + 1] = retention * initial;
    }
    double[] v = eliminate(system);
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[i] = v[i] + v[n] / n;
    }
    return result;
  }

  /** Gauss-Jordan; the matrix is strictly diagonally dominant by columns, so pivots are safe. */
  private static double[] eliminate(double[][] a) {
    int n = a.length;
    for (int p = 0; p < n; p++) {
      for (int i = 0; i < n; i++) {
        double factor = i == p ? 0 : a[i][p] / a[p][p];
        for (int j = p; j <= n && factor != 0; j++) {
          a[i][j] -= factor * a[p][j];
        }
      }
    }
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = a[i][n] / a[i][i];
    }
    return v;
  }
}
