// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.rankscape.cli.stage.ExportLandscapeStage;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.sheet.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which landscape is written for another program, and where to. */
final class LandscapeExportOptions {
  @Mixin LandscapeOptions landscape;
  @Mixin LandscapeOptions.Months months;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  Path output;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "EN",
      description = "Language: ${COMPLETION-CANDIDATES}. Default: EN.")
  Language language;

  /** Makes the landscape and has it written. */
  int write(CommandSpec spec, Consumer<Landscape> writer) throws Exception {
    System.out.println(
        new ExportLandscapeStage(
                landscape.source(spec, months), months.from, months.to, output, writer)
            .run()
            .text());
    return 0;
  }
}
