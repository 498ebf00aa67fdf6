// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.util.concurrent.Callable;
import org.rankscape.cli.stage.IngestStage;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.source.HourRange;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape ingest}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Read event hours into a warehouse. Importing an hour twice changes nothing.",
    footer = {
      "",
      "Examples:",
      "  rankscape ingest --source hours --warehouse W",
      "  rankscape ingest --source https://data.gharchive.org --from 2025-01 --to 2025-03 --warehouse W",
      "  rankscape ingest --source hours --from 2016-01-01T01 --to 2016-01-01T12 --warehouse W"
    })
final class IngestCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;

  @Option(
      names = "--source",
      required = true,
      description =
          "A folder, one .json.gz file (hours are then read from created_at), or a base address"
              + " (http, https).")
  String source;

  @Option(
      names = "--from",
      description = "First hour, day or month, UTC: 2016-01-01T05, 2016-01-01, 2016-01.")
  String from;

  @Option(names = "--to", description = "Last hour, day or month, included.")
  String to;

  @Option(
      names = "--parallelism",
      description = "Files read side by side. Default: the number of processors.")
  int parallelism = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws Exception {
    if ((from == null) != (to == null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Give both --from and --to, or neither.");
    }
    if (from != null) {
      try {
        HourRange.parse(from, to);
      } catch (IngestException e) {
        throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
      }
    }
    if (parallelism < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--parallelism " + parallelism + " is below 1.");
    }
    System.out.println(new IngestStage(source, from, to, warehouse.path, parallelism).run().text());
    return 0;
  }
}
