// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.ExplainStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rankscape explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Where the OpenRank of a repository or developer came from, and what changed.",
      "The parts add up to the value, those of a change to the change."
    },
    footer = {
      "",
      "Examples:",
      "  rankscape explain pytorch/pytorch --month 2025-03 --warehouse W",
      "  rankscape explain pytorch/pytorch --month 2025-03 --against 2024-03 --warehouse W",
      "  rankscape explain @login --warehouse W --format csv"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin OutputOption output;
  @Mixin LoginsOption logins;

  @Parameters(paramLabel = "NAME", description = "owner/name of a repository, or @login.")
  String name;

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "The month. Default: the last one ranked.")
  YearMonth month;

  @Option(
      names = "--against",
      converter = MonthConverter.class,
      paramLabel = "MONTH",
      description = "Month to compare with.")
  YearMonth against;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Contributors named when reading; CSV and JSON have all. Default: 10.")
  int limit;

  @Override
  public Integer call() throws Exception {
    new OptionCheck(spec).atLeast("--limit", limit, 1);
    output.write(
        new ExplainStage(warehouse.path, name, month, against, logins.shown())
            .run()
            .text(output.format, limit));
    return 0;
  }
}
