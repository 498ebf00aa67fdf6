// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.OpenRankDefinition;

class ExplainerTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 11);
  private static final OpenRankDefinition RUNNING = OpenRankDefinition.running();
  private static final GlobalOpenRank OPEN_RANK =
      new GlobalOpenRank(RUNNING, KnownBots.none(), new Solver(1));

  /** Vector C: u1-r1 60, u1-r2 20, u2-r1 10, u3-r2 100. */
  private static final List<Collaboration> VECTOR_C =
      List.of(
          new Collaboration(1, 1, 60_000),
          new Collaboration(2, 1, 20_000),
          new Collaboration(1, 2, 10_000),
          new Collaboration(2, 3, 100_000));

  private static final List<Collaboration> WITHOUT_U1 = List.of(VECTOR_C.get(2), VECTOR_C.get(3));

  private static MonthRanking rank(YearMonth month, List<Collaboration> pairs, Inheritance before) {
    return OPEN_RANK.rank(MonthCollaboration.of(month, RUNNING, pairs), before);
  }

  @Test
  void partsOfVectorCAreThoseOfItsTable() {
    MonthRanking ranking = rank(FIRST, VECTOR_C, Inheritance.empty());
    Explanation r1 = new Explainer(ranking, Inheritance.empty()).explain(Node.repository(1));
    double share = .109751 / 5;
    assertThat(r1.openRank()).isCloseTo(.429463, within(1e-6));
    assertThat(r1.earlier().value()).isZero();
    assertThat(r1.earlier().last()).isEmpty();
    assertThat(r1.activity()).isZero();
    assertThat(r1.backgroundShare()).isCloseTo(share, within(1e-6));
    assertThat(r1.fromBackground()).isCloseTo(.7 * share, within(1e-6));
    assertThat(r1.flows())
        .extracting(Flow::source)
        .containsExactly(Node.developer(1), Node.developer(2));
    assertThat(r1.flows().get(0).value())
        .isCloseTo(.7 * .95 * .75 * (.738144 - share), within(1e-6));
    assertThat(r1.flows().get(1).value()).isCloseTo(.7 * .95 * (.074501 - share), within(1e-6));

    Explanation u1 = new Explainer(ranking, Inheritance.empty()).explain(Node.developer(1));
    assertThat(u1.activity()).isCloseTo(.5 * .976902, within(1e-6));
    assertThat(u1.flows())
        .extracting(Flow::source)
        .containsExactlyInAnyOrder(Node.repository(1), Node.repository(2));
  }

  @Test
  void whatDevelopersPassOnIsFollowedToTheirOtherProjects() {
    Explainer explainer =
        new Explainer(rank(FIRST, VECTOR_C, Inheritance.empty()), Inheritance.empty());
    Explanation r1 = explainer.explain(Node.repository(1));
    Routes routes = explainer.routes(r1);
    double share = .109751 / 5;
    assertThat(routes.others()).extracting(Routes.Route::node).containsExactly(Node.repository(2));
    assertThat(routes.others().get(0).neighbours()).isEqualTo(1);
    assertThat(routes.fromOthers())
        .isCloseTo(.7 * .95 * .75 * (.5 * .95 * 20 / 120 * (.664289 - share)), within(1e-6));
    assertThat(routes.activity())
        .isCloseTo(.7 * .95 * (.75 * .5 * .976902 + .5 * .027846), within(1e-6));
    assertThat(routes.earlier()).isZero();
    assertThat(routes.activity() + routes.returned() + routes.fromOthers() + routes.background())
        .isCloseTo(r1.flow(), within(1e-9));
  }

  @Test
  void anAbsenceIsExplained() {
    MonthRanking month1 = rank(FIRST, VECTOR_C, Inheritance.empty());
    MonthRanking month2 = rank(FIRST.plusMonths(1), WITHOUT_U1, month1.inheritance());
    MonthRanking month3 = rank(FIRST.plusMonths(2), VECTOR_C, month2.inheritance());
    Explanation u1 = new Explainer(month3, month2.inheritance()).explain(Node.developer(1));
    assertThat(u1.openRank()).isCloseTo(1.319369, within(1e-6));
    assertThat(u1.earlier().lastMonth()).contains(FIRST);
    assertThat(u1.earlier().last().orElseThrow()).isCloseTo(.738144, within(1e-6));
    assertThat(u1.earlier().value()).isCloseTo(.5 * .738144 * .85 * .85, within(1e-6));

    Difference change =
        Difference.of(
            new Explainer(month3, month2.inheritance()).explain(Node.repository(1)),
            new Explainer(month2, month1.inheritance()).explain(Node.repository(1)));
    assertThat(change.value()).isCloseTo(.914323 - .281883, within(1e-6));
    assertThat(change.changes().get(0).node()).isEqualTo(Node.developer(1));
    assertThat(change.changes().get(0).presence()).isEqualTo(Difference.Presence.CAME);
    assertThat(change.by(Difference.Presence.LEFT)).isZero();
  }

  @Test
  void aNodeWithoutActivityHasNothingToExplain() {
    Explainer explainer =
        new Explainer(rank(FIRST, WITHOUT_U1, Inheritance.empty()), Inheritance.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> explainer.explain(Node.developer(1)))
        .withMessage("developer 1 has no value in 2024-11: it had no activity that counts.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Origins.of(explainer.ranking(), Inheritance.empty(), Node.repository(9)))
        .withMessageContaining("repository 9 has no value");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Difference.of(
                    explainer.explain(Node.repository(1)), explainer.explain(Node.repository(2))))
        .withMessageContaining("cannot be compared");
  }

  @Test
  void aNewNodesStartingValueIsNoEarlierValue() {
    OpenRankDefinition documented = OpenRankDefinition.documented();
    MonthRanking ranking =
        new GlobalOpenRank(documented, KnownBots.none(), new Solver(1))
            .rank(MonthCollaboration.of(FIRST, documented, VECTOR_C), Inheritance.empty());
    Explanation r1 = new Explainer(ranking, Inheritance.empty()).explain(Node.repository(1));
    assertThat(r1.earlier().start()).isEqualTo(1);
    assertThat(r1.earlier().last()).isEmpty();
    assertThat(r1.earlier().value()).isCloseTo(.3, within(1e-12));
  }

  @Test
  void developersValuesDivideOverDomains() {
    Explainer explainer =
        new Explainer(rank(FIRST, VECTOR_C, Inheritance.empty()), Inheritance.empty());
    DomainShares shares = new DomainShares(explainer, Map.of(1L, "one"));
    List<DomainShares.Share> u1 = shares.of(Node.developer(1));
    assertThat(u1)
        .extracting(DomainShares.Share::domain)
        .containsExactly(DomainShares.OUTSIDE, "one");
    assertThat(u1.get(1).goesTo()).isCloseTo(.75 * .738144, within(1e-6));
    assertThat(u1.get(0).goesTo()).isCloseTo(.25 * .738144, within(1e-6));
    double share = .109751 / 5;
    assertThat(u1.get(1).comesFrom())
        .isCloseTo(.5 * .95 * 60 / 70 * (.429463 - share), within(1e-6));
    List<DomainShares.Share> all = shares.ofAll();
    assertThat(all).extracting(DomainShares.Share::developers).containsExactly(2, 2);
    assertThat(all.get(0).goesTo() + all.get(1).goesTo())
        .isCloseTo(.738144 + .074501 + .785719, within(1e-5));
  }
}
