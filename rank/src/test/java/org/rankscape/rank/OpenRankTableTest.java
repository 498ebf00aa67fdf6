// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.solver.Solver;

class OpenRankTableTest {
  private static Map<String, Double> solve(OpenRankTable table) {
    table.solve(new Solver(1), 1e-9, 1000);
    Map<String, Double> values = new LinkedHashMap<>();
    table.forEach(values::put);
    return values;
  }

  @Test
  void sumsDuplicateEdgesAndKeepsTheOrder() {
    OpenRankTable table =
        new OpenRankTable()
            .node("b", 1, .5)
            .node("a", 0, .25)
            .edge("b", "a", .25)
            .edge("b", "a", .25);

    Map<String, Double> values = solve(table);

    assertThat(values.keySet()).containsExactly("b", "a");
    assertThat(values.get("b")).isCloseTo(.5, within(1e-12));
    assertThat(values.get("a")).isCloseTo(.75 * .5 * .5, within(1e-12));
  }

  @Test
  void namesTheRow() {
    OpenRankTable table = new OpenRankTable().node("a", 1, .5).node("b", 1, .5);
    assertThatIllegalStateException().isThrownBy(() -> table.forEach((id, value) -> {}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.node("a", 1, .5))
        .withMessageContaining("Node row 3: id 'a' was in row 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.node("c", 1, 1.5))
        .withMessageContaining("Node row 3 ('c'): retention 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.node("c", Double.POSITIVE_INFINITY, 1))
        .withMessageContaining("Node row 3 ('c'): initial value");
    table.edge("a", "b", .6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.edge("a", "x", .1))
        .withMessageContaining("Edge row 2: unknown target 'x'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.edge("a", "b", -.1))
        .withMessageContaining("Edge row 2 ('a' to 'b'): weight -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.edge("a", "a", .6))
        .withMessageContaining("Edge row 2 ('a' to 'a'): the outgoing weights of 'a' sum to 1.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.node("d", -.5, 1))
        .withMessageContaining("Node row 3 ('d'): initial value -0.5");
  }
}
