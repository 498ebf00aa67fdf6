// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The demo, made once a build: {@link DemoTest} makes it, later tests read it. */
final class Demo {
  /** Folder that holds it. */
  static final Path FOLDER = Path.of("target/demo");

  private Demo() {}

  /** Makes it anew. */
  static Cli.Result make() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> old = Files.walk(FOLDER)) {
        List<Path> paths = old.sorted(Comparator.reverseOrder()).toList();
        for (Path path : paths) {
          Files.delete(path);
        }
      }
    }
    return Cli.run("demo", "--out", FOLDER);
  }

  /** The one that this build made, or a new one where a test runs alone. */
  static Path folder() throws IOException {
    if (!Files.exists(FOLDER.resolve("landscape/index.html"))) {
      assertThat(make().code()).isZero();
    }
    return FOLDER;
  }
}
