// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationSettingsTest {
  private static final YearMonth START = YearMonth.of(2024, 1);

  @Test
  void demoIsTwoYearsAtScaleOne() {
    assertThat(SimulationSettings.demo())
        .isEqualTo(new SimulationSettings(START, 24, 1, 1, true, YearMonth.of(2025, 10)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.01, 101, Double.NaN, Double.POSITIVE_INFINITY})
  void scaleOutsideItsRangeIsRefused(double scale) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulationSettings(START, 1, scale, 1, true, null))
        .withMessage("scale: " + scale + " is not between 0.05 and 100");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3, 241})
  void monthsOutsideTheirRangeAreRefused(int months) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulationSettings(START, months, 1, 1, true, null))
        .withMessage("months: " + months + " is not between 1 and 240");
  }

  @Test
  void startBeforeTheSchemaIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulationSettings(YearMonth.of(2014, 12), 1, 1, 1, true, null))
        .withMessageContaining("start: 2014-12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulationSettings(null, 1, 1, 1, true, null))
        .withMessageContaining("start: null");
  }

  @Test
  void cutBeforeTheStartIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulationSettings(START, 1, 1, 1, true, YearMonth.of(2023, 12)))
        .withMessageContaining("trimmedFrom: 2023-12 lies before the start 2024-01");
  }

  @Test
  void cutFallsOnTheRealDayInOctober2025AndElseOnTheFirst() {
    assertThat(cut(YearMonth.of(2025, 10))).isEqualTo("2025-10-07T00:00:00Z");
    assertThat(cut(YearMonth.of(2024, 5))).isEqualTo("2024-05-01T00:00:00Z");
    assertThat(new SimulationSettings(START, 1, 1, 1, true, null).cutSecond())
        .isEqualTo(Long.MAX_VALUE);
  }

  private static String cut(YearMonth from) {
    SimulationSettings settings = new SimulationSettings(START, 24, 1, 1, true, from);
    return Instant.ofEpochSecond(settings.cutSecond()).toString();
  }
}
