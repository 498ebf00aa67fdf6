// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rankscape.analysis.WarehouseTrends;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;

/**
 * Which repositories grow, decline, or do neither.
 *
 * @param warehouse folder of the warehouse
 * @param source {@code computed}, {@code imported}, or null for what there is
 * @param end last month of the window, or null for the last with values
 * @param months length of the window
 * @param coverageFloor lowest coverage of a month that is compared with another, between 0 and 1
 */
public record TrendStage(
    Path warehouse, String source, YearMonth end, int months, double coverageFloor) {

  /** Refuses a source of values that there is not. */
  public TrendStage {
    Choice.check("values", source, "computed", "imported");
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("source", source);
    settings.put("end", end == null ? null : end.toString());
    settings.put("months", months);
    settings.put("coverage_floor", coverageFloor);
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("trends", target, settings, () -> trends(target));
    }
  }

  private Stage.Done trends(Warehouse target) throws Exception {
    WarehouseTrends trends = WarehouseTrends.of(target, source, end, months, coverageFloor);
    target.write(Table.TRENDS, trends.source(), trends.rows());
    return new Stage.Done(
        trends.rows().size(),
        "repositories",
        target.store().size(Table.TRENDS.name()),
        trends.notes());
  }
}
