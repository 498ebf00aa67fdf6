// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against series whose law is known: autoregressive ones, with and without a trend. */
class SerialCorrelationTest {
  private static final int SERIES = 4_000;
  private static final YearMonth END = YearMonth.of(2024, 12);

  /** A share of 4,000 series strays from its expectation by this at most, but once in 30,000. */
  private static double most(double level) {
    return level + 4 * Math.sqrt(level * (1 - level) / SERIES);
  }

  @Test
  void theLevelIsHeldWhereTheFalseDiscoveryRateIsDecidedToo() {
    for (int months : new int[] {12, 24, 36}) {
      for (double phi : new double[] {0, .3, .5}) {
        double[] p = pValues(months, phi, true);
        for (double level : new double[] {.05, .01, .005, .001}) {
          assertThat(share(p, level))
              .as("%s months, coefficient %s, level %s", months, phi, level)
              .isLessThan(most(1.2 * level));
        }
        assertThat(share(p, .05)).isGreaterThan(.025);
      }
    }
  }

  @Test
  void withoutCorrectionInheritanceLooksLikeATrend() {
    double[] p = pValues(24, .5, false);
    assertThat(share(p, .05)).isGreaterThan(.15);
    assertThat(share(p, .005)).isGreaterThan(.04);
  }

  /** Of 300 series 40 have a trend; among those reported, one in twenty may be false. */
  @Test
  void ofTheTrendsReportedOneInTwentyIsFalse() {
    Random random = new Random(5);
    double falseShares = 0;
    int found = 0;
    int repetitions = 40;
    for (int r = 0; r < repetitions; r++) {
      Map<Integer, NavigableMap<YearMonth, Double>> all = new LinkedHashMap<>();
      for (int i = 0; i < 300; i++) {
        double slope = i >= 40 ? 0 : i % 2 == 0 ? .05 : -.05;
        all.put(i, series(autoregressive(24, .4, slope, random)));
      }
      List<Integer> reported =
          new TrendAnalysis()
              .trends(all, END).entrySet().stream()
                  .filter(e -> e.getValue().trendClass() != TrendClass.STEADY)
                  .map(Map.Entry::getKey)
                  .toList();
      long wrong = reported.stream().filter(i -> i >= 40).count();
      falseShares += reported.isEmpty() ? 0 : wrong / (double) reported.size();
      found += (int) (reported.size() - wrong);
    }
    assertThat(falseShares / repetitions).isLessThan(.065);
    assertThat(found / (40.0 * repetitions)).isGreaterThan(.9);
  }

  @Test
  void theCoefficientIsFoundFromManySeries() {
    Random random = new Random(8);
    for (double phi : new double[] {0, .3, .5}) {
      List<Double> estimates =
          IntStream.range(0, SERIES)
              .mapToObj(i -> autoregressive(24, phi, .02, random))
              .map(values -> SerialCorrelation.estimate(times(24), values))
              .toList();
      assertThat(SerialCorrelation.pooled(estimates)).isCloseTo(phi, within(.07));
    }
  }

  @Test
  void withoutSeriesWhatIsKnownCounts() {
    assertThat(SerialCorrelation.estimate(times(4), new double[] {1, 5, 2, 8})).isNaN();
    assertThat(SerialCorrelation.pooled(List.of(Double.NaN))).isEqualTo(.4);
    assertThat(SerialCorrelation.pooled(List.of(-30.0))).isZero();
    assertThat(SerialCorrelation.pooled(List.of(30.0))).isEqualTo(.5);
  }

  /** Factor by hand: 1 + 2 / (5*4*3) * (4*3*2 * .5 + 3*2*1 * .25). */
  @Test
  void theFactorIsThatOfHamedAndRao() {
    assertThat(SerialCorrelation.varianceFactor(5, .5)).isCloseTo(1.45, within(1e-12));
    assertThat(SerialCorrelation.varianceFactor(24, 0)).isEqualTo(1);
    assertThat(SerialCorrelation.varianceFactor(2, .5)).isEqualTo(1);
  }

  private static double[] pValues(int months, double phi, boolean corrected) {
    Random random = new Random(20250301);
    Map<Integer, NavigableMap<YearMonth, Double>> all = new LinkedHashMap<>();
    for (int i = 0; i < SERIES; i++) {
      all.put(i, series(autoregressive(months, phi, 0, random)));
    }
    TrendSettings settings =
        TrendSettings.defaults().withWindow(months).withAutocorrelation(corrected);
    return new TrendAnalysis(settings)
        .trends(all, END).values().stream().mapToDouble(Trend::p).toArray();
  }

  private static double share(double[] p, double level) {
    return Arrays.stream(p).filter(x -> x < level).count() / (double) p.length;
  }

  /** Logarithms around a line, with standard deviation 0.2. */
  private static double[] autoregressive(int months, double phi, double slope, Random random) {
    double[] values = new double[months];
    double state = random.nextGaussian();
    for (int t = 0; t < months; t++) {
      state = phi * state + Math.sqrt(1 - phi * phi) * random.nextGaussian();
      values[t] = .2 * state + slope * t;
    }
    return values;
  }

  private static NavigableMap<YearMonth, Double> series(double[] logs) {
    NavigableMap<YearMonth, Double> series = new TreeMap<>();
    for (int t = 0; t < logs.length; t++) {
      series.put(END.minusMonths(logs.length - 1L - t), 10 * Math.exp(logs[t]));
    }
    return series;
  }

  private static double[] times(int months) {
    double[] times = new double[months];
    Arrays.setAll(times, i -> i);
    return times;
  }
}
