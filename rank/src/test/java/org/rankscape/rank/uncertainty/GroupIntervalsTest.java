// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupIntervalsTest {
  private static final double[] LOW = row(0);
  private static final double[] HIGH = row(100);

  private static double[] row(double from) {
    return IntStream.range(0, 100).mapToDouble(k -> from + k).toArray();
  }

  private static Map<String, Double> values(double a, double b, double c) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("a", a);
    values.put("b", b);
    values.put("c", c);
    return values;
  }

  @Test
  void endsAreTheMiddlePartAndPlacesAreAmongTheGroups() {
    Map<String, GroupInterval> intervals =
        GroupIntervals.of(values(149.5, 49.5, 49.5), Map.of("a", HIGH, "b", LOW, "c", LOW), 0.9);
    assertThat(intervals.get("a")).isEqualTo(new GroupInterval(104, 195, 1, 1));
    assertThat(intervals.get("b")).isEqualTo(new GroupInterval(4, 95, 2, 2));
    assertThat(intervals.get("c")).isEqualTo(intervals.get("b"));
  }

  @Test
  void aGroupWithoutReplicatesTakesPartWithItsValue() {
    Map<String, GroupInterval> intervals =
        GroupIntervals.of(values(149.5, 49.5, 49.5), Map.of("a", HIGH, "b", LOW), 0.9);
    assertThat(intervals).containsOnlyKeys("a", "b");
    assertThat(intervals.get("b").rankLow()).isEqualTo(2);
    assertThat(intervals.get("b").rankHigh()).isEqualTo(3);
  }

  @Test
  void replicatesOfDifferentNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GroupIntervals.of(values(1, 2, 3), Map.of("a", HIGH, "b", new double[7]), 0.9))
        .withMessageContaining("different numbers");
  }
}
