// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rankscape.cli.UserException;
import org.rankscape.cli.settings.RunSettings;
import org.rankscape.cli.settings.SettingsReader;
import org.rankscape.cli.settings.SettingsRun;
import org.rankscape.cli.stage.RenderStage;
import org.rankscape.cli.stage.SimulateStage;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.simulate.SimulationSettings;
import org.rankscape.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rankscape demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "The whole way on simulated data: from events to a landscape, in some minutes.",
    footer = {"", "Example:", "  rankscape demo --out demo"})
final class DemoCommand implements Callable<Integer> {
  private static final String SETTINGS = "landscape.yaml";
  private static final String FIRST_LINE = "# What the demo ran, after: ";

  @Option(
      names = "--out",
      defaultValue = "demo",
      paramLabel = "DIR",
      description = "Folder to write to; an older demo in it is replaced. Default: demo.")
  Path out;

  @Override
  public Integer call() throws Exception {
    clear();
    Path file = out.resolve(SETTINGS);
    Files.writeString(file, settings());
    List<StageReport> reports = new ArrayList<>();
    SimulationSettings simulation = SimulationSettings.demo();
    reports.add(new SimulateStage(simulation, out.resolve("simulated")).run());
    System.out.println(reports.get(0).text());
    RunSettings settings = SettingsReader.read(file);
    reports.addAll(
        new SettingsRun(
                out.toAbsolutePath(),
                settings,
                r -> System.out.println(r.text()),
                System.err::println)
            .run());
    System.out.println();
    System.out.print(StageReport.table(reports));
    System.out.println();
    System.out.println("Next: docs/my-field.md, a landscape of your own field");
    System.out.println("Report: " + out.resolve("report/report.html").toAbsolutePath());
    System.out.println("Open " + out.resolve("landscape/index.html").toAbsolutePath());
    return 0;
  }

  private static String settings() {
    return FIRST_LINE
        + """
        rankscape simulate --out simulated
        # Run it again: rankscape run landscape.yaml
        warehouse: warehouse
        ingest:
          source: simulated/hours
        rank:
          bots: simulated/bots.txt
        uncertainty: {}
        explore:
          limit: 300
        trends: {}
        render:
          catalogue: simulated/catalogue.yaml
          out: landscape
        report:
          out: report
        """;
  }

  /** Deletes an older demo; a folder that holds anything else is left alone. */
  private void clear() throws IOException {
    if (Files.isDirectory(out)) {
      if (!isEmptyOrDemo()) {
        throw new UserException(
            "folder " + out + " holds other files than a demo's: choose another --out.");
      }
      try (Stream<Path> paths = Files.walk(out)) {
        for (Path p : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(p);
        }
      }
    }
    RenderStage.writable(out);
    Files.createDirectories(out);
  }

  /** Nothing, or a demo's children, of which the mark and the warehouse prove to be simulated. */
  private boolean isEmptyOrDemo() throws IOException {
    try (Stream<Path> children = Files.list(out)) {
      List<String> names = children.map(p -> p.getFileName().toString()).toList();
      if (names.isEmpty()) {
        return true;
      }
      Path warehouse = out.resolve("warehouse");
      return List.of("simulated", "warehouse", "landscape", "report", SETTINGS).containsAll(names)
          && names.contains(SETTINGS)
          && Files.readString(out.resolve(SETTINGS)).startsWith(FIRST_LINE)
          && (!names.contains("warehouse")
              || Files.exists(warehouse.resolve("warehouse.json"))
                  && Warehouse.read(warehouse).simulated());
    }
  }
}
