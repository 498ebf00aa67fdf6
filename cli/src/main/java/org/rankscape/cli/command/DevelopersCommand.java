// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.DevelopersReport;
import org.rankscape.cli.stage.DevelopersStage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape developers}. */
@Command(
    name = "developers",
    mixinStandardHelpOptions = true,
    description = {
      "Developers by global OpenRank, and how their value divides over the domains of a catalogue.",
      "Developers are unnamed unless you give --show-developers."
    },
    footer = {
      "",
      "Examples:",
      "  rankscape developers --warehouse W --month 2025-03 --limit 50",
      "  rankscape developers --warehouse W --catalogue catalogue.yaml --format csv --out developers.csv",
      "  rankscape developers --warehouse W --catalogue catalogue.yaml --domains"
    })
final class DevelopersCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin OutputOption output;
  @Mixin LoginsOption logins;

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "The month. Default: the last one ranked.")
  YearMonth month;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Catalogue whose domains the values are divided over.")
  Path catalogue;

  @Option(
      names = "--domains",
      description = "Domains alone, without developers; needs --catalogue.")
  boolean domains;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Developers listed. Default: 50 for reading, else all.")
  Integer limit;

  @Override
  public Integer call() throws Exception {
    new OptionCheck(spec).atLeast("--limit", limit, 1);
    if (domains && catalogue == null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--domains needs --catalogue.");
    }
    DevelopersReport report =
        new DevelopersStage(
                warehouse.path,
                month,
                catalogue,
                domains ? 0 : output.limit(limit, 50),
                logins.shown())
            .run();
    output.write(domains ? report.domains(output.format) : report.text(output.format));
    return 0;
  }
}
