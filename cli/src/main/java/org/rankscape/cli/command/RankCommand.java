// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rankscape.cli.settings.RunSettings;
import org.rankscape.cli.stage.RankStage;
import org.rankscape.rank.OpenRankDefinition;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape rank}. */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = "Compute OpenRank of every month from monthly collaboration.",
    footer = {
      "",
      "Examples:",
      "  rankscape rank --warehouse W",
      "  rankscape rank --warehouse W --from 2025-03",
      "  rankscape rank --warehouse W --set developer-retention=0.4 --scope partial"
    })
final class RankCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin BotsOption bots;

  @Option(
      names = "--definition",
      paramLabel = "NAME",
      defaultValue = "running",
      description = "Definition of OpenRank: running (default) or documented.")
  String definition;

  @Option(
      names = "--set",
      paramLabel = "PARAMETER=VALUE",
      description = "Change a parameter of the definition; may be given several times.")
  Map<String, Double> parameters = new LinkedHashMap<>();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description =
          "global or partial. Default: global for months with at least 90 %% of their hours.")
  String scope;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description =
          "Rank this month and those after it again. Default: the months that are missing, or whose"
              + " collaboration or settings changed, and those after them.")
  YearMonth from;

  @Option(
      names = "--initial",
      paramLabel = "VALUES",
      defaultValue = "none",
      description =
          "What the first month inherits: none, or imported (the last values before it that"
              + " 'rankscape import openrank' brought in). Default: none.")
  String initial;

  @Override
  public Integer call() throws Exception {
    OptionCheck check = new OptionCheck(spec);
    check.oneOf("--scope", scope, "global", "partial");
    check.oneOf("--initial", initial, "none", "imported");
    System.out.println(
        new RankStage(warehouse.path, parsed(), bots.logins(), scope, from, initial).run().text());
    return 0;
  }

  private OpenRankDefinition parsed() {
    try {
      return new RunSettings.Rank(definition, parameters, scope, null, from, initial).parsed();
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
