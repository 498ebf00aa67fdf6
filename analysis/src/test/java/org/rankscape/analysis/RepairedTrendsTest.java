// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.coverage.CoverageTables;
import org.rankscape.warehouse.table.CoverageMonth;
import org.rankscape.warehouse.table.OpenRank;
import org.rankscape.warehouse.table.RankingMonth;
import org.rankscape.warehouse.table.Repair;
import org.rankscape.warehouse.table.TrendRow;

/** Two years of steady repositories whose second year lost 40 % of its events. */
class RepairedTrendsTest {
  private static final YearMonth FIRST = YearMonth.of(2023, 1);
  private static final int REPAIRED = 1;
  private static final double LEFT = 0.6;

  @TempDir Path folder;

  @Test
  void whatWasLostIsNotMadeUpForTwice() throws Exception {
    try (Warehouse warehouse = Warehouse.write(folder.resolve("W")).accept(true)) {
      fill(warehouse, true);
      WarehouseTrends trends = WarehouseTrends.of(warehouse, null, null, 24, 0.5);
      Map<Long, TrendRow> rows =
          trends.rows().stream().collect(Collectors.toMap(TrendRow::repositoryId, r -> r));

      assertThat(rows.values()).allMatch(TrendRow::adjusted);
      assertThat(rows.values()).extracting(TrendRow::trend).containsOnly("steady");
      TrendRow repaired = rows.get((long) REPAIRED);
      assertThat(repaired.growth()).isCloseTo(0, within(0.05 * repaired.mean()));
      assertThat(rows.values())
          .filteredOn(TrendRow::repaired)
          .extracting(TrendRow::repositoryId)
          .containsExactly((long) REPAIRED);
      assertThat(trends.notes())
          .contains(
              "note: † 1 repositories with repairs from GitHub's API are measured without them,"
                  + " because the panel makes up for what was lost.");
    }
  }

  @Test
  void withoutAPanelRepairsCount() throws Exception {
    try (Warehouse warehouse = Warehouse.write(folder.resolve("W")).accept(true)) {
      fill(warehouse, false);
      WarehouseTrends trends = WarehouseTrends.of(warehouse, null, null, 24, 0.5);
      TrendRow repaired =
          trends.rows().stream()
              .filter(r -> r.repositoryId() == REPAIRED)
              .findFirst()
              .orElseThrow();
      assertThat(repaired.adjusted()).isFalse();
      assertThat(repaired.repaired()).isTrue();
      assertThat(repaired.mean()).isCloseTo(value(REPAIRED, 18), within(8.0));
      assertThat(trends.notes()).anyMatch(n -> n.endsWith("are measured with them."));
    }
  }

  /** Neither trend nor warm-up: the noise repeats every five months. */
  private static double value(long id, int month) {
    return 100 + 5 * id + ((month * 3 + id) % 5 - 2) * 3;
  }

  private static void fill(Warehouse warehouse, boolean loss) throws Exception {
    List<CoverageMonth> coverage = new ArrayList<>();
    for (int m = 0; m < 24; m++) {
      String month = FIRST.plusMonths(m).toString();
      boolean second = m >= 12;
      double share = loss && second ? LEFT : 1;
      coverage.add(coverage(month, share));
      List<OpenRank> with = new ArrayList<>();
      List<OpenRank> without = new ArrayList<>();
      for (long id = 1; id <= 30; id++) {
        double archived = value(id, m) * share;
        with.add(row(month, id, id == REPAIRED ? value(id, m) : archived));
        without.add(row(month, id, archived));
      }
      warehouse.write(Table.OPENRANK_COMPUTED, YearMonth.parse(month), with);
      warehouse.write(Table.RANKINGS, YearMonth.parse(month), List.of(ranking(month)));
      if (second) {
        warehouse.write(Table.OPENRANK_UNREPAIRED, YearMonth.parse(month), without);
        warehouse.write(
            Table.REPAIRS,
            YearMonth.parse(month),
            List.of(new Repair(month, REPAIRED, "issues_opened", 6, 10, 6, "2025-02-01")));
      }
    }
    warehouse.write(Table.COVERAGE, CoverageTables.KEY, coverage);
  }

  private static CoverageMonth coverage(String month, double index) {
    return new CoverageMonth(
        month, index, 1, null, null, index, 744, 744, 0, 0, 0, 100, 100, 0, null, null, null, null,
        null, null);
  }

  /** Starts from imported values of all. */
  private static RankingMonth ranking(String month) {
    return new RankingMonth(
        month, "global", 30, 1, 0, 1, 0, 1, FIRST.toString(), 31, 30, 1, 1, 1, "{}", "{}", "f");
  }

  private static OpenRank row(String month, long id, double value) {
    return new OpenRank(
        month, "repository", id, "o/r" + id, value, 31 - (int) id, "global", "computed");
  }
}
