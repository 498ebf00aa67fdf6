// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rankscape.analysis.MonthRange;
import org.rankscape.cli.stage.ReportPeriod;
import org.rankscape.cli.stage.ReportStage;
import org.rankscape.landscape.sheet.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Write the report of a period: HTML, PDF, Markdown and figures.",
      "report.html, report.pdf, report.md, and every figure that the data allow as SVG, PNG and CSV.",
      "Developers are counts and shares unless you ask for logins."
    },
    footer = {
      "",
      "Examples:",
      "  rankscape report --warehouse W --catalogue catalogues/llm-development.yaml \\",
      "      --period 2025 --against 2024 --out report",
      "  rankscape report --warehouse W --catalogue mine.yaml --period 2025-01..2025-06 --language zh --out report",
      "  rankscape report --warehouse W --catalogue mine.yaml --period 2025 --against edition-2024 --out report",
      "  rankscape report --warehouse W --catalogue mine.yaml --period 2025 --template report/template --out report"
    })
final class ReportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LandscapeOptions landscape;
  @Mixin LoginsOption logins;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  Path out;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "MONTHS",
      description = "A year (2025), a month (2025-03), or months (2025-01..2025-06).")
  String period;

  @Option(
      names = "--against",
      paramLabel = "MONTHS|EDITION",
      description = {
        "What it is compared with: the same months a year earlier, the default; or a frozen edition,",
        "by name or folder. An edition of the warehouse over those months is used unasked."
      })
  String against;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "EN",
      description = "Language: ${COMPLETION-CANDIDATES}. Default: EN.")
  Language language;

  @Option(
      names = "--template",
      paramLabel = "DIR",
      description = "Folder with your report-en.md or report-zh.md (Markdown with Mustache).")
  Path template;

  @Override
  public Integer call() throws Exception {
    MonthRange months = months("--period", period);
    boolean edition = against != null && !ReportPeriod.isOne(against);
    if (against != null && !edition && !months("--against", against).equals(months.yearBefore())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--against "
              + against
              + ": a report compares "
              + months
              + " with "
              + months.yearBefore()
              + ", the same months a year earlier, or with a frozen edition.");
    }
    System.out.println(
        new ReportStage(
                landscape.source(spec, null),
                months,
                edition ? against : null,
                out,
                language,
                template,
                logins.shown())
            .run()
            .text());
    return 0;
  }

  private MonthRange months(String option, String text) {
    try {
      return ReportPeriod.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }
}
