// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.rankscape.analysis.MonthRange;
import org.rankscape.cli.stage.PublishedStage;
import org.rankscape.cli.stage.RenderStage;
import org.rankscape.cli.stage.SheetLook;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.SheetFormat;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape render}. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Draw a landscape: sheet, network, page, figures and tables.",
    footer = {
      "",
      "Examples:",
      "  rankscape render --warehouse W --catalogue catalogues/llm-development.yaml --out landscape",
      "  rankscape render --published projects.csv --network network.json --from 2025-01 --to 2025-04 \\",
      "      --catalogue catalogues/llm-development.yaml --out landscape"
    })
final class RenderCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin BotsOption bots;
  @Mixin CoverageFloorOption coverage;

  @ArgGroup(multiplicity = "1")
  Input input;

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

  @Option(
      names = "--catalogue",
      required = true,
      paramLabel = "FILE",
      description = "Catalogue, YAML.")
  Path catalogue;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  Path out;

  @Option(
      names = "--values",
      description = "computed or imported. Default: computed where there are any.")
  String values;

  @Option(
      names = "--from",
      converter = MonthConverter.class,
      description = "First month of the period. Default: the last twelve months.")
  YearMonth from;

  @Option(
      names = "--to",
      converter = MonthConverter.class,
      description = "Last month of the period. Default: the last month with values.")
  YearMonth to;

  @Option(
      names = "--language",
      defaultValue = "EN",
      description = "Language of the sheet: ${COMPLETION-CANDIDATES}. Default: EN.")
  Language language;

  @Option(
      names = "--theme",
      defaultValue = "LIGHT",
      description = "Colours of the sheet: ${COMPLETION-CANDIDATES}. Default: LIGHT.")
  SheetLook.Colours colours;

  @Option(
      names = "--format",
      defaultValue = "WIDE",
      description = "Size of the sheet: ${COMPLETION-CANDIDATES}. Default: WIDE (16:9).")
  SheetFormat format;

  @Option(
      names = "--marks",
      paramLabel = "DIR",
      description = "Pictures of projects: owner/name.svg or .png. Default: drawn monograms.")
  Path marks;

  @Option(
      names = "--like",
      paramLabel = "SVG",
      description = "An earlier landscape.svg: what is on both sheets keeps its place.")
  Path like;

  @Override
  public Integer call() throws Exception {
    OptionCheck check = new OptionCheck(spec);
    check.oneOf("--values", values, "computed", "imported");
    check.inOrder(from, to);
    if (input.published != null) {
      System.out.println(published().run().text());
      return 0;
    }
    System.out.println(
        new RenderStage(
                input.warehouse,
                catalogue,
                out,
                values,
                from,
                to,
                look(),
                bots.logins(),
                coverage.floor)
            .run()
            .text());
    return 0;
  }

  private SheetLook look() {
    return new SheetLook(language, colours, format, marks, like);
  }

  private PublishedStage published() {
    if (from == null || to == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--published needs --from and --to: the months that the published means are over.");
    }
    return new PublishedStage(
        catalogue,
        input.published.projects,
        input.published.network,
        new MonthRange(from, to),
        out,
        look());
  }
}
