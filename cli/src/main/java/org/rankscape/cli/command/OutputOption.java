// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.rankscape.warehouse.query.ResultFormat;
import picocli.CommandLine.Option;

/** How a result is written, and where to. */
final class OutputOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "${COMPLETION-CANDIDATES}. Default: TABLE, for reading.")
  ResultFormat format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write. Default: standard output.")
  Path out;

  /** Rows wanted: as given, else this many for reading and all otherwise. */
  int limit(Integer given, int forReading) {
    return given != null ? given : format == ResultFormat.TABLE ? forReading : Integer.MAX_VALUE;
  }

  /** Prints a text, or writes it into the file. */
  void write(String text) throws IOException {
    if (out == null) {
      System.out.print(text);
      System.out.flush();
      return;
    }
    Path target = out.toAbsolutePath();
    Path aside = target.resolveSibling("." + target.getFileName() + ".tmp");
    Files.createDirectories(target.getParent());
    Files.writeString(aside, text);
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
