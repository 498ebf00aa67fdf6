// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.ExploreStage;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.ResultFormat;
import org.rankscape.warehouse.query.StandardQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape explore}. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    description = "Find the repositories around some seeds by a random walk with restart.",
    footer = {
      "",
      "Examples:",
      "  rankscape explore --warehouse W --seeds pytorch/pytorch,vllm-project/vllm --limit 100",
      "  rankscape explore --warehouse W --seeds pytorch/pytorch --from 2025-01 --to 2025-06"
    })
final class ExploreCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin BotsOption bots;

  @Option(
      names = "--seeds",
      required = true,
      split = ",",
      paramLabel = "OWNER/NAME",
      description = "Repositories to start from, separated by commas.")
  List<String> seeds;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "Candidates kept besides the seeds. Default: 100.")
  int limit;

  @Option(
      names = "--damping",
      paramLabel = "P",
      defaultValue = "0.85",
      description = "Probability of going on rather than back to a seed. Default: 0.85.")
  double damping;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "First month. Default: the last twelve months of the data.")
  YearMonth from;

  @Option(
      names = "--to",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "Last month.")
  YearMonth to;

  @Override
  public Integer call() throws Exception {
    OptionCheck check = new OptionCheck(spec);
    check.between("--damping", damping, 0, 1);
    check.atLeast("--limit", limit, 1);
    check.inOrder(from, to);
    StageReport report =
        new ExploreStage(warehouse.path, seeds, from, to, limit, damping, bots.logins()).run();
    try (Warehouse opened = Warehouse.read(warehouse.path);
        Database database = Database.open(opened)) {
      database.print(StandardQueries.CANDIDATES, ResultFormat.TABLE, System.out);
    }
    System.out.println(report.text());
    return 0;
  }
}
