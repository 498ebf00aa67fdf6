// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PanelTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final YearMonth LAST = YearMonth.of(2025, 12);

  private static NavigableMap<YearMonth, Double> series(IntToDoubleFunction value) {
    NavigableMap<YearMonth, Double> out = new TreeMap<>();
    for (int i = 0; i < 24; i++) {
      double v = value.applyAsDouble(i);
      if (v > 0) {
        out.put(FIRST.plusMonths(i), v);
      }
    }
    return out;
  }

  /**
   * What everybody shares: a ranking that warms up, and half of the events lost from month 18 on.
   */
  private static double common(int month) {
    return (1 - Math.pow(0.85, month + 1)) * (month < 18 ? 1 : 0.5);
  }

  private static Map<String, NavigableMap<YearMonth, Double>> world() {
    Map<String, NavigableMap<YearMonth, Double>> world = new LinkedHashMap<>();
    for (int p = 0; p < 40; p++) {
      double size = 10 + p;
      int phase = p;
      world.put(
          "steady" + p, series(m -> size * common(m) * (1 + 0.03 * Math.sin(phase + 2.1 * m))));
    }
    world.put("grows", series(m -> 20 * common(m) * (1 + m / 12.0)));
    world.put("declines", series(m -> 20 * common(m) * (2.5 - m / 12.0)));
    world.put("young", series(m -> m < 16 ? 0 : 5 * common(m)));
    return world;
  }

  @Test
  void whatMovesAllAlikeIsCancelled() {
    Map<String, NavigableMap<YearMonth, Double>> world = world();
    Panel panel = Panel.of(world, FIRST, LAST);
    assertThat(panel.size()).isEqualTo(42);
    Map<String, Trend> raw = new TrendAnalysis().trends(world, LAST);
    Map<String, Trend> adjusted = new TrendAnalysis().trends(panel.adjust(world), LAST);
    assertThat(raw.get("declines").trendClass()).isNotEqualTo(TrendClass.DECLINING);
    assertThat(adjusted.get("declines").trendClass()).isEqualTo(TrendClass.DECLINING);
    assertThat(adjusted.get("grows").trendClass()).isEqualTo(TrendClass.GROWING);
    assertThat(adjusted.get("young").trendClass()).isEqualTo(TrendClass.NEW);
    long steady =
        adjusted.entrySet().stream()
            .filter(e -> e.getKey().startsWith("steady"))
            .filter(e -> e.getValue().trendClass() == TrendClass.STEADY)
            .count();
    assertThat(steady).isGreaterThanOrEqualTo(38);
  }

  @Test
  void theLastMonthKeepsItsValuesAndTheTotalIsLevel() {
    Map<String, NavigableMap<YearMonth, Double>> world = world();
    world.remove("young");
    Map<String, NavigableMap<YearMonth, Double>> adjusted =
        Panel.of(world, FIRST, LAST).adjust(world);
    world.forEach(
        (name, values) ->
            assertThat(adjusted.get(name).get(LAST)).isCloseTo(values.get(LAST), within(1e-12)));
    double level = adjusted.values().stream().mapToDouble(s -> s.get(LAST)).sum();
    for (YearMonth m = FIRST; !m.isAfter(LAST); m = m.plusMonths(1)) {
      YearMonth month = m;
      assertThat(adjusted.values().stream().mapToDouble(s -> s.get(month)).sum())
          .isCloseTo(level, within(1e-9 * level));
    }
  }

  @Test
  void whatIsSteadyHasNoGrowthAtTheLevelOfThePeriod() {
    Map<String, NavigableMap<YearMonth, Double>> world = world();
    world.put("even", series(m -> 7 * common(m)));
    for (String varied : List.copyOf(world.keySet())) {
      if (!varied.equals("even")) {
        double size = world.get(varied).get(LAST);
        world.put(varied, series(m -> size * common(m)));
      }
    }
    Panel panel = Panel.of(world, FIRST, LAST);
    YearMonth middle = YearMonth.of(2025, 1);
    double now = mean(world.get("even").tailMap(middle, true));
    double before = mean(panel.adjust(world).get("even").headMap(middle, false));
    assertThat(before * panel.level(middle, LAST)).isCloseTo(now, within(1e-9));
  }

  private static double mean(java.util.SortedMap<YearMonth, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @Test
  void aSmallPanelIsRefused() {
    Map<String, NavigableMap<YearMonth, Double>> few = Map.of("one", series(m -> 1 + m));
    Panel panel = Panel.of(few, FIRST, LAST);
    assertThat(panel.isUsable()).isFalse();
    assertThatThrownBy(() -> panel.adjust(few))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 projects");
  }
}
