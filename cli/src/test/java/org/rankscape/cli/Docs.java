// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the repository and the commands in them. */
final class Docs {
  private static final Pattern SHELL =
      Pattern.compile(
          "(?:<!-- (executed|not executed[^>]*) -->\\n)?```sh\\n(.*?)```"
              + "(?:\\n+<!-- printed -->\\n```text\\n(.*?)```)?",
          Pattern.DOTALL);

  private Docs() {}

  /**
   * A block of shell commands.
   *
   * @param mark {@code executed}, or why it is not, or empty
   * @param printed what the document says that they print, or empty
   */
  record Block(Path document, String commands, String mark, String printed) {
    boolean executed() {
      return mark.equals("executed");
    }
  }

  static List<Path> documents() throws IOException {
    List<Path> out = new ArrayList<>();
    for (String folder : List.of(".", "docs", "notebooks", "catalogues", "benchmarks")) {
      try (Stream<Path> files = Files.list(Cli.root().resolve(folder))) {
        files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(out::add);
      }
    }
    try (Stream<Path> files = Files.list(Cli.root().resolve("docs/reference"))) {
      files.sorted().forEach(out::add);
    }
    return out;
  }

  static List<Block> blocks(Path document) throws IOException {
    List<Block> out = new ArrayList<>();
    Matcher blocks = SHELL.matcher(Files.readString(document));
    while (blocks.find()) {
      out.add(
          new Block(
              document,
              blocks.group(2),
              Objects.toString(blocks.group(1), ""),
              Objects.toString(blocks.group(3), "")));
    }
    return out;
  }
}
