// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.BackfillStage;
import org.rankscape.cli.stage.StageReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape backfill}. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Restore what the feed lost of some repositories from GitHub's API.",
      "Issues, pull requests, comments, review comments, who closed and who merged. Nothing counts",
      "twice. Pushes and reviews cannot be restored."
    },
    footer = {
      "",
      "A call brings 100 objects. A run that is stopped goes on where it was. Months that are",
      "repaired are marked wherever they are ranked; values without repairs are kept beside. Rank",
      "again afterwards.",
      "",
      "Examples:",
      "  rankscape backfill --warehouse W --catalogue catalogue.yaml --from 2025-05 --dry-run",
      "  rankscape backfill --warehouse W --catalogue catalogue.yaml --from 2025-05",
      "  rankscape backfill --warehouse W --repositories apache/flink --from 2025-05 --to 2025-08",
      "  rankscape query --warehouse W \"SELECT * FROM repairs\""
    })
final class BackfillCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin RepositoryOptions repositories;
  @Mixin GitHubOptions gitHub;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "First month, 2015-01 or later.")
  YearMonth from;

  @Option(
      names = "--to",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "Last month. Default: the last one that is over.")
  YearMonth to;

  @Option(
      names = "--again",
      description = "Fetch also months that are repaired already; what is new is added.")
  boolean again;

  @Option(
      names = "--dry-run",
      description = "Say how many calls and how much time it takes, and what fits today.")
  boolean dryRun;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks side by side when monthly tables are made. Default: all processors.")
  Integer parallelism;

  @Override
  public Integer call() throws Exception {
    if (to != null && to.isBefore(from)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--to " + to + " is before --from " + from + ".");
    }
    BackfillStage stage =
        new BackfillStage(
            warehouse.path,
            gitHub.access().settings(warehouse.path),
            repositories.list(spec),
            from,
            to,
            again,
            parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism);
    check(stage);
    if (dryRun) {
      stage.dryRun(System.err::println).forEach(System.out::println);
      return 0;
    }
    StageReport report = stage.run(System.err::println);
    System.out.println(report.text());
    if (report.failure() != null) {
      throw new UserException(report.failure());
    }
    return 0;
  }

  private void check(BackfillStage stage) {
    try {
      stage.months();
    } catch (UserException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
