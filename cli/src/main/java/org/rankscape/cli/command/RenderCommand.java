// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.RenderStage;
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
      "  rankscape render --warehouse W --catalogue mine.yaml --since 2025-05 --out landscape",
      "  rankscape render --published projects.csv --network network.json --from 2025-01 --to 2025-04 \\",
      "      --catalogue catalogues/llm-development.yaml --out landscape"
    })
final class RenderCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LandscapeOptions landscape;
  @Mixin LandscapeOptions.Months months;
  @Mixin LookOptions look;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  Path out;

  @Option(
      names = "--since",
      paramLabel = "EDITION",
      description = {
        "Show what changed since an edition: its name in the warehouse, or its folder",
        "(rankscape help edition)."
      })
  String since;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Folder of the period's report, for the page to link to.")
  Path report;

  @Option(
      names = "--site",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "URL",
      description = {
        "Write the page also as a folder for the web, DIR/site: index.html, scripts and style as files",
        "of their own. With the address where it will be published, links to it show its picture."
      })
  String site;

  @Override
  public Integer call() throws Exception {
    new OptionCheck(spec).accepted(() -> RenderStage.address(site));
    System.out.println(
        new RenderStage(
                landscape.source(spec, months),
                months.from,
                months.to,
                out,
                look.look(),
                since,
                report,
                site)
            .run()
            .text());
    return 0;
  }
}
