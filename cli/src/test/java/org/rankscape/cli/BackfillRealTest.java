// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rankscape.cli.LostEvents.TOKEN;
import static org.rankscape.cli.LostEvents.openRank;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.warehouse.Table;

/**
 * Every event of the kubernetes organisation from four days of July 2017: 41 repositories that
 * share developers and bots. Two of five events of each of them are lost and restored.
 */
class BackfillRealTest {
  private static final YearMonth MONTH = YearMonth.of(2017, 7);
  private static final double ONE_PER_CENT = 0.01;

  @TempDir Path folder;

  @Test
  void openRankOfAllComesBackToWithinOnePerCent() throws Exception {
    Path file = Cli.shared("events/kubernetes-2017/kubernetes-2017-07-24_28.json.gz");
    try (LostEvents lost = LostEvents.ofFile(folder, file)) {
      Path whole = lost.ranked("whole", "all");
      Path repaired = lost.ranked("repaired", "damaged");
      Map<Long, Double> before = openRank(whole, Table.OPENRANK_COMPUTED, MONTH);
      Map<Long, Double> damaged = openRank(repaired, Table.OPENRANK_COMPUTED, MONTH);
      StageReport report =
          LostEvents.backfill(
              repaired,
              lost.github.settings(null, TOKEN),
              MONTH,
              MONTH,
              lost.names().values().toArray(String[]::new));
      assertThat(report.failure()).isNull();
      assertThat(lost.github.overruns()).isZero();
      LostEvents.run("rank", "--warehouse", repaired);
      Map<Long, Double> after = openRank(repaired, Table.OPENRANK_COMPUTED, MONTH);
      assertThat(before).hasSizeGreaterThan(25);
      assertThat(after).containsOnlyKeys(before.keySet());
      before.forEach(
          (id, value) ->
              assertThat(after.get(id) / value)
                  .as(lost.names().get(id))
                  .isCloseTo(1, within(ONE_PER_CENT)));
      assertThat(before.entrySet())
          .as("the loss was felt")
          .filteredOn(
              e -> Math.abs(damaged.getOrDefault(e.getKey(), 0.0) / e.getValue() - 1) > 0.05)
          .hasSizeGreaterThan(before.size() / 2);
      assertThat(openRank(repaired, Table.OPENRANK_UNREPAIRED, MONTH))
          .as("both values are kept")
          .isEqualTo(damaged);
    }
  }
}
