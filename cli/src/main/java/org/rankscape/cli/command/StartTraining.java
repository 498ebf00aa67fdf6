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
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine;

/**
 * Runs, in a folder to work in, what starts of short commands have in common, and an ingest of one
 * hour. The build has the Java VM list the classes that this loads; the launcher makes an archive
 * of them.
 */
public final class StartTraining {
  private static final String EVENT =
      """
      {"id":"%1$d","type":"%2$s","actor":{"id":7,"login":"ada"},"repo":{"id":8,"name":"a/b"},\
      "payload":%3$s,"public":true,"created_at":"2025-01-01T05:00:0%1$dZ"}
      """;

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
    ingest(folder);
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

  private static void ingest(Path folder) throws IOException {
    Path hour = folder.resolve("2025-01-01-5.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(hour))) {
      String pull = "\"pull_request\":{\"id\":3,\"number\":2,\"user\":{\"id\":7},\"title\":\"t\"}";
      String lines =
          event(1, "PushEvent", "{\"push_id\":1}")
              + event(2, "WatchEvent", "{\"action\":\"started\"}")
              + event(3, "PullRequestEvent", "{\"action\":\"opened\",\"number\":2," + pull + "}")
              + event(4, "GollumEvent", "{}")
              + "not an event\n";
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    int code =
        run("ingest", "--source", hour.toString(), "--warehouse", folder.resolve("I").toString());
    if (code != 0) {
      throw new IllegalStateException("the ingest to train with ended with " + code);
    }
  }

  private static String event(int id, String type, String payload) {
    return EVENT.formatted(id, type, payload);
  }

  private static int run(String... arguments) {
    CommandLine line = Rankscape.commandLine();
    line.setOut(new PrintWriter(System.out, true));
    line.setErr(new PrintWriter(System.out, true));
    return line.execute(arguments);
  }
}
