// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.util.concurrent.Callable;
import org.rankscape.landscape.export.Badges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  @Mixin LandscapeExportOptions export;

  @Override
  public Integer call() throws Exception {
    return export.write(spec, l -> new Badges(l, export.language).write(export.output));
  }
}
