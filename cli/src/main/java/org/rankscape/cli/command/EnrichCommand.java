// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.EnrichStage;
import org.rankscape.cli.stage.OriginStage;
import org.rankscape.cli.stage.StageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape enrich}. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description = {
      "Ask GitHub's API about repositories, a snapshot a day.",
      "Description, topics, language, licence, stars, owner and README."
    },
    footer = {
      "",
      "Two calls a repository; what has not changed since the last time costs nothing of a token's",
      "5,000 an hour. A run that is stopped goes on where it was when it is started again that day.",
      "Tokens need no permission at all, and are written nowhere.",
      "",
      "Examples:",
      "  rankscape enrich --warehouse W --catalogue catalogue.yaml --dry-run",
      "  rankscape enrich --warehouse W --catalogue catalogue.yaml",
      "  rankscape enrich --warehouse W --repositories apache/flink,apache/spark --no-readme",
      "  rankscape query --warehouse W \"SELECT date, repository, stars FROM repository_snapshots\""
    })
final class EnrichCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin RepositoryOptions repositories;
  @Mixin GitHubOptions gitHub;

  @Option(
      names = "--no-readme",
      description = "Leave out READMEs: one call a repository instead of two.")
  boolean noReadme;

  @Option(
      names = "--again",
      description = "Ask also for repositories that were not there within the last 30 days.")
  boolean again;

  @Option(
      names = "--developers",
      description =
          "Also count the countries and companies that the repositories' developers of the last"
              + " twelve months state, a call a developer. Totals alone, none under five.")
  boolean developers;

  @Option(names = "--dry-run", description = "Say how many calls and how much time it takes.")
  boolean dryRun;

  @Override
  public Integer call() throws Exception {
    EnrichStage stage =
        new EnrichStage(
            warehouse.path,
            repositories.list(spec),
            gitHub.access(),
            LocalDate.now(ZoneOffset.UTC),
            !noReadme,
            again);
    OriginStage origins =
        new OriginStage(warehouse.path, repositories.list(spec), gitHub.access(), stage.date());
    if (dryRun) {
      System.out.println(stage.dryRun(System.err::println));
      if (developers) {
        System.out.println(origins.dryRun());
      }
      return 0;
    }
    StageReport report = stage.run(System.err::println);
    System.out.println(report.text());
    if (report.failure() != null) {
      throw new UserException(report.failure());
    }
    if (developers) {
      System.out.println(origins.run(System.err::println).text());
    }
    return 0;
  }
}
