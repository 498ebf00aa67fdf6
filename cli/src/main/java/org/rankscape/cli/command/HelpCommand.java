// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rankscape help}: of the program, a command, or a command's command. */
@Command(
    name = "help",
    helpCommand = true,
    description = "Show the options and examples of a command.",
    footer = {"", "Examples:", "  rankscape help rank", "  rankscape help export openrank"})
final class HelpCommand implements Runnable {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "The command, and where it has commands of its own, which. Default: all.")
  List<String> commands = new ArrayList<>();

  @Override
  public void run() {
    CommandLine shown = spec.commandLine().getParent();
    for (String name : commands) {
      Map<String, CommandLine> known = shown.getSubcommands();
      if (!known.containsKey(name)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "Unknown command '"
                + name
                + "'. '"
                + shown.getCommandSpec().qualifiedName()
                + "' has "
                + (known.isEmpty()
                    ? "no commands."
                    : "these: " + String.join(", ", new TreeMap<>(known).keySet()) + "."));
      }
      shown = known.get(name);
    }
    shown.usage(spec.commandLine().getOut(), spec.commandLine().getColorScheme());
  }
}
