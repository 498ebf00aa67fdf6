// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.CommunityStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rankscape community}. */
@Command(
    name = "community",
    mixinStandardHelpOptions = true,
    description = {
      "Who carried a repository in a month: community OpenRank of developers, issues and pull"
          + " requests.",
      "Values that OpenDigger publishes also use quality labels that are not public; these do not."
    },
    footer = {
      "",
      "Examples:",
      "  rankscape community kubernetes/kubernetes --month 2025-03 --warehouse W",
      "  rankscape community kubernetes/kubernetes --month 2025-03 --warehouse W --format csv"
    })
final class CommunityCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin BotsOption bots;
  @Mixin OutputOption output;
  @Mixin LoginsOption logins;

  @Parameters(paramLabel = "OWNER/NAME", description = "The repository.")
  String repository;

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "The month. Default: the last with events.")
  YearMonth month;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "Month in which inheritance starts. Default: the first with events.")
  YearMonth from;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Rows of each kind. Default: 20 for reading, else all.")
  Integer limit;

  @Override
  public Integer call() throws Exception {
    new OptionCheck(spec).atLeast("--limit", limit, 1);
    output.write(
        new CommunityStage(warehouse.path, repository, month, from, bots.logins(), logins.shown())
            .run()
            .text(output.format, output.limit(limit, 20)));
    return 0;
  }
}
