// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/** One series cut to the window: its test and means, before anything is known of the others. */
final class WindowedSeries {
  private static final double CONFIDENCE = 0.95;

  private final NavigableMap<YearMonth, Double> values;
  private final YearMonth end;
  private final TrendSettings settings;
  private final double[] times;
  private final double[] raw;
  private final double correlation;
  private MannKendall test;
  private SenSlope slope;

  /**
   * Cuts a series.
   *
   * @param positive values above 0 by month
   */
  WindowedSeries(NavigableMap<YearMonth, Double> positive, YearMonth end, TrendSettings settings) {
    this.values = positive.headMap(end, true);
    this.end = end;
    this.settings = settings;
    YearMonth start = end.minusMonths(settings.windowMonths() - 1L);
    NavigableMap<YearMonth, Double> window = values.tailMap(start, true);
    times =
        window.keySet().stream()
            .mapToDouble(month -> start.until(month, ChronoUnit.MONTHS))
            .toArray();
    raw = window.values().stream().mapToDouble(Double::doubleValue).toArray();
    correlation = SerialCorrelation.estimate(times, logs());
  }

  private double[] logs() {
    return Arrays.stream(raw).map(StrictMath::log).toArray();
  }

  /** Autocorrelation around the trend; NaN if the series is too short to tell. */
  double correlation() {
    return correlation;
  }

  /** Tests the series, knowing the autocorrelation of all. */
  void test(double rho) {
    if (raw.length >= 3) {
      test = MannKendall.of(SerialCorrelation.varianceFactor(raw.length, rho), logs());
      slope = SenSlope.of(times, raw, test.variance(), CONFIDENCE);
    }
  }

  /**
   * The class as far as dates alone decide it, or null if the test does.
   *
   * @param dataStart first month of all series: without a year before the end of the window, nobody
   *     can tell what is new
   */
  TrendClass classByDates(YearMonth dataStart) {
    if (values.isEmpty()) {
      return TrendClass.UNKNOWN;
    }
    long silent = values.lastKey().until(end, ChronoUnit.MONTHS);
    if (silent >= TrendSettings.YEAR) {
      return TrendClass.GONE;
    }
    if (silent >= settings.dormantMonths()) {
      return TrendClass.DORMANT;
    }
    boolean aYearOfData = dataStart.until(end, ChronoUnit.MONTHS) >= TrendSettings.YEAR;
    boolean young = values.firstKey().until(end, ChronoUnit.MONTHS) < TrendSettings.YEAR;
    if (aYearOfData && young) {
      return TrendClass.NEW;
    }
    return raw.length < settings.minimumMonths() ? TrendClass.UNKNOWN : null;
  }

  double p() {
    return test.p();
  }

  TrendClass classByTest(double q) {
    if (q > settings.falseDiscoveryRate()) {
      return TrendClass.STEADY;
    }
    return test.s() > 0 ? TrendClass.GROWING : TrendClass.DECLINING;
  }

  Trend trend(TrendClass trendClass, Double q) {
    OptionalDouble mean = mean(0);
    OptionalDouble previous = mean(TrendSettings.YEAR);
    boolean both = mean.isPresent() && previous.isPresent();
    boolean tested = test != null;
    return new Trend(
        trendClass,
        raw.length,
        tested ? test.s() : null,
        tested ? test.z() : null,
        tested ? test.p() : null,
        q,
        tested ? slope.slope() : null,
        tested ? slope.low() : null,
        tested ? slope.high() : null,
        mean.isPresent() ? mean.getAsDouble() : null,
        previous.isPresent() ? previous.getAsDouble() : null,
        both ? mean.getAsDouble() - previous.getAsDouble() : null);
  }

  /** Mean over the period, months without a value counting as 0; empty before the first value. */
  private OptionalDouble mean(int monthsEarlier) {
    YearMonth start = end.minusMonths(settings.periodMonths() - 1L + monthsEarlier);
    if (values.isEmpty() || monthsEarlier > 0 && values.firstKey().isAfter(start)) {
      return OptionalDouble.empty();
    }
    return LongStream.range(0, settings.periodMonths())
        .mapToDouble(back -> values.getOrDefault(end.minusMonths(back + monthsEarlier), 0.0))
        .average();
  }
}
