// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private static final Calendar CALENDAR = new Calendar(YearMonth.of(2024, 1), 4);

  /** The month before, then 1, 0, 2, 1. */
  private static Activity activity(int zone) {
    return new Activity(CALENDAR, zone, new double[] {1, 1, 0, 2, 1});
  }

  @Property(tries = 60)
  void timesRiseAndCountsAgreeWithCounting(
      @ForAll long key,
      @ForAll @DoubleRange(min = 3, max = 400) double rate,
      @ForAll @IntRange(max = 2) int zone,
      @ForAll @DoubleRange(max = 1) double where) {
    Arrivals arrivals = new Arrivals(activity(zone), rate, key);
    long second = CALENDAR.start() + (long) (where * (CALENDAR.end() - CALENDAR.start() - 1));
    long previous = -1;
    long before = 0;
    for (long n = 0; n < 6 * rate + 5; n++) {
      long time = arrivals.time(n);
      if (time >= 0) {
        assertThat(time).isGreaterThanOrEqualTo(previous);
        previous = time;
      }
      boolean neverComes = time < 0 && n > 0 && previous >= 0;
      if (time < second && !neverComes) {
        before = n + 1;
      }
    }
    assertThat(arrivals.before(second)).isEqualTo(before);
  }

  @Test
  void nothingHappensInMonthsWithoutActivity() {
    Arrivals arrivals = new Arrivals(activity(0), 500, 7);
    int inFebruary = 0;
    int inMarch = 0;
    for (long n = 0; n < 3000; n++) {
      int month = CALENDAR.monthOf(arrivals.time(n));
      inFebruary += arrivals.time(n) >= 0 && month == 1 ? 1 : 0;
      inMarch += arrivals.time(n) >= 0 && month == 2 ? 1 : 0;
    }
    assertThat(inFebruary).isZero();
    assertThat(inMarch / (1000 * CALENDAR.weight(2))).isCloseTo(1, within(0.005));
  }

  @Property
  void theRhythmIsInvertible(
      @ForAll @IntRange(max = 2) int zone,
      @ForAll @IntRange(min = -1, max = 3) int month,
      @ForAll @DoubleRange(max = 0.99) double share) {
    long second = CALENDAR.secondAt(zone, month, share);
    assertThat(CALENDAR.monthOf(second)).isEqualTo(month);
    assertThat(CALENDAR.doneAt(zone, month, second)).isCloseTo(share, within(1e-5));
  }

  @Test
  void weekendsAndNightsAreQuiet() {
    double saturday = CALENDAR.doneAt(1, 0, day(7)) - CALENDAR.doneAt(1, 0, day(6));
    double tuesday = CALENDAR.doneAt(1, 0, day(10)) - CALENDAR.doneAt(1, 0, day(9));
    assertThat(saturday).isLessThan(0.6 * tuesday);
    double night =
        CALENDAR.doneAt(1, 0, day(9) + 4 * 3600) - CALENDAR.doneAt(1, 0, day(9) + 3 * 3600);
    double noon =
        CALENDAR.doneAt(1, 0, day(9) + 16 * 3600) - CALENDAR.doneAt(1, 0, day(9) + 15 * 3600);
    assertThat(night).isLessThan(0.3 * noon);
  }

  private static long day(int day) {
    return CALENDAR.start() + (day - 1) * Calendar.DAY;
  }
}
