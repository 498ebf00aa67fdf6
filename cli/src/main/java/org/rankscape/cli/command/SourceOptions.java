// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rankscape.cli.UserException;
import org.rankscape.cli.settings.ByteSize;
import org.rankscape.cli.stage.SourceSettings;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.source.FetchSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say where event hours come from and how they are fetched. */
final class SourceOptions {
  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      required = true,
      description =
          "A folder (also s3://bucket/folder), one file, .json.gz or .json (hours are then"
              + " read from created_at), or a base address (http, https).")
  String source;

  @Option(
      names = "--mirror",
      paramLabel = "ADDRESS",
      description =
          "Base address that is asked for hours which the source, and the mirrors before, do not have"
              + " or cannot deliver. Can be given several times.")
  List<String> mirrors = new ArrayList<>();

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Requests to a host at the same time. Default: ${DEFAULT-VALUE}.")
  int connections = FetchSettings.CONNECTIONS;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep fetched hours in this folder and use them again.")
  Path cache;

  @Option(
      names = "--cache-size",
      paramLabel = "SIZE",
      description =
          "Size that the cache is held to, such as 500M or 2T; what was used longest ago goes first."
              + " Default: "
              + SourceSettings.CACHE_SIZE
              + ".")
  String cacheSize;

  @Option(
      names = "--refresh",
      description =
          "Fetch hours again that seem to be in the warehouse. Without it, an hour is fetched again"
              + " when the server says that its size or checksum changed.")
  boolean refresh;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description =
          "Files read side by side. Default: the number of processors; on a cluster, of task slots.")
  Integer parallelism;

  /** Tasks side by side in this process. */
  int tasks() {
    return parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism;
  }

  /** The settings that the options stand for; wrong ones are wrong usage. */
  SourceSettings settings(CommandSpec spec, String from, String to) {
    if (parallelism != null && parallelism < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--parallelism " + parallelism + " is below 1.");
    }
    if (connections < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--connections " + connections + " is below 1.");
    }
    if (cacheSize != null && cache == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--cache-size needs --cache, the folder.");
    }
    try {
      return new SourceSettings(
          source,
          mirrors,
          from,
          to,
          connections,
          cache,
          ByteSize.parse(cacheSize == null ? SourceSettings.CACHE_SIZE : cacheSize),
          refresh);
    } catch (IngestException | UserException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
