// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the repository and the commands in them. */
final class Docs {
  private static final Pattern SHELL =
      Pattern.compile("(<!-- executed -->\\n)?```sh\\n(.*?)```", Pattern.DOTALL);

  private Docs() {}

  /** A block of shell commands. */
  record Block(Path document, String commands, boolean executed) {}

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
      out.add(new Block(document, blocks.group(2), blocks.group(1) != null));
    }
    return out;
  }
}
