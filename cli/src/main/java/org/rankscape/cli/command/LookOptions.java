// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import org.rankscape.cli.stage.SheetLook;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.SheetFormat;
import picocli.CommandLine.Option;

/** How a sheet is drawn. */
final class LookOptions {
  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "EN",
      description = "Language of the sheet: ${COMPLETION-CANDIDATES}. Default: EN.")
  Language language;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "LIGHT",
      description = "Colours of the sheet: ${COMPLETION-CANDIDATES}. Default: LIGHT.")
  SheetLook.Colours colours;

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      defaultValue = "WIDE",
      description = "Size of the sheet: ${COMPLETION-CANDIDATES}. Default: WIDE (16:9).")
  SheetFormat size;

  @Option(
      names = "--marks",
      paramLabel = "DIR",
      description = "Pictures of projects: owner/name.svg or .png. Default: drawn monograms.")
  Path marks;

  @Option(
      names = "--like",
      paramLabel = "SVG",
      description = {
        "An earlier landscape.svg: what is on both sheets keeps its place. Default: that of the edition",
        "of --since, else the one that the folder written to has already."
      })
  Path like;

  SheetLook look() {
    return new SheetLook(language, colours, size, marks, like);
  }
}
