// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

class CommunityOpenRankTest {
  private static final YearMonth MONTH = YearMonth.of(2025, 3);
  private static final Participant P1 = new Participant(Participant.Kind.PULL_REQUEST, 1);
  private static final Participant I2 = new Participant(Participant.Kind.ISSUE, 2);
  private static final Participant REPOSITORY = new Participant(Participant.Kind.REPOSITORY, 99);

  /** Vector D: uA-p1 40.679, uB-p1 22.122, uA-i2 5.252, uC-i2 22.235. */
  private static final List<Contribution> CONTRIBUTIONS =
      List.of(
          new Contribution(100, P1, 40_679),
          new Contribution(200, P1, 22_122),
          new Contribution(100, I2, 5_252),
          new Contribution(300, I2, 22_235));

  private final CommunityOpenRank openRank = new CommunityOpenRank(new Solver(1));

  private static Participant developer(long id) {
    return new Participant(Participant.Kind.DEVELOPER, id);
  }

  private static CommunityRanking earlier(YearMonth month, Participant node, double value) {
    return new CommunityRanking(
        month,
        Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of(node, value))),
        new Solution(new double[] {value}, 1, 0, 0, 0));
  }

  @Test
  void vectorD() {
    CommunityRanking ranking = openRank.rank(99, MONTH, CONTRIBUTIONS, Set.of(1L), List.of());

    assertThat(ranking.values().get(developer(100))).isCloseTo(1.382354, within(5e-7));
    assertThat(ranking.values().get(P1)).isCloseTo(1.895827, within(5e-7));
    assertThat(ranking.values().get(developer(200))).isCloseTo(.75877, within(5e-7));
    assertThat(ranking.values().get(I2)).isCloseTo(1.109762, within(5e-7));
    assertThat(ranking.values().get(developer(300))).isCloseTo(.944415, within(5e-7));
    assertThat(ranking.values().get(REPOSITORY)).isCloseTo(.408873, within(5e-7));
    assertThat(ranking.values()).hasSize(6);
    assertThat(ranking.top(Participant.Kind.DEVELOPER))
        .extracting(e -> e.getKey().id())
        .containsExactly(100L, 300L, 200L);
  }

  @Test
  void weightsOfVectorDAreTheActivitiesOfCommunity() {
    ActivityCounts closeAndReview = new ActivityCounts(0, 0, 0, 1, 0, 1, 5);
    assertThat(ActivityWeights.COMMUNITY.thousandths(closeAndReview)).isEqualTo(22_122);
  }

  @Test
  void inheritsTheLatestOfThreeMonths() {
    double without = value(List.of());
    double twoBack =
        value(
            List.of(
                earlier(MONTH.minusMonths(3), developer(100), 50),
                earlier(MONTH.minusMonths(2), developer(100), 4)));
    double fourBack = value(List.of(earlier(MONTH.minusMonths(4), developer(100), 50)));

    // Linear in the initial value: 1 becomes 4 * .85^2; a value inherited of 1 / .85 changes
    // nothing.
    assertThat(fourBack).isEqualTo(without);
    double same = value(List.of(earlier(MONTH.minusMonths(1), developer(100), 1 / .85)));
    assertThat(same).isCloseTo(without, within(1e-9));
    double doubled = value(List.of(earlier(MONTH.minusMonths(1), developer(100), 2 / .85)));
    assertThat(twoBack - without)
        .isCloseTo((4 * .85 * .85 - 1) * (doubled - without), within(1e-8));
  }

  private double value(List<CommunityRanking> earlier) {
    return openRank
        .rank(99, MONTH, CONTRIBUTIONS, Set.of(1L), earlier)
        .values()
        .get(developer(100));
  }

  @Test
  void refusesLaterMonthsAndOddSubjects() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value(List.of(earlier(MONTH, I2, 1))))
        .withMessageContaining("2025-03 is not before 2025-03");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contribution(1, REPOSITORY, 1))
        .withMessageContaining("neither an issue nor a pull request");
    assertThatIllegalArgumentException().isThrownBy(() -> new Contribution(1, P1, -1));
  }
}
