// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rankscape.cli.UserException;
import org.rankscape.ingest.IngestException;
import org.rankscape.warehouse.WarehouseException;
import picocli.CommandLine;

/** Tells a failure in one line; only what nobody foresaw is shown with a stack trace. */
final class Errors {
  private Errors() {}

  static int handle(Exception thrown, CommandLine command, CommandLine.ParseResult result) {
    Rankscape root = (Rankscape) command.getCommandSpec().root().userObject();
    boolean known =
        thrown instanceof UserException
            || thrown instanceof WarehouseException
            || thrown instanceof IngestException
            || thrown instanceof IllegalArgumentException
            || thrown instanceof IOException
            || thrown instanceof UncheckedIOException;
    String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    command.getErr().println("rankscape: " + message);
    if (root.stacktrace() || !known) {
      thrown.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
