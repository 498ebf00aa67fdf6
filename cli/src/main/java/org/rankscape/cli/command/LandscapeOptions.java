// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.time.YearMonth;
import org.rankscape.cli.stage.LandscapeSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What a landscape is made from. */
final class LandscapeOptions {
  @Mixin BotsOption bots;
  @Mixin CoverageFloorOption coverage;

  @ArgGroup(multiplicity = "1")
  Input input;

  @Option(
      names = "--catalogue",
      required = true,
      paramLabel = "FILE",
      description = "Catalogue, YAML.")
  Path catalogue;

  @Option(
      names = "--values",
      paramLabel = "KIND",
      description = "computed or imported. Default: computed where there are any.")
  String values;

  /** Where the values come from. */
  static final class Input {
    @Option(names = "--warehouse", paramLabel = "W", description = "Folder of the warehouse.")
    Path warehouse;

    @ArgGroup(exclusive = false)
    Published published;
  }

  /** The two files of a published edition. */
  static final class Published {
    @Option(
        names = "--published",
        required = true,
        paramLabel = "CSV",
        description = "Project list of a published edition, instead of a warehouse.")
    Path projects;

    @Option(
        names = "--network",
        required = true,
        paramLabel = "JSON",
        description = "Network file of that edition.")
    Path network;
  }

  /** The months that a landscape speaks of. */
  static final class Months {
    @Option(
        names = "--from",
        paramLabel = "MONTH",
        converter = MonthConverter.class,
        description = "First month of the period. Default: the last twelve months.")
    YearMonth from;

    @Option(
        names = "--to",
        paramLabel = "MONTH",
        converter = MonthConverter.class,
        description = "Last month of the period. Default: the last month with values.")
    YearMonth to;
  }

  /**
   * What the options say.
   *
   * @param months months given, or null for a command that has its own
   */
  LandscapeSource source(CommandSpec spec, Months months) {
    OptionCheck check = new OptionCheck(spec);
    check.oneOf("--values", values, "computed", "imported");
    if (months != null) {
      check.inOrder(months.from, months.to);
      check.that(
          input.published == null || months.from != null && months.to != null,
          "--published needs --from and --to: the months that the published means are over.");
    }
    return new LandscapeSource(
        input.warehouse,
        input.published == null
            ? null
            : new LandscapeSource.Published(input.published.projects, input.published.network),
        catalogue,
        values,
        bots.logins(),
        coverage.floor);
  }
}
