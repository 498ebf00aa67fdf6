// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
    err.println("rankscape: " + thrown.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(thrown, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }
}
