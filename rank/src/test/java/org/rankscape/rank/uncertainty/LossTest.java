// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.ActivityCounts;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.OpenRankDefinition;

class LossTest {
  private static final YearMonth MONTH = YearMonth.of(2025, 5);

  @Test
  void theShareOfEventsIsLostAndNoneIsGained() {
    Thinning thinning = new Thinning(0.4, 1);
    long left = 0;
    long before = 0;
    for (long developer = 0; developer < 500; developer++) {
      ActivityCounts counts = new ActivityCounts(20, 20, 20, 20, 20, 20, 20);
      ActivityCounts thinned = thinning.thin(MONTH, 7, developer, counts);
      assertThat(thinned.pushes()).isBetween(0L, 20L);
      left += sum(thinned);
      before += sum(counts);
    }
    assertThat(left / (double) before).isCloseTo(0.6, within(4 * Math.sqrt(.24 / before)));
  }

  private static long sum(ActivityCounts c) {
    return c.issuesOpened()
        + c.issueComments()
        + c.issuesClosed()
        + c.reviewComments()
        + c.pullsOpened()
        + c.pullsClosed()
        + c.pushes();
  }

  @Test
  void theSameSeedLosesTheSameEvents() {
    ActivityCounts counts = new ActivityCounts(9, 9, 9, 9, 9, 9, 900);
    ActivityCounts once = new Thinning(0.1, 5).thin(MONTH, 1, 2, counts);
    assertThat(new Thinning(0.1, 5).thin(MONTH, 1, 2, counts)).isEqualTo(once);
    assertThat(new Thinning(0.1, 6).thin(MONTH, 1, 2, counts)).isNotEqualTo(once);
    assertThat(new Thinning(0.1, 5).thin(MONTH.plusMonths(1), 1, 2, counts)).isNotEqualTo(once);
    assertThat(Thinning.none().thin(MONTH, 1, 2, counts)).isEqualTo(counts);
    assertThatIllegalArgumentException().isThrownBy(() -> new Thinning(1, 1));
  }

  private static MonthRanking rank(Collaboration... pairs) {
    OpenRankDefinition running = OpenRankDefinition.running();
    return new GlobalOpenRank(running, KnownBots.none(), new Solver(1))
        .rank(MonthCollaboration.of(MONTH, running, List.of(pairs)), Inheritance.empty());
  }

  @Test
  void nothingLostChangesNothing() {
    MonthRanking whole = rank(new Collaboration(1, 1, 90_000), new Collaboration(2, 2, 50_000));
    assertThat(LossEffect.of(whole, whole, 1)).isEqualTo(new LossEffect(0, 0, 0, 1, 1, 1));
  }

  @Test
  void whereNothingIsOrderedThereIsNoNumberThatIsNone() {
    MonthRanking one = rank(new Collaboration(1, 1, 90_000));
    assertThat(LossEffect.of(one, one, 5)).isEqualTo(new LossEffect(0, 0, 0, 1, 1, 1));
    MonthRanking two = rank(new Collaboration(1, 1, 90_000), new Collaboration(2, 2, 50_000));
    assertThat(LossEffect.of(two, rank(), 1)).isEqualTo(new LossEffect(-1, -1, -1, 0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LossEffect.of(rank(), rank(), 1))
        .withMessageContaining("2025-05 has no repository with a value");
  }

  @Test
  void aLostRepositoryCountsAsZero() {
    MonthRanking whole =
        rank(
            new Collaboration(1, 1, 90_000),
            new Collaboration(2, 2, 60_000),
            new Collaboration(3, 3, 30_000));
    MonthRanking part = rank(new Collaboration(1, 1, 20_000), new Collaboration(2, 2, 60_000));
    LossEffect effect = LossEffect.of(whole, part, 1);
    assertThat(effect.repositoriesLeft()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(effect.overall()).isNegative();
    assertThat(effect.largestKept()).isZero();
    assertThat(effect.rankCorrelation()).isCloseTo(0.5, within(1e-12));
  }
}
