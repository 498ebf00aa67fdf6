// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rankscape.landscape.export.Landscape2;
import org.rankscape.landscape.sheet.Marks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape export landscape2}. */
@Command(
    name = "landscape2",
    mixinStandardHelpOptions = true,
    description = {
      "Write a landscape as input of cncf/landscape2: data.yml, settings.yml, guide.yml and logos.",
      "Then: landscape2 build --data-file data.yml --settings-file settings.yml --guide-file guide.yml",
      "      --logos-path logos --output-dir build"
    },
    footer = {
      "",
      "Example:",
      "  rankscape export landscape2 --warehouse W --catalogue mine.yaml --out l2 \\",
      "      --url https://landscape.example.org --foundation 'Example Foundation'"
    })
final class ExportLandscape2Command implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LandscapeExportOptions export;

  @Option(
      names = "--url",
      paramLabel = "URL",
      required = true,
      description = "Where the landscape will be hosted, http or https.")
  String url;

  @Option(
      names = "--foundation",
      paramLabel = "NAME",
      description = "Who publishes it. Default: the catalogue's title.")
  String foundation;

  @Option(
      names = "--marks",
      paramLabel = "DIR",
      description = "Pictures of projects: owner/name.svg or .png. Default: drawn monograms.")
  Path marks;

  @Override
  public Integer call() throws Exception {
    new OptionCheck(spec).accepted(() -> Landscape2.checkAddress(url));
    Marks pictures = marks == null ? Marks.NONE : Marks.read(marks);
    return export.write(
        spec,
        l ->
            new Landscape2(
                    l,
                    export.language,
                    url,
                    foundation == null ? export.language.of(l.catalogue().title()) : foundation,
                    pictures)
                .write(export.output));
  }
}
