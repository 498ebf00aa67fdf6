// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

class BootstrapTest {
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final OpenRankDefinition RUNNING = OpenRankDefinition.running();

  private static List<Collaboration> pairs(long seed) {
    Random random = new Random(seed);
    List<Collaboration> pairs = new ArrayList<>();
    for (long u = 1; u <= 60; u++) {
      for (int i = 0; i < 3; i++) {
        pairs.add(
            new Collaboration(
                1 + (long) (8 * Math.pow(random.nextDouble(), 2)),
                u,
                1_000 + random.nextInt(100_000)));
      }
    }
    return pairs;
  }

  private static MonthCollaboration month(int months, long seed) {
    return MonthCollaboration.of(FIRST.plusMonths(months), RUNNING, pairs(seed));
  }

  private static MonthRanking ranked(MonthCollaboration month) {
    return new GlobalOpenRank(RUNNING, KnownBots.none(), new Solver(1))
        .rank(month, Inheritance.empty());
  }

  @Test
  void multiplicitiesArePoissonWithMeanOne() {
    int[] counts = new int[16];
    int draws = 200_000;
    for (int i = 0; i < draws; i++) {
      counts[Multiplicity.of(7, i / 100, i % 100)]++;
    }
    double expected = Math.exp(-1);
    for (int m = 0; m < 6; m++) {
      double share = counts[m] / (double) draws;
      assertThat(share)
          .as("share of %d", m)
          .isCloseTo(expected, within(4.5 * Math.sqrt(expected / draws)));
      expected /= m + 1;
    }
  }

  /** A replicate is the ranking of a world in which developers are literally copied. */
  @Test
  void replicatesAreWorldsWithCopiedDevelopers() {
    BootstrapSettings settings = new BootstrapSettings(16, 3, 0.9);
    Bootstrap bootstrap = new Bootstrap(RUNNING, settings, Inheritance.empty(), 2);
    bootstrap.next(ranked(month(0, 1)), 0);
    MonthCollaboration third = month(2, 2);
    float[][] replicates = bootstrap.replicates(third);
    GlobalOpenRank openRank =
        new GlobalOpenRank(RUNNING.with("tolerance", 1e-11), KnownBots.none(), new Solver(1));
    int compared = 0;
    for (int k = 0; k < 16; k++) {
      MonthRanking one = openRank.rank(copied(month(0, 1), k), Inheritance.empty());
      MonthRanking world = openRank.rank(copied(third, k), one.inheritance());
      for (int i = 0; i < third.matrix().nodes(); i++) {
        OptionalDouble expected = world.openRank(third.matrix().node(i));
        assertThat(Float.isNaN(replicates[i][k])).isEqualTo(expected.isEmpty());
        if (expected.isPresent()) {
          double value = expected.getAsDouble();
          assertThat((double) replicates[i][k]).isCloseTo(value, within(1e-6 * value));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static MonthCollaboration copied(MonthCollaboration month, int replicate) {
    List<Collaboration> copies = new ArrayList<>();
    month
        .matrix()
        .forEach(
            c -> {
              for (int m = 0; m < Multiplicity.of(3, c.developerId(), replicate); m++) {
                copies.add(
                    new Collaboration(
                        c.repositoryId(), 1000 * m + c.developerId(), c.activityThousandths()));
              }
            });
    return MonthCollaboration.of(month.month(), RUNNING, copies);
  }

  @Test
  void sameSeedSameIntervalsWhateverTheThreads() {
    BootstrapSettings settings = new BootstrapSettings(50, 11, 0.9);
    List<Interval> one = twoMonths(settings, 1);
    assertThat(twoMonths(settings, 3)).isEqualTo(one);
    assertThat(twoMonths(new BootstrapSettings(50, 12, 0.9), 1)).isNotEqualTo(one);
  }

  private static List<Interval> twoMonths(BootstrapSettings settings, int threads) {
    Bootstrap bootstrap = new Bootstrap(RUNNING, settings, Inheritance.empty(), threads);
    bootstrap.next(ranked(month(0, 1)), 0);
    return bootstrap.next(ranked(month(1, 2)), 0).intervals();
  }

  @Test
  void placesAreOrderedAndWiderLevelsHoldNarrowerOnes() {
    List<Interval> wide = twoMonths(new BootstrapSettings(100, 1, 0.95), 2);
    List<Interval> narrow = twoMonths(new BootstrapSettings(100, 1, 0.5), 2);
    CollaborationMatrix matrix = month(1, 2).matrix();
    assertThat(wide).hasSize(matrix.nodes());
    for (int i = 0; i < wide.size(); i++) {
      Interval w = wide.get(i);
      Interval n = narrow.get(i);
      assertThat(w.node()).isEqualTo(matrix.node(i));
      assertThat(w.low()).isLessThanOrEqualTo(n.low());
      assertThat(w.high()).isGreaterThanOrEqualTo(n.high());
      assertThat(w.rankLow()).isBetween(1, n.rankLow());
      assertThat(w.rankHigh()).isGreaterThanOrEqualTo(n.rankHigh());
    }
  }

  /** A group of one node in one month has the interval of that node. */
  @Test
  void groupsOfOneHaveTheIntervalOfTheirNode() {
    Bootstrap bootstrap =
        new Bootstrap(RUNNING, new BootstrapSettings(60, 5, 0.9), Inheritance.empty(), 2);
    MonthRanking ranking = ranked(month(0, 1));
    int repositories = ranking.count(Node.Kind.REPOSITORY);
    ResampledMonth resampled = bootstrap.next(ranking, repositories);
    assertThat(resampled.replicates()).hasSize(repositories);
    Map<Node, Double> values = new LinkedHashMap<>();
    Map<Node, double[]> replicates = new HashMap<>();
    for (Replicates r : resampled.replicates()) {
      values.put(r.node(), ranking.openRank(r.node()).orElseThrow());
      replicates.put(r.node(), r.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
    assertThat(List.copyOf(values.values())).isSortedAccordingTo(Comparator.reverseOrder());
    Map<Node, GroupInterval> groups = GroupIntervals.of(values, replicates, 0.9);
    for (Interval i : resampled.intervals().subList(0, repositories)) {
      GroupInterval group = groups.get(i.node());
      assertThat(group.valueLow()).isEqualTo(i.low());
      assertThat(group.valueHigh()).isEqualTo(i.high());
      assertThat(group.rankLow()).isEqualTo(i.rankLow());
      assertThat(group.rankHigh()).isEqualTo(i.rankHigh());
    }
  }

  @Test
  void aRepositoryOfOneDeveloperMayNotBeThere() {
    Collaboration lonely = new Collaboration(99, 500, 30_000);
    List<Collaboration> all = new ArrayList<>(pairs(1));
    all.add(lonely);
    Bootstrap bootstrap =
        new Bootstrap(RUNNING, BootstrapSettings.defaults(), Inheritance.empty(), 1);
    Interval interval =
        bootstrap.next(ranked(MonthCollaboration.of(FIRST, RUNNING, all)), 0).intervals().stream()
            .filter(i -> i.node().equals(Node.repository(99)))
            .findFirst()
            .orElseThrow();
    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isPositive();
    assertThat(interval.present()).isCloseTo(1 - Math.exp(-1), within(.1));
  }

  @Test
  void everyReplicateStartsFromWhatIsInherited() {
    Inheritance start =
        Inheritance.builder().put(Node.repository(1), 1000, FIRST.minusMonths(1)).build();
    Bootstrap bootstrap = new Bootstrap(RUNNING, BootstrapSettings.defaults(), start, 1);
    Interval interval = bootstrap.next(ranked(month(0, 1)), 0).intervals().get(0);
    assertThat(interval.node()).isEqualTo(Node.repository(1));
    assertThat(interval.low()).isGreaterThan(.3 * 850);
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BootstrapSettings(9, 1, .9))
        .withMessageContaining("at least 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BootstrapSettings(100, 1, 1))
        .withMessageContaining("between 0 and 1");
    Bootstrap bootstrap =
        new Bootstrap(RUNNING, BootstrapSettings.defaults(), Inheritance.empty(), 1);
    bootstrap.next(ranked(month(1, 1)), 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap.next(ranked(month(1, 1)), 0))
        .withMessageContaining("give months in order");
    assertThat(Arrays.asList(bootstrap.kept())).doesNotContain(0);
  }
}
