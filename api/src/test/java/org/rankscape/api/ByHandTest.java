// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Published values, entered by hand. */
class ByHandTest {

  /** The six-node test of X-lab2017/openrank-neo4j-gds, solved densely. */
  @Test
  void thePublishedSolversTestGraph() {
    Map<String, Double> values =
        new Graph()
            .node("u1", 1.0, 0.5)
            .node("u2", 1.5, 0.5)
            .node("u3", 0.5, 0.5)
            .node("r1", 0.3, 0.3)
            .node("r2", 0.7, 0.3)
            .node("r3", 2.0, 0.3)
            .edge("u1", "u2", 0.05)
            .edge("u1", "u3", 0.05)
            .edge("u3", "u2", 0.1)
            .edge("r1", "r2", 0.1)
            .edge("r3", "r2", 0.1)
            .edge("u1", "r1", 0.27)
            .edge("r1", "u1", 0.9)
            .edge("u1", "r3", 0.63)
            .edge("r3", "u1", 0.63)
            .edge("u2", "r2", 0.54)
            .edge("r2", "u2", 0.54)
            .edge("u2", "r3", 0.36)
            .edge("r3", "u2", 0.27)
            .edge("u3", "r2", 0.9)
            .edge("r2", "u3", 0.36)
            .openRank();
    assertThat(values.keySet()).containsExactly("u1", "u2", "u3", "r1", "r2", "r3");
    assertThat(values.get("u1")).isCloseTo(1.07211, within(1e-5));
    assertThat(values.get("u2")).isCloseTo(1.291192, within(1e-6));
    assertThat(values.get("u3")).isCloseTo(0.47796, within(1e-5));
    assertThat(values.get("r1")).isCloseTo(0.292629, within(1e-6));
    assertThat(values.get("r2")).isCloseTo(1.117542, within(1e-6));
    assertThat(values.get("r3")).isCloseTo(1.398181, within(1e-6));
  }

  @Test
  void theSameActivityMonthAfterMonth() {
    Collaboration collaboration = new Collaboration();
    YearMonth first = YearMonth.of(2020, 1);
    for (int i = 0; i < 60; i++) {
      YearMonth month = first.plusMonths(i);
      collaboration
          .add(month, "u1", "r1", 60)
          .add(month, "u1", "r2", 20)
          .add(month, "u2", "r1", 10)
          .add(month, "u3", "r2", 100);
    }
    List<Ranking> months = collaboration.rank();
    assertThat(months.get(0).developer("u1")).isCloseTo(0.738144, within(1e-6));
    assertThat(months.get(0).repository("r2")).isCloseTo(0.664289, within(1e-6));
    assertThat(months.get(1).developer("u3")).isCloseTo(1.421943, within(1e-6));
    assertThat(months.get(11).repository("r1")).isCloseTo(3.6555, within(1e-4));
    assertThat(months.get(59).developer("u2")).isCloseTo(1.0637, within(1e-4));
    assertThat(months.get(59).repositories())
        .extracting(RankedNode::name, RankedNode::rank)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("r2", 1),
            org.assertj.core.groups.Tuple.tuple("r1", 2));
    assertThat(months).allMatch(m -> m.scope().equals("graph") && m.residual() < 1e-9);
    assertThatThrownBy(() -> months.get(0).developer("u4"))
        .hasMessage("u4 has no value in 2020-01.");
  }

  @Test
  void whoIsAbsentHasNoValueAndComesBackWithTheLastOne() {
    Collaboration collaboration = new Collaboration();
    for (int i = 0; i < 3; i++) {
      YearMonth month = YearMonth.of(2025, 1 + i);
      if (i != 1) {
        collaboration.add(month, "u1", "r1", 60).add(month, "u1", "r2", 20);
      }
      collaboration.add(month, "u2", "r1", 10).add(month, "u3", "r2", 100);
    }
    List<Ranking> months = collaboration.rank();
    assertThat(months.get(1).developers()).extracting(RankedNode::name).containsExactly("u3", "u2");
    assertThat(months.get(1).developer("u2")).isCloseTo(0.211135, within(1e-6));
    assertThat(months.get(2).developer("u1")).isCloseTo(1.319369, within(1e-6));
  }

  @Test
  void trendsOfPublishedSeries() {
    TrendTest langchain = TrendTest.of(186, 170, 143, 137, 103, 91, 95);
    assertThat(langchain.s()).isEqualTo(-19);
    assertThat(langchain.z()).isCloseTo(-2.703, within(5e-4));
    assertThat(langchain.p()).isCloseTo(0.0069, within(5e-5));
    assertThat(langchain.slope()).isCloseTo(-16.5, within(1e-9));
    assertThat(TrendTest.of(490, 581, 668, 723, 709, 651, 637).p()).isCloseTo(0.548, within(5e-4));
  }

  @Test
  void chartsHoldWhatTheyAreDrawnFrom() {
    TreeMap<YearMonth, Double> one = new TreeMap<>();
    one.put(YearMonth.of(2025, 1), 3.0);
    one.put(YearMonth.of(2025, 2), 5.0);
    assertThat(Chart.lines("Two months", "OpenRank", Map.of("a/b", one)).svg())
        .contains("Two months", "OpenRank", "a/b", "2025-02");
    assertThat(Chart.bars("Bars", "unit", Map.of("a <b>", 1234)).svg())
        .contains("a &lt;b&gt;", "1,234");
    assertThatThrownBy(() -> Chart.bars("Bars", "unit", Map.of()))
        .hasMessage("a chart needs at least one value.");
    assertThatThrownBy(() -> Chart.bars("Bars", "unit", Map.of("a", -1)))
        .hasMessageContaining("the value of a, -1.0");
  }
}
