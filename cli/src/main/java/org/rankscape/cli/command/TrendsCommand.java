// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.cli.stage.TrendStage;
import org.rankscape.rank.trend.TrendSettings;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.ResultFormat;
import org.rankscape.warehouse.query.StandardQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape trends}. */
@Command(
    name = "trends",
    mixinStandardHelpOptions = true,
    description = "Tell growing and declining repositories from noise.",
    footer = {
      "",
      "Examples:",
      "  rankscape trends --warehouse W",
      "  rankscape trends --warehouse W --values imported --to 2023-03 --months 24"
    })
final class TrendsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;

  @Option(
      names = "--values",
      paramLabel = "KIND",
      description = "computed or imported. Default: computed where there are any.")
  String values;

  @Mixin CoverageFloorOption coverage;

  @Option(
      names = "--to",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "Last month of the window. Default: the last month with values.")
  YearMonth to;

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "24",
      description = "Length of the window. Default: 24.")
  int months;

  @Override
  public Integer call() throws Exception {
    OptionCheck check = new OptionCheck(spec);
    check.oneOf("--values", values, "computed", "imported");
    check.atLeast("--months", months, TrendSettings.YEAR);
    StageReport report = new TrendStage(warehouse.path, values, to, months, coverage.floor).run();
    try (Warehouse opened = Warehouse.read(warehouse.path);
        Database database = Database.open(opened)) {
      database.print(
          StandardQueries.largestChanges(values != null ? values : latest(database)),
          ResultFormat.TABLE,
          System.out);
    }
    System.out.println(report.text());
    return 0;
  }

  private static String latest(Database database) {
    return StandardQueries.sources(database).get(0);
  }
}
