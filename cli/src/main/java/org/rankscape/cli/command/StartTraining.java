// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Runs, in a folder to work in, what starts of short commands have in common. The build has the
 * Java VM list the classes that this loads; the launcher makes an archive of them.
 */
public final class StartTraining {
  private StartTraining() {}

  /**
   * Runs the commands.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    Path values = folder.resolve("values.csv");
    Files.writeString(values, "month,repo_name,openrank\n2025-01,a/b,1\n2025-02,a/b,2\n");
    String warehouse = folder.resolve("W").toString();
    System.setProperty("java.awt.headless", "true");
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    run("--help");
    run("--version");
    run("help", "render");
    run("doctor");
    run("completion", "bash");
    run("import", "openrank", "--warehouse", warehouse, values.toString());
    run("query", "--warehouse", warehouse, "SELECT * FROM openrank");
    run("query", "--warehouse", warehouse, "--format", "json", "SELECT * FROM openrank");
    run("query", "--warehouse", warehouse, "--format", "csv", "SELECT * FROM openrank");
    run("trends", "--warehouse", warehouse);
    run("rank", "--warehouse", warehouse);
    run("nothing");
  }

  private static void run(String... arguments) {
    CommandLine line = Rankscape.commandLine();
    line.setOut(new PrintWriter(System.out, true));
    line.setErr(new PrintWriter(System.out, true));
    line.execute(arguments);
  }
}
