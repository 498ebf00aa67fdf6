// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.OpenRankDefinition;
import org.rankscape.rank.RankingSeries;

/** OpenRank of worlds in which every month's activity is drawn anew from the same law. */
class InheritedTrendTest {
  private static final YearMonth END = YearMonth.of(2024, 12);
  private static final int WARM_UP = 60;
  private static final int WINDOW = 24;
  private static final int WORLDS = 30;
  private static final int REPOSITORIES = 40;

  @Test
  void whatIsOnlyInheritedIsNoTrend() {
    int called = 0;
    int atFivePerCent = 0;
    int atHalfPerCent = 0;
    for (int world = 0; world < WORLDS; world++) {
      Map<Long, Trend> trends = new TrendAnalysis().trends(world(new Random(world)), END);
      assertThat(trends).hasSize(REPOSITORIES);
      for (Trend trend : trends.values()) {
        called += trend.trendClass() == TrendClass.STEADY ? 0 : 1;
        atFivePerCent += trend.p() < .05 ? 1 : 0;
        atHalfPerCent += trend.p() < .005 ? 1 : 0;
      }
    }
    double all = WORLDS * REPOSITORIES;
    assertThat(atFivePerCent / all).isBetween(.01, .07);
    assertThat(atHalfPerCent / all).isLessThan(.012);
    assertThat(called).isLessThanOrEqualTo(6);
  }

  private static Map<Long, NavigableMap<YearMonth, Double>> world(Random random) {
    OpenRankDefinition definition = OpenRankDefinition.running();
    List<long[]> pairs = new ArrayList<>();
    for (long developer = 1; developer <= 3 * REPOSITORIES; developer++) {
      pairs.add(new long[] {1 + developer % REPOSITORIES, developer});
      pairs.add(new long[] {1 + random.nextInt(REPOSITORIES), developer});
    }
    RankingSeries ranking =
        new RankingSeries(
            new GlobalOpenRank(definition, KnownBots.none(), new Solver(1)), Inheritance.empty());
    Map<Long, NavigableMap<YearMonth, Double>> series = new LinkedHashMap<>();
    for (int m = WARM_UP + WINDOW - 1; m >= 0; m--) {
      List<Collaboration> activity = new ArrayList<>();
      for (long[] pair : pairs) {
        long thousandths = Math.round(30_000 * Math.exp(random.nextGaussian()));
        activity.add(new Collaboration(pair[0], pair[1], 1 + thousandths));
      }
      YearMonth month = END.minusMonths(m);
      var ranked = ranking.next(MonthCollaboration.of(month, definition, activity));
      if (m < WINDOW) {
        for (long r = 1; r <= REPOSITORIES; r++) {
          series
              .computeIfAbsent(r, id -> new TreeMap<>())
              .put(month, ranked.openRank(Node.repository(r)).orElseThrow());
        }
      }
    }
    return series;
  }
}
