// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.rankscape.cli.UserException;
import org.rankscape.graph.solver.NotConvergedException;
import org.rankscape.ingest.IngestException;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.store.FileErrors;
import picocli.CommandLine;

/**
 * Tells a failure in one line, wrong usage with a hint; only what nobody foresaw is shown with a
 * stack trace.
 */
final class Errors {
  private Errors() {}

  static int handle(Exception thrown, CommandLine command, CommandLine.ParseResult result) {
    Rankscape root = (Rankscape) command.getCommandSpec().root().userObject();
    boolean known =
        thrown instanceof UserException
            || thrown instanceof WarehouseException
            || thrown instanceof IngestException
            || thrown instanceof IllegalArgumentException
            || thrown instanceof NotConvergedException
            || thrown instanceof IOException
            || thrown instanceof UncheckedIOException;
    command.getErr().println("rankscape: " + FileErrors.text(thrown));
    if (root.stacktrace() || !known) {
      thrown.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  static int usage(CommandLine.ParameterException thrown, String[] args) {
    CommandLine command = thrown.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        "rankscape: "
            + (thrown instanceof CommandLine.MissingParameterException
                ? misspelt(command, args).orElse(thrown.getMessage())
                : thrown.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(thrown, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }

  /** The option that is missing may be there under a name that is none. */
  private static Optional<String> misspelt(CommandLine command, String[] args) {
    Set<String> known = command.getCommandSpec().optionsMap().keySet();
    return Arrays.stream(args)
        .filter(a -> a.matches("--[a-z].*"))
        .map(a -> a.replaceFirst("=.*", ""))
        .filter(a -> !known.contains(a))
        .findFirst()
        .map(
            a ->
                "Unknown option: '"
                    + a
                    + "'"
                    + known.stream()
                        .filter(k -> k.length() > 2 && (k.startsWith(a) || a.startsWith(k)))
                        .findFirst()
                        .map(k -> ". Did you mean " + k + "?")
                        .orElse(""));
  }
}
