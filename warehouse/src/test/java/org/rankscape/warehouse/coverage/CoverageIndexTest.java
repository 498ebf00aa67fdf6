// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.rankscape.warehouse.table.CoverageMonth;
import org.rankscape.warehouse.table.Hour;
import org.rankscape.warehouse.table.HourCoverage;

class CoverageIndexTest {
  private static final YearMonth START = YearMonth.of(2016, 1);

  private static CoverageMonth of(List<FeedMonth> feed, YearMonth month) {
    return new CoverageIndex(feed)
        .months().stream()
            .filter(m -> m.month().equals(month.toString()))
            .findFirst()
            .orElseThrow();
  }

  private static List<FeedMonth> with(FeedMonth other) {
    List<FeedMonth> feed = Feeds.months(START, 24);
    feed.replaceAll(m -> m.month().equals(other.month()) ? other : m);
    return feed;
  }

  private static FeedMonth thinned(YearMonth month, double kept) {
    return Feeds.month(month, kept, h -> true, Feeds.SOUND);
  }

  @Test
  void aSoundFeedIsCoveredWhollyInEveryMonth() {
    assertThat(new CoverageIndex(Feeds.months(START, 24)).months())
        .allSatisfy(m -> assertThat(m.coverage()).isCloseTo(1, within(1e-6)))
        .allSatisfy(m -> assertThat(m.eventsPart()).isCloseTo(1, within(1e-6)))
        .allSatisfy(m -> assertThat(m.mixPart()).isCloseTo(1, within(1e-4)));
  }

  @Test
  void aHoleOfThirtyHoursIsSeenInTheHours() {
    YearMonth month = START.plusMonths(15);
    CoverageMonth row =
        of(with(Feeds.month(month, 1, h -> h < 300 || h >= 330, Feeds.SOUND)), month);
    assertThat(row.hoursPart()).isEqualTo((720 - 30) / 720.0);
    assertThat(row.missing()).isEqualTo(30);
    assertThat(row.coverage()).isCloseTo(row.hoursPart(), within(1e-6));
  }

  @Test
  void fortyPercentOfEventsLostAreSeenInTheGapsBetweenIdsWhereverTheMonthLies() {
    for (int i : new int[] {0, 7, 23}) {
      CoverageMonth row = of(with(thinned(START.plusMonths(i), 0.6)), START.plusMonths(i));
      assertThat(row.hoursPart()).isEqualTo(1);
      assertThat(row.eventsPart()).isCloseTo(0.6, within(1e-3));
      assertThat(row.coverage()).isCloseTo(0.6, within(1e-3));
      assertThat(row.density()).isCloseTo(0.24, within(1e-3));
      assertThat(row.expectedDensity()).isCloseTo(0.4, within(1e-3));
    }
  }

  @Test
  void aLossThatStaysIsNotForgotten() {
    List<FeedMonth> feed = Feeds.months(START, 12);
    for (int i = 12; i < 60; i++) {
      feed.add(thinned(START.plusMonths(i), 0.6));
    }
    assertThat(new CoverageIndex(feed).months().subList(12, 60))
        .allSatisfy(m -> assertThat(m.coverage()).isCloseTo(0.6, within(1e-3)));
  }

  @Test
  void idsThatRestartDoNotLookLikeALossAndDoNotHideOne() {
    List<FeedMonth> sound = Feeds.months(START, 12);
    List<FeedMonth> lossy = Feeds.months(START, 12);
    for (int i = 12; i < 24; i++) {
      YearMonth month = START.plusMonths(i);
      sound.add(Feeds.month(month, 1, h -> true, Feeds.SOUND, 1_000_000_000L));
      lossy.add(Feeds.month(month, i < 18 ? 0.6 : 1, h -> true, Feeds.SOUND, 1_000_000_000L));
    }
    assertThat(new CoverageIndex(sound).months())
        .allSatisfy(m -> assertThat(m.coverage()).isCloseTo(1, within(1e-6)));
    List<CoverageMonth> rows = new CoverageIndex(lossy).months();
    assertThat(rows.subList(12, 18))
        .allSatisfy(m -> assertThat(m.eventsPart()).isCloseTo(0.6, within(1e-3)))
        .allSatisfy(m -> assertThat(m.expectedDensity()).isNull())
        .allSatisfy(m -> assertThat(m.expectedEventsAnHour()).isCloseTo(4000, within(1e-9)));
    assertThat(rows.subList(18, 24))
        .allSatisfy(m -> assertThat(m.eventsPart()).isCloseTo(1, within(1e-6)));
  }

  @Test
  void aMonthInWhichIdsRestartIsJudgedByTheLongerPart() {
    YearMonth month = START.plusMonths(12);
    FeedMonth before = Feeds.month(month, 1, h -> true, Feeds.SOUND);
    FeedMonth after = Feeds.month(month, 1, h -> true, Feeds.SOUND, 1_000_000_000L);
    List<Hour> hours = new ArrayList<>(before.hours().subList(0, 144));
    hours.addAll(after.hours().subList(144, 744));
    CoverageMonth row = of(with(new FeedMonth(month, hours, before.types())), month);
    assertThat(row.coverage()).isCloseTo(1, within(1e-6));
  }

  @Test
  void growthIsNoDamageAndWithoutIdsALossIsSeenInTheVolume() {
    List<FeedMonth> feed = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double level = Math.pow(1.05, i) * (i == 20 ? 0.5 : 1);
      FeedMonth month = thinned(YearMonth.of(2012, 1).plusMonths(i), level);
      List<Hour> withoutIds =
          month.hours().stream()
              .map(
                  h ->
                      new Hour(
                          h.hour(),
                          h.lines(),
                          h.events(),
                          h.kept(),
                          0,
                          0,
                          h.state(),
                          h.source(),
                          true,
                          null,
                          null,
                          null))
              .toList();
      feed.add(new FeedMonth(month.month(), withoutIds, month.types()));
    }
    List<CoverageMonth> rows = new CoverageIndex(feed).months();
    assertThat(rows.get(0).eventsPart()).isNull();
    assertThat(rows.get(0).coverage()).isCloseTo(1, within(1e-4));
    for (int i = 1; i < 24; i++) {
      if (i == 20) {
        assertThat(rows.get(i).eventsPart())
            .isCloseTo(0.5 * Math.pow(1.05, 20) / median(8, 19), within(1e-3));
      } else {
        assertThat(rows.get(i).eventsPart()).isEqualTo(1);
      }
    }
  }

  /** Median of 1.05^i. */
  private static double median(int from, int to) {
    return (Math.pow(1.05, (from + to) / 2) + Math.pow(1.05, (from + to) / 2 + 1)) / 2;
  }

  @Test
  void rejectedLinesAndPartialHoursLowerTheirParts() {
    YearMonth month = START.plusMonths(3);
    FeedMonth sound = Feeds.month(month);
    List<Hour> hours = new ArrayList<>(sound.hours());
    Hour h = hours.get(0);
    hours.set(
        0,
        new Hour(
            h.hour(),
            4000,
            3000,
            3000,
            1000,
            0,
            "partial",
            "f",
            true,
            h.firstId(),
            h.lastId(),
            3000L));
    CoverageMonth row = of(with(new FeedMonth(month, hours, sound.types())), month);
    assertThat(row.hoursPart()).isEqualTo(719.5 / 720);
    assertThat(row.acceptedPart()).isEqualTo(1 - 1000 / (720 * 4000.0));
    assertThat(row.partial()).isEqualTo(1);
    assertThat(row.coverage())
        .isCloseTo(
            row.hoursPart() * row.acceptedPart() * row.eventsPart() * row.mixPart(), within(1e-15));
  }

  @Test
  void anEmptyFileIsAMissingHourWhereHoursAreFull() {
    YearMonth month = START.plusMonths(3);
    FeedMonth sound = Feeds.month(month);
    List<Hour> hours = new ArrayList<>(sound.hours());
    for (int i = 0; i < 100; i++) {
      hours.set(
          i, new Hour(hours.get(i).hour(), 0, 0, 0, 0, 0, "complete", "f", true, null, null, null));
    }
    CoverageMonth row = of(with(new FeedMonth(month, hours, sound.types())), month);
    assertThat(row.missing()).isEqualTo(100);
    assertThat(row.hoursPart()).isEqualTo(620 / 720.0);
  }

  @Test
  void aDamagedFileOfWhichNoEventCouldBeReadIsAMissingHour() {
    YearMonth month = START.plusMonths(3);
    FeedMonth sound = Feeds.month(month);
    List<Hour> hours = new ArrayList<>(sound.hours());
    hours.set(
        9, new Hour(hours.get(9).hour(), 2, 0, 0, 2, 0, "partial", "f", true, null, null, null));
    FeedMonth damaged = new FeedMonth(month, hours, sound.types());
    CoverageMonth row = of(with(damaged), month);
    assertThat(row.partial()).isZero();
    assertThat(row.missing()).isEqualTo(1);
    assertThat(row.hoursPart()).isEqualTo(719 / 720.0);
    HourCoverage hour = new CoverageIndex(with(damaged)).hours(month).get(9);
    assertThat(hour.state()).isEqualTo("missing");
    assertThat(hour.coverage()).isZero();
  }

  @Test
  void aLoneMonthHasNothingToBeComparedWith() {
    CoverageMonth row = of(List.of(Feeds.month(START)), START);
    assertThat(row.eventsPart()).isNull();
    assertThat(row.mixPart()).isNull();
    assertThat(row.baseline()).isNull();
    assertThat(row.coverage()).isEqualTo(1);
  }

  @Test
  void everyHourOfAMonthHasItsOwnCoverage() {
    YearMonth month = START.plusMonths(15);
    FeedMonth sound = Feeds.month(month);
    FeedMonth half = thinned(month, 0.5);
    List<Hour> hours = new ArrayList<>(sound.hours());
    hours.set(7, half.hours().get(7));
    hours.remove(3);
    List<HourCoverage> rows =
        new CoverageIndex(with(new FeedMonth(month, hours, sound.types()))).hours(month);
    assertThat(rows).hasSize(720);
    assertThat(rows.get(2).coverage()).isEqualTo(1);
    assertThat(rows.get(3).state()).isEqualTo("unasked");
    assertThat(rows.get(3).coverage()).isZero();
    assertThat(rows.get(7).eventsPart()).isCloseTo(0.5 * (1 + 3 / Math.sqrt(2000)), within(1e-3));
  }

  @Property(tries = 60)
  void theIndexLiesBetweenNoughtAndOneAndDoesNotDependOnTheOrder(@ForAll Random random) {
    List<FeedMonth> feed = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      double present = random.nextDouble();
      Map<String, Double> mix =
          Map.of("PushEvent", random.nextDouble(), "IssuesEvent", random.nextDouble());
      Random hours = new Random(random.nextLong());
      feed.add(
          Feeds.month(
              START.plusMonths(i),
              random.nextDouble() + 0.001,
              h -> hours.nextDouble() < present,
              mix,
              1_000_000_000L * random.nextInt(3)));
    }
    List<CoverageMonth> rows = new CoverageIndex(feed).months();
    assertThat(rows)
        .hasSize(18)
        .allSatisfy(m -> assertThat(m.coverage()).isBetween(0.0, 1.0))
        .allSatisfy(m -> assertThat(m.coverage()).isLessThanOrEqualTo(m.hoursPart()));
    Collections.shuffle(feed, random);
    assertThat(new CoverageIndex(feed).months()).isEqualTo(rows);
  }

  @Property(tries = 60)
  void theMoreIsLostTheLowerTheIndex(
      @ForAll @IntRange(min = 0, max = 700) int lost,
      @ForAll @IntRange(min = 1, max = 19) int more,
      @ForAll @DoubleRange(min = 0.05, max = 1) double kept) {
    YearMonth month = START.plusMonths(15);
    double some = of(with(Feeds.month(month, kept, h -> h >= lost, Feeds.SOUND)), month).coverage();
    double less =
        of(with(Feeds.month(month, kept, h -> h >= lost + more, Feeds.SOUND)), month).coverage();
    assertThat(less).isLessThan(some);
    double thinner =
        of(with(Feeds.month(month, kept * 0.9, h -> h >= lost, Feeds.SOUND)), month).coverage();
    assertThat(thinner).isLessThan(some);
  }
}
