// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.DryRun;
import org.rankscape.cli.stage.IngestStage;
import org.rankscape.cli.stage.Placement;
import org.rankscape.cli.stage.SourceSettings;
import org.rankscape.cli.stage.StageReport;
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
      "Hours that could not be fetched are recorded as failed, told at the end (exit code 1), and",
      "tried again by the next run. Hours that no server has are recorded as missing.",
      "",
      "Examples:",
      "  rankscape ingest --source hours --warehouse W",
      "  rankscape ingest --source https://data.gharchive.org --from 2025-01 --to 2025-03 --warehouse W",
      "  rankscape ingest --source hours --mirror https://data.gharchive.org --from 2025-01 --to 2025-03 --warehouse W",
      "  rankscape ingest --source https://data.gharchive.org --from 2025-01 --warehouse W --dry-run",
      "  rankscape ingest --source hours --from 2016-01-01T01 --to 2016-01-01T12 --warehouse W",
      "  rankscape ingest --source s3://bucket/hours --warehouse s3://bucket/W --cluster flink:8081"
    })
final class IngestCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin SourceOptions source;

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "W",
      description = "Folder of the warehouse, or an address: s3://bucket/folder.")
  String warehouse;

  @Option(
      names = "--cluster",
      paramLabel = "HOST:PORT",
      description =
          "Run on the Flink session cluster whose REST interface answers there. Source and warehouse"
              + " are folders that all task managers share, or addresses. Ctrl-C cancels the job.")
  String cluster;

  @Option(
      names = "--job-jar",
      paramLabel = "JAR",
      description = "Jar that is sent to the cluster. Default: the one built beside the program.")
  Path jobJar;

  @Option(
      names = "--from",
      paramLabel = "HOUR",
      description =
          "First hour, day or month, UTC: 2016-01-01T05, 2016-01-01, 2016-01. Default for a folder:"
              + " its first hour.")
  String from;

  @Option(
      names = "--to",
      paramLabel = "HOUR",
      description =
          "Last hour, day or month, included. Default: a folder's last hour; for an address the last"
              + " hour that has ended.")
  String to;

  @Option(
      names = "--dry-run",
      description =
          "Tell what would be fetched, how large it is and how long it takes; write nothing.")
  boolean dryRun;

  @Override
  public Integer call() throws Exception {
    SourceSettings settings = source.settings(spec, from, to);
    if (jobJar != null && cluster == null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--job-jar needs --cluster.");
    }
    Placement placement = new Placement(warehouse, cluster, jobJar, source.parallelism);
    if (dryRun) {
      System.out.println(new DryRun(settings, placement).run());
      return 0;
    }
    StageReport report = new IngestStage(settings, placement).run();
    System.out.println(report.text());
    if (report.failure() != null) {
      spec.commandLine().getErr().println("rankscape: " + report.failure());
    }
    return report.failure() == null ? 0 : 1;
  }
}
