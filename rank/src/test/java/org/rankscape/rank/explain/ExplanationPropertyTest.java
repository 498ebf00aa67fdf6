// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.OpenRankDefinition;
import org.rankscape.rank.RandomMonths;

/** Parts add up on random months, by every definition. */
class ExplanationPropertyTest {
  private static final YearMonth MONTH = YearMonth.of(2025, 3);

  @Provide
  Arbitrary<List<Collaboration>> months() {
    return RandomMonths.pairs(40);
  }

  @Provide
  Arbitrary<OpenRankDefinition> definitions() {
    return Arbitraries.of(
        OpenRankDefinition.running(),
        OpenRankDefinition.documented(),
        OpenRankDefinition.running()
            .with("background-initial", 2)
            .with("background-retention", .3)
            .with("repository-retention", 0));
  }

  @Property(tries = 200)
  void partsAddUpToValuesAndToDifferences(
      @ForAll("months") List<Collaboration> first,
      @ForAll("months") List<Collaboration> second,
      @ForAll("definitions") OpenRankDefinition definition) {
    OpenRankDefinition exact = definition.with("tolerance", 1e-13);
    GlobalOpenRank openRank = new GlobalOpenRank(exact, KnownBots.none(), new Solver(1));
    MonthRanking one =
        openRank.rank(MonthCollaboration.of(MONTH, exact, first), Inheritance.empty());
    MonthRanking two =
        openRank.rank(MonthCollaboration.of(MONTH.plusMonths(2), exact, second), one.inheritance());
    Explainer before = new Explainer(one, Inheritance.empty());
    Explainer after = new Explainer(two, one.inheritance());
    CollaborationMatrix matrix = two.collaboration().matrix();
    for (int i = 0; i < matrix.nodes(); i++) {
      Node node = matrix.node(i);
      Explanation explained = after.explain(node);
      double value = two.openRank(node).orElseThrow();
      double sum = explained.parts().stream().mapToDouble(Explanation.Part::value).sum();
      assertThat(sum).isCloseTo(value, within(1e-9 * value));
      Routes routes = after.routes(explained);
      assertThat(
              routes.earlier()
                  + routes.activity()
                  + routes.returned()
                  + routes.fromOthers()
                  + routes.background())
          .isCloseTo(explained.flow(), within(1e-9 * value));
      Origins origins = Origins.of(two, one.inheritance(), node);
      assertThat(
              origins.own()
                  + origins.earlier(Node.Kind.REPOSITORY)
                  + origins.earlier(Node.Kind.DEVELOPER)
                  + origins.activity()
                  + origins.background())
          .isCloseTo(value, within(1e-9 * value));
      if (one.openRank(node).isPresent()) {
        differenceAddsUp(Difference.of(explained, before.explain(node)), value);
      }
    }
  }

  /**
   * Where nodes retain little, rounds change weights for long; a sum that is off is never given.
   */
  @Property(tries = 50)
  void originsAddUpOrAreRefused(
      @ForAll("months") List<Collaboration> pairs,
      @ForAll @IntRange(min = 10, max = 500) int retained) {
    double retention = retained / 10_000.0;
    OpenRankDefinition definition =
        OpenRankDefinition.running()
            .with("tolerance", 1e-10)
            .with("max-iterations", 100_000)
            .with("developer-retention", retention)
            .with("repository-retention", retention)
            .with("background-retention", retention);
    MonthRanking ranking =
        new GlobalOpenRank(definition, KnownBots.none(), new Solver(1))
            .rank(MonthCollaboration.of(MONTH, definition, pairs), Inheritance.empty());
    Node node = ranking.collaboration().matrix().node(0);
    // the error shrinks by 1 - retention a round, so about 35 / retention rounds are needed
    if (retention < 0.01) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Origins.of(ranking, Inheritance.empty(), node))
          .withMessageContaining("2,000 rounds")
          .withMessageContaining("Raise developer-retention");
    } else if (retention > 0.03) {
      Origins origins = Origins.of(ranking, Inheritance.empty(), node);
      double value = ranking.openRank(node).orElseThrow();
      assertThat(
              origins.own()
                  + origins.earlier(Node.Kind.REPOSITORY)
                  + origins.earlier(Node.Kind.DEVELOPER)
                  + origins.activity()
                  + origins.background())
          .isCloseTo(value, within(1e-7 * value));
    }
  }

  private static void differenceAddsUp(Difference change, double value) {
    double neighbours = 0;
    for (Difference.Presence presence : Difference.Presence.values()) {
      neighbours += change.by(presence);
    }
    assertThat(change.byEarlierValue() + change.byActivity() + change.byBackground() + neighbours)
        .isCloseTo(change.value(), within(1e-9 * value));
    for (Difference.Change c : change.changes()) {
      if (c.presence() == Difference.Presence.STAYED) {
        assertThat(c.byWeight() + c.byValue()).isCloseTo(c.value(), within(1e-9 * value));
      }
    }
  }
}
