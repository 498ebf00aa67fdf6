// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.Node;

class OpenRankDefinitionTest {
  private static final OpenRankDefinition RUNNING = OpenRankDefinition.running();
  private static final YearMonth MAY = YearMonth.of(2020, 5);

  @Test
  void settingsComeInOneOrderAndBuildTheSame() {
    assertThat(RUNNING.settings().keySet())
        .startsWith("weight-issue-opened", "weight-issue-comment")
        .endsWith("tolerance", "max-iterations");
    assertThat(RUNNING.settings())
        .containsEntry("weight-pull-opened", 40.679)
        .containsEntry("steepness", .10425)
        .containsEntry("maximum-repositories", 300.0);
    OpenRankDefinition rebuilt = RUNNING;
    for (var setting : RUNNING.settings().entrySet()) {
      rebuilt = rebuilt.with(setting.getKey(), setting.getValue());
    }
    assertThat(rebuilt).isEqualTo(RUNNING);
  }

  @Test
  void theDocumentedSetDiffersInThreeThings() {
    OpenRankDefinition documented = OpenRankDefinition.of("documented");
    assertThat(documented.name()).isEqualTo("documented");
    assertThat(documented.newNodeValue()).isEqualTo(1);
    assertThat(documented.minimum()).isEqualTo(.1);
    assertThat(documented.activityValue(99_000)).isZero();
    assertThat(
            documented
                .with("new-node-value", 0)
                .with("minimum", .01)
                .with("activity-level", 1)
                .named("running"))
        .isEqualTo(RUNNING);
  }

  @Test
  void refusesUnknownAndImpossibleParameters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RUNNING.with("decai", 1))
        .withMessageContaining("'decai'")
        .withMessageContaining("decay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RUNNING.with("developer-retention", 1.2))
        .withMessageContaining("developer-retention = 1.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RUNNING.with("weight-push", 1.00005))
        .withMessageContaining("three decimals");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RUNNING.with("maximum-repositories", 0.5))
        .withMessageContaining("whole number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RUNNING.with("tolerance", 0))
        .withMessageContaining("tolerance = 0.0 must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenRankDefinition.of("blog"))
        .withMessageContaining("running, documented");
  }

  @Test
  void inheritedValuesDecayAndEnd() {
    Inheritance before =
        Inheritance.builder()
            .put(Node.repository(1), 2, MAY)
            .put(Node.repository(1), 99, MAY.minusMonths(1))
            .put(Node.developer(1), .0117, MAY)
            .build();

    assertThat(before.lastValue(Node.repository(1))).hasValue(2);
    assertThat(before.initialValue(Node.repository(1), MAY.plusMonths(3), RUNNING))
        .isCloseTo(2 * Math.pow(.85, 3), within(1e-15));
    assertThat(before.initialValue(Node.repository(1), MAY.plusMonths(33), RUNNING)).isZero();
    assertThat(before.initialValue(Node.repository(1), MAY.plusMonths(32), RUNNING))
        .isCloseTo(2 * Math.pow(.85, 32), within(1e-15));
    assertThat(before.initialValue(Node.developer(1), MAY.plusMonths(1), RUNNING)).isZero();
    assertThat(before.initialValue(Node.repository(7), MAY, RUNNING)).isZero();
    assertThat(
            before.initialValue(
                Node.developer(1), MAY.plusMonths(1), OpenRankDefinition.documented()))
        .isEqualTo(1);
  }

  @Test
  void pruningForgetsOnlyWhatNoLongerCounts() {
    Inheritance.Builder builder =
        Inheritance.builder()
            .put(Node.repository(1), 2, MAY)
            .put(Node.developer(1), .0117, MAY)
            .put(Node.developer(2), .0118, MAY);

    Inheritance pruned = builder.prune(MAY, RUNNING).build();

    List<Node> kept = new ArrayList<>();
    pruned.forEach((node, value, month) -> kept.add(node));
    assertThat(kept).containsExactly(Node.repository(1), Node.developer(2));
    assertThat(pruned.size()).isEqualTo(2);
  }

  @Test
  void refusesImpossibleValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inheritance.builder().put(Node.repository(4), Double.NaN, MAY))
        .withMessageContaining("repository 4 in 2020-05");
  }
}
