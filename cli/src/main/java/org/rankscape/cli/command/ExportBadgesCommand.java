// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.ExportLandscapeStage;
import org.rankscape.landscape.export.Badges;
import org.rankscape.landscape.sheet.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape export badges}. */
@Command(
    name = "badges",
    mixinStandardHelpOptions = true,
    description = "Write a badge (SVG) for each project of a landscape.",
    footer = {
      "",
      "Example:",
      "  rankscape export badges --warehouse W --catalogue mine.yaml --out badges",
      "",
      "In a README: ![OpenRank](https://your.host/badges/owner/name.svg)"
    })
final class ExportBadgesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LandscapeOptions landscape;
  @Mixin LandscapeOptions.Months months;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  Path output;

  @Option(
      names = "--language",
      defaultValue = "EN",
      description = "Language: ${COMPLETION-CANDIDATES}. Default: EN.")
  Language language;

  @Override
  public Integer call() throws Exception {
    System.out.println(
        new ExportLandscapeStage(
                landscape.source(spec, months),
                months.from,
                months.to,
                output,
                l -> new Badges(l, language).write(output))
            .run()
            .text());
    return 0;
  }
}
