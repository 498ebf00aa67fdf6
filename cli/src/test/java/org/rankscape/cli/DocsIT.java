// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the blocks of the guides that are marked as executed, in their order, in a folder that looks
 * like the repository after {@code ./rankscape demo}.
 */
class DocsIT {
  private static final List<String> ELSEWHERE = List.of("cluster.md");
  @TempDir static Path folder;

  @BeforeAll
  static void prepare() throws Exception {
    Path root = Cli.root();
    copy(Demo.folder().toAbsolutePath(), folder.resolve("demo"));
    Files.createSymbolicLink(folder.resolve("catalogues"), root.resolve("catalogues"));
    Path program = folder.resolve("rankscape");
    Files.writeString(
        program,
        """
        #!/bin/sh
        exec "%s" -Xmx900m -XX:TieredStopAtLevel=1 -jar "%s" "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Path.of("target/rankscape.jar").toAbsolutePath()));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  static List<Path> documents() throws IOException {
    List<Path> out = new ArrayList<>();
    for (Path document : Docs.documents()) {
      if (!ELSEWHERE.contains(document.getFileName().toString())
          && Docs.blocks(document).stream().anyMatch(Docs.Block::executed)) {
        out.add(document);
      }
    }
    return out;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theCommandsDoWhatTheySay(Path document) throws Exception {
    for (Docs.Block block : Docs.blocks(document)) {
      if (block.executed()) {
        Path log = Files.createTempFile(folder, "said", ".txt");
        Process process =
            new ProcessBuilder("sh", "-euc", block.commands())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
            .as(block.commands() + "\n" + Files.readString(log))
            .isZero();
      }
    }
  }
}
