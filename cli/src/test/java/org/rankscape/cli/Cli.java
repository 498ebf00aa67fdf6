// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rankscape.cli.command.Rankscape;
import picocli.CommandLine;

/** Runs the command in this process. */
final class Cli {
  private Cli() {}

  /** What a run printed and its exit code. */
  record Result(int code, String out, String err) {}

  static synchronized Result run(Object... arguments) {
    String[] args = new String[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = arguments[i].toString();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      CommandLine line = Rankscape.commandLine();
      line.setErr(new PrintWriter(err, true));
      line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
      int code = line.execute(args);
      return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(before);
    }
  }

  /** The repository's root. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** A file of the shared data beside the repository; skips the test where it is absent. */
  static Path shared(String relative) {
    Path data = root().resolveSibling("shared").resolve("data");
    assumeTrue(Files.isDirectory(data), "skipped: no folder " + data);
    return data.resolve(relative);
  }
}
