// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Coverage;

class ComparedMonthsTest {
  private static List<Coverage.Month> months(double... index) {
    return java.util.stream.IntStream.range(0, index.length)
        .mapToObj(i -> new Coverage.Month(YearMonth.of(2025, 1).plusMonths(i), index[i]))
        .toList();
  }

  @Test
  void aTenthIsPassedOverMoreIsMarkedAndBelowTheFloorRefused() {
    ComparedMonths alike = ComparedMonths.of(months(1, 0.95, 0.9), 0.5);
    assertThat(alike.warning()).isEmpty();
    assertThat(alike.refused()).isFalse();

    ComparedMonths marked = ComparedMonths.of(months(0.97, 0.6, 0.9), 0.5);
    assertThat(marked.refused()).isFalse();
    assertThat(marked.warning().orElseThrow().en())
        .isEqualTo(
            "Coverage differs between the months compared: 0.60 in 2025-02, 0.97 in 2025-01.");
    assertThat(marked.warning().orElseThrow().zh())
        .isEqualTo("所比较月份的数据覆盖率不同：2025-02 为 0.60，2025-01 为 0.97。");

    assertThat(ComparedMonths.of(months(0.97, 0.49), 0.5).refused()).isTrue();
    assertThat(ComparedMonths.of(months(0.97, 0.49), 0.4).refused()).isFalse();
    assertThat(ComparedMonths.of(months(0.97, 0.49), 0.5).refusal().en()).contains("floor of 0.50");
  }

  @Test
  void monthsThatAreAllThinAreAlike() {
    ComparedMonths thin = ComparedMonths.of(months(0.02, 0.016, 0.03), 0.5);
    assertThat(thin.refused()).isFalse();
    assertThat(thin.warning()).isEmpty();
    assertThat(ComparedMonths.of(List.of(), 0.5).warning()).isEmpty();
  }

  @Test
  void aFloorIsAShare() {
    assertThatThrownBy(() -> ComparedMonths.of(months(1), 1.5))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("coverage floor 1.5 is not between 0 and 1");
  }
}
