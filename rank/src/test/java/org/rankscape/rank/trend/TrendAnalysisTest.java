// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class TrendAnalysisTest {
  private static final YearMonth START = YearMonth.of(2022, 1);
  private static final YearMonth END = YearMonth.of(2024, 12);

  private static NavigableMap<YearMonth, Double> series(
      int first, int last, IntToDoubleFunction value) {
    NavigableMap<YearMonth, Double> series = new TreeMap<>();
    for (int i = first; i <= last; i++) {
      series.put(START.plusMonths(i), value.applyAsDouble(i));
    }
    return series;
  }

  private static Map<String, NavigableMap<YearMonth, Double>> everyClass() {
    Random random = new Random(3);
    Map<String, NavigableMap<YearMonth, Double>> all = new LinkedHashMap<>();
    all.put("growing", series(0, 35, i -> 10 + i + random.nextDouble()));
    all.put("declining", series(0, 35, i -> 60 - i + random.nextDouble()));
    all.put("steady", series(0, 35, i -> 30 + random.nextDouble()));
    all.put("new", series(25, 35, i -> 5 + i));
    all.put("a year old", series(23, 35, i -> 5 + i));
    all.put("dormant", series(0, 32, i -> 20));
    all.put("barely active", series(0, 33, i -> 20 + random.nextDouble()));
    all.put("gone", series(0, 23, i -> 20));
    all.put("silent since 11 months", series(0, 24, i -> 20));
    all.put("zero since a year", series(0, 35, i -> i < 24 ? 20 : 0));
    NavigableMap<YearMonth, Double> rare = series(0, 0, i -> 3);
    rare.putAll(series(33, 35, i -> 4));
    all.put("rare", rare);
    all.put("nothing", new TreeMap<>());
    return all;
  }

  @Test
  void everyClassIsTold() {
    Map<String, Trend> trends = new TrendAnalysis().trends(everyClass(), END);

    assertThat(trends.keySet()).containsExactlyElementsOf(everyClass().keySet());
    Map<String, TrendClass> classes = new LinkedHashMap<>();
    trends.forEach((name, trend) -> classes.put(name, trend.trendClass()));
    assertThat(classes)
        .containsEntry("growing", TrendClass.GROWING)
        .containsEntry("declining", TrendClass.DECLINING)
        .containsEntry("steady", TrendClass.STEADY)
        .containsEntry("new", TrendClass.NEW)
        .containsEntry("a year old", TrendClass.GROWING)
        .containsEntry("dormant", TrendClass.DORMANT)
        .containsEntry("barely active", TrendClass.STEADY)
        .containsEntry("gone", TrendClass.GONE)
        .containsEntry("silent since 11 months", TrendClass.DORMANT)
        .containsEntry("zero since a year", TrendClass.GONE)
        .containsEntry("rare", TrendClass.UNKNOWN)
        .containsEntry("nothing", TrendClass.UNKNOWN);
  }

  @Test
  void meansAreOfTheSameMonthsAYearApart() {
    Map<String, NavigableMap<YearMonth, Double>> one = Map.of("p", series(0, 35, i -> i + 1));

    Trend trend =
        new TrendAnalysis(TrendSettings.defaults().withPeriod(4)).trends(one, END).get("p");

    assertThat(trend.months()).isEqualTo(24);
    assertThat(trend.mean()).isEqualTo((33 + 34 + 35 + 36) / 4.0);
    assertThat(trend.previous()).isEqualTo((21 + 22 + 23 + 24) / 4.0);
    assertThat(trend.growth()).isEqualTo(12);
    assertThat(trend.slope()).isCloseTo(1, within(1e-12));
    assertThat(trend.s()).isEqualTo(24 * 23 / 2);
    assertThat(trend.q()).isEqualTo(trend.p());
  }

  @Test
  void monthsAfterTheWindowAreNotLookedAt() {
    NavigableMap<YearMonth, Double> longer = series(0, 40, i -> i < 36 ? 5 + i % 3 : 1000);
    assertThat(new TrendAnalysis().trends(Map.of("p", longer), END))
        .isEqualTo(new TrendAnalysis().trends(Map.of("p", longer.headMap(END, true)), END));
  }

  @Test
  void withoutAYearOfDataNothingIsNew() {
    Map<String, NavigableMap<YearMonth, Double>> young = new LinkedHashMap<>();
    young.put("short", series(30, 35, i -> 5 + i));
    young.put("long enough", series(26, 35, i -> 5 + i));

    Map<String, Trend> trends = new TrendAnalysis().trends(young, END);

    assertThat(trends.get("short").trendClass()).isEqualTo(TrendClass.UNKNOWN);
    assertThat(trends.get("short").growth()).isNull();
    assertThat(trends.get("long enough").trendClass()).isEqualTo(TrendClass.GROWING);
  }

  @Test
  void noiseIsSeldomCalledATrend() {
    Map<Integer, NavigableMap<YearMonth, Double>> noise = new LinkedHashMap<>();
    Random random = new Random(9);
    for (int i = 0; i < 500; i++) {
      noise.put(i, series(0, 35, month -> Math.exp(random.nextGaussian())));
    }
    long called =
        new TrendAnalysis()
            .trends(noise, END).values().stream()
                .filter(t -> t.trendClass() != TrendClass.STEADY)
                .count();
    assertThat(called).isLessThanOrEqualTo(2);
  }

  @Test
  void refusesImpossibleValuesAndSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrendAnalysis().trends(Map.of("o/r", series(0, 2, i -> i - 1)), END))
        .withMessageContaining("-1.0 of o/r in 2022-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrendSettings.defaults().withWindow(6))
        .withMessageContaining("window of 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrendSettings.defaults().withFalseDiscoveryRate(1))
        .withMessageContaining("false discovery rate");
  }
}
