// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MixPartTest {
  private static final YearMonth START = YearMonth.of(2023, 6);

  /** Shares of Push, Issues and PullRequest events that were published, and of all others. */
  private static Map<String, Double> shares(double push, double issues, double pulls) {
    return Map.of(
        "PushEvent", push,
        "IssuesEvent", issues,
        "PullRequestEvent", pulls,
        "WatchEvent", 1 - push - issues - pulls);
  }

  private static FeedMonth month(YearMonth month, Map<String, Double> mix) {
    return Feeds.month(month, 1, h -> true, mix);
  }

  @Test
  void divergenceHasItsClosedForms() {
    assertThat(MixPart.divergence(new double[] {1, 0}, new double[] {0, 1})).isEqualTo(1);
    assertThat(MixPart.divergence(new double[] {0.3, 0.7}, new double[] {0.3, 0.7})).isZero();
    double half = MixPart.divergence(new double[] {1, 0}, new double[] {0.5, 0.5});
    assertThat(half)
        .isCloseTo(
            0.5 * (Math.log(4 / 3.0) / Math.log(2) + 0.5 * Math.log(2 / 3.0) / Math.log(2) + 0.5),
            within(1e-12));
    assertThat(MixPart.part(0)).isEqualTo(1);
    assertThat(MixPart.part(0.001)).isEqualTo(1);
    assertThat(MixPart.part(0.011)).isCloseTo(0.5, within(1e-12));
    assertThat(MixPart.part(0.031)).isCloseTo(0.125, within(1e-12));
  }

  /**
   * Published shares (Push, Issues, PullRequest): 59, 1.9, 8 % in 2025-06; 73, 2.3, 5.7 % in
   * 2026-04; 87, .08, .26 % in 2026-06. The mix of a sound feed is that of 143,714 events of
   * 2016-01-01: 58.3, 3.4, 3.5 %.
   */
  @Test
  void theDocumentedDamageGivesLowParts() {
    Map<String, Double> sound = shares(0.583, 0.0336, 0.0354);
    List<FeedMonth> feed = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      feed.add(month(START.plusMonths(i), sound));
    }
    feed.add(month(YearMonth.of(2025, 6), shares(0.59, 0.019, 0.08)));
    feed.add(month(YearMonth.of(2026, 4), shares(0.73, 0.023, 0.057)));
    feed.add(month(YearMonth.of(2026, 6), shares(0.87, 0.0008, 0.0026)));
    MixPart mix = new MixPart(feed);
    assertThat(mix.of(YearMonth.of(2025, 6)).part()).isBetween(0.55, 0.62);
    assertThat(mix.of(YearMonth.of(2026, 4)).part()).isBetween(0.15, 0.2);
    assertThat(mix.of(YearMonth.of(2026, 6)).part()).isLessThan(0.01);
    assertThat(mix.of(YearMonth.of(2025, 5)).part()).isCloseTo(1, within(1e-4));
    assertThat(mix.of(YearMonth.of(2026, 4)).baseline()).isEqualTo("2024-04, 2025-04");
  }

  @Test
  void whatChangesFromYearToYearHardlyMatters() {
    List<FeedMonth> feed = new ArrayList<>();
    feed.add(month(START, shares(0.57, 0.025, 0.08)));
    feed.add(month(START.plusYears(1), shares(0.6, 0.023, 0.085)));
    assertThat(new MixPart(feed).of(START.plusYears(1)).part()).isEqualTo(1);
  }

  /** The busiest account of 2016-01-01 made 12 % of the events that are kept. */
  @Test
  void oneAccountThatPushesVeryOftenHardlyMatters() {
    double[] more = {0.1, 0.15, 0.2};
    double[] parts = {1, 0.93, 0.84};
    for (int i = 0; i < more.length; i++) {
      double all = 1 + more[i];
      List<FeedMonth> feed = new ArrayList<>();
      feed.add(month(START, shares(0.6, 0.02, 0.08)));
      feed.add(month(START.plusYears(1), shares((0.6 + more[i]) / all, 0.02 / all, 0.08 / all)));
      assertThat(new MixPart(feed).of(START.plusYears(1)).part())
          .as("%s of the events more", more[i])
          .isCloseTo(parts[i], within(0.01));
    }
  }

  @Test
  void damagedYearsAreNoBaseline() {
    Map<String, Double> sound = shares(0.583, 0.0336, 0.0354);
    Map<String, Double> damaged = shares(0.87, 0.0008, 0.0026);
    List<FeedMonth> feed = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      feed.add(month(START.plusMonths(i), i < 12 ? sound : damaged));
    }
    MixPart mix = new MixPart(feed);
    for (int i = 12; i < 48; i++) {
      assertThat(mix.of(START.plusMonths(i)).part()).isLessThan(0.01);
    }
  }

  @Test
  void aTypeThatAppearsLaterIsNoDamageButOneThatVanishesIs() {
    Map<String, Double> old = shares(0.6, 0.03, 0.08);
    Map<String, Double> young = new HashMap<>(old);
    young.replaceAll((type, share) -> share * 0.9);
    young.put("PullRequestReviewEvent", 0.1);
    Map<String, Double> without = new HashMap<>(young);
    without.remove("PullRequestEvent");
    List<FeedMonth> feed = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      feed.add(month(START.plusMonths(i), i < 9 ? old : i < 39 ? young : without));
    }
    MixPart mix = new MixPart(feed);
    for (int i = 0; i < 39; i++) {
      assertThat(mix.of(START.plusMonths(i)).part()).isCloseTo(1, within(1e-3));
    }
    assertThat(mix.of(START.plusMonths(39)).part()).isLessThan(0.2);
  }

  @Test
  void theFirstYearIsComparedWithTheMonthsAroundIt() {
    List<FeedMonth> feed = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      feed.add(month(START.plusMonths(i), shares(i == 2 ? 0.8 : 0.6, 0.02, 0.08)));
    }
    MixPart mix = new MixPart(feed);
    assertThat(mix.of(START.plusMonths(2)).part()).isLessThan(0.3);
    assertThat(mix.of(START).part()).isCloseTo(1, within(1e-4));
    assertThat(mix.of(START).baseline()).isEqualTo("7 months from 2023-07 to 2024-01");
  }

  /** Events drawn in bursts of six from one mix, as an account or a script gives them. */
  private static FeedMonth drawn(YearMonth month, int events, Random random) {
    double[] shares = {0.6, 0.02, 0.08, 0.3};
    String[] types = {"PushEvent", "IssuesEvent", "PullRequestEvent", "WatchEvent"};
    TreeMap<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < events; i += 6) {
      double at = random.nextDouble();
      int type = 0;
      while (at > shares[type]) {
        at -= shares[type++];
      }
      counts.merge(types[type], 6L, Long::sum);
    }
    return new FeedMonth(month, List.of(), counts);
  }

  @Test
  void aSmallFeedOfOneMixIsNotTakenForDamaged() {
    for (int events : new int[] {120, 1_200, 12_000}) {
      List<FeedMonth> feed = new ArrayList<>();
      Random random = new Random(20_160_101);
      for (int i = 0; i < 24; i++) {
        feed.add(drawn(START.plusMonths(i), events, random));
      }
      MixPart mix = new MixPart(feed);
      for (int i = 0; i < 24; i++) {
        Double part = mix.of(START.plusMonths(i)).part();
        if (part != null) {
          assertThat(part).as("%d events a month", events).isGreaterThan(events == 120 ? 0.3 : 0.7);
        }
      }
    }
  }

  @Test
  void aSmallFeedThatLostMuchIsStillTold() {
    List<FeedMonth> feed = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 12; i++) {
      feed.add(drawn(START.plusMonths(i), 6_000, random));
    }
    TreeMap<String, Long> damaged = new TreeMap<>(Map.of("PushEvent", 5_400L, "WatchEvent", 600L));
    feed.add(new FeedMonth(START.plusMonths(12), List.of(), damaged));
    MixPart mix = new MixPart(feed);
    assertThat(mix.of(START.plusMonths(12)).part()).isLessThan(0.05);
  }

  @Test
  void noiseIsThatOfSamples() {
    assertThat(MixPart.noise(1, 10, 10)).isZero();
    assertThat(MixPart.noise(14, 1e8, 1e8)).isLessThan(1e-6);
    assertThat(MixPart.noise(5, 1_000, 1_000)).isCloseTo(0.01875, within(1e-4));
  }
}
