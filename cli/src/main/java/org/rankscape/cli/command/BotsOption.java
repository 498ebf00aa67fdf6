// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.rankscape.cli.settings.BotList;
import picocli.CommandLine.Option;

/** Accounts that are no developers besides those that Rankscape knows. */
final class BotsOption {
  @Option(
      names = "--bots",
      paramLabel = "FILE",
      description =
          "More logins that are no developers, one a line; # starts a comment. After 'rank --bots"
              + " FILE' the other commands know them.")
  Path file;

  List<String> logins() {
    return file == null ? List.of() : BotList.read(file);
  }
}
