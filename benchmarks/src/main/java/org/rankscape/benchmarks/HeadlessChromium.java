// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An installed Chromium or Chrome without a window: one new process per page. */
record HeadlessChromium(Path executable) {
  private static final Pattern READY = Pattern.compile("<html[^>]* data-ready=\"(\\d+)\"");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** The one that the environment variable CHROME names, else the first on the path. */
  static Optional<HeadlessChromium> find() {
    String named = System.getenv("CHROME");
    List<Path> places = new ArrayList<>();
    if (named != null && !named.isBlank()) {
      places.add(Path.of(named));
    } else {
      String path = System.getenv().getOrDefault("PATH", "");
      Arrays.stream(path.split(File.pathSeparator, -1))
          .forEach(folder -> NAMES.forEach(name -> places.add(Path.of(folder, name))));
    }
    return places.stream().filter(Files::isExecutable).findFirst().map(HeadlessChromium::new);
  }

  /** Its name and version. */
  String version() throws IOException, InterruptedException {
    return run(List.of("--version")).replaceFirst(" built on .*", "").strip();
  }

  /**
   * Seconds from the start of navigation until the page's script says that it can be used.
   *
   * @throws IOException if it never does
   */
  double readyAfter(Path page) throws IOException, InterruptedException {
    Matcher ready = READY.matcher(run(List.of("--dump-dom", page.toUri().toString())));
    if (!ready.find()) {
      throw new IOException(page + " did not become ready in " + executable);
    }
    return Integer.parseInt(ready.group(1)) / 1000.0;
  }

  /** Seconds from the start of the process until the page is painted and the process over. */
  double paintedAfter(Path page, Path picture) throws IOException, InterruptedException {
    long start = System.nanoTime();
    run(List.of("--screenshot=" + picture, page.toUri().toString()));
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!Files.exists(picture)) {
      throw new IOException(page + " was not painted by " + executable);
    }
    Files.delete(picture);
    return seconds;
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--window-size=1440,900"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(executable + " failed with exit code " + process.exitValue());
    }
    return said;
  }
}
