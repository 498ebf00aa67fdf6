// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rankscape.cli.settings.RunSettings;
import org.rankscape.cli.settings.SettingsReader;
import org.rankscape.cli.settings.SettingsRun;
import org.rankscape.cli.stage.StageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rankscape run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run every stage that a settings file describes.",
    footer = {
      "",
      "Example:",
      "  rankscape run landscape.yaml",
      "",
      "landscape.yaml, paths relative to it; a stage without a section is not run:",
      "  warehouse: warehouse",
      "  ingest: {source: hours, from: 2025-01, to: 2025-12}",
      "  rank: {}",
      "  uncertainty: {}",
      "  explore: {limit: 100}",
      "  trends: {}",
      "  render: {catalogue: catalogue.yaml, out: landscape}",
      "  report: {period: 2025, out: report}"
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Settings file, YAML.")
  Path file;

  @Override
  public Integer call() throws Exception {
    RunSettings settings = SettingsReader.read(file);
    SettingsRun run =
        new SettingsRun(
            file.toAbsolutePath().getParent(),
            settings,
            r -> System.out.println(r.text()),
            System.err::println);
    List<StageReport> reports = run.run();
    System.out.println();
    System.out.print(StageReport.table(reports));
    return 0;
  }
}
