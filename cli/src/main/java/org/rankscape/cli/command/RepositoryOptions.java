// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.rankscape.cli.stage.RepositoryList;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which repositories a command is about. */
final class RepositoryOptions {
  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "All repositories that a catalogue lists.")
  Path catalogue;

  @Option(names = "--candidates", description = "Those that 'rankscape explore' found.")
  boolean candidates;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "Those of a file, owner/name a line; # begins a comment.")
  Path list;

  @Option(
      names = "--repositories",
      split = ",",
      paramLabel = "OWNER/NAME",
      description = "These, separated by commas.")
  List<String> repositories;

  RepositoryList list(CommandSpec spec) {
    RepositoryList chosen =
        new RepositoryList(
            catalogue, candidates, list, repositories == null ? List.of() : repositories);
    if (chosen.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "Name the repositories: --catalogue, --candidates, --list or --repositories.");
    }
    return chosen;
  }
}
