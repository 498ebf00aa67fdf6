// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the blocks of the guides that are marked as executed, in their order, in a folder that looks
 * like the repository after {@code ./rankscape demo}, with a folder {@code hours} and a warehouse
 * {@code W} of the archive that stands in. {@link ScriptsIT} tests the two scripts of a checkout.
 * Where a guide says what is printed, it is.
 */
class DocsIT {
  private static final List<String> ELSEWHERE = List.of("cluster.md");
  @TempDir static Path folder;
  private static StandIns standIns;

  @BeforeAll
  static void prepare() throws Exception {
    Path root = Cli.root();
    copy(Demo.folder().toAbsolutePath(), folder.resolve("demo"));
    Files.createSymbolicLink(folder.resolve("catalogues"), root.resolve("catalogues"));
    Files.createSymbolicLink(folder.resolve("notebooks"), root.resolve("notebooks"));
    standIns =
        new StandIns(
            root.resolve("catalogues/llm-development.yaml"),
            Files.createDirectory(folder.resolve("secret")));
    standIns.hours(folder.resolve("hours"));
    executable("rankscape-bin/jupyter-notebook", "#!/bin/sh\ntest -d \"$1\"\n");
    executable(
        "rankscape",
        """
        #!/bin/sh
        RANKSCAPE_HOME="%s" RANKSCAPE_JAVA_OPTS=-XX:TieredStopAtLevel=1 exec sh "%s" "$@"
        """
            .formatted(
                Path.of("target").toAbsolutePath(),
                root.resolve("cli/src/main/launcher/rankscape")));
    // these tests run within what ./verify would have Maven do
    executable("verify", Files.readString(root.resolve("verify")));
    executable("mvnw", "#!/bin/sh\ntest \"$*\" = \"-B -ntp verify\"\n");
    Files.createDirectories(folder.resolve("cli/src/main/launcher"));
    Files.copy(
        root.resolve("cli/src/main/launcher/rankscape"),
        folder.resolve("cli/src/main/launcher/rankscape"));
    run(
        """
        ./rankscape ingest --source hours --warehouse W
        ./rankscape rank --warehouse W
        """);
  }

  @AfterAll
  static void stop() {
    standIns.close();
  }

  private static void executable(String name, String text) throws IOException {
    Path program = folder.resolve(name);
    Files.createDirectories(program.getParent());
    Files.writeString(program, text);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(p -> !p.toString().contains("/simulated/hours")).toList()) {
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
        String printed = run(standIns.asked(block.commands()));
        assertThat(printed).as(block.commands()).contains(block.printed());
      }
    }
  }

  /** The steps of the workflow that makes a landscape every month. */
  @Test
  void theMonthlyWorkflowLeavesWhatItKeeps() throws Exception {
    Path file = Cli.root().resolve(".github/workflows/landscape.yml");
    JsonNode job = new YAMLMapper().readTree(file.toFile()).at("/jobs/landscape");
    assertThat(job.at("/env/CATALOGUE").asText()).contains("'catalogues/llm-development.yaml'");
    StringBuilder commands = new StringBuilder("CATALOGUE=../catalogues/llm-development.yaml\n");
    List<String> kept = new ArrayList<>();
    for (JsonNode step : job.path("steps")) {
      commands.append(step.path("run").asText()).append('\n');
      kept.add(step.at("/with/path").asText());
    }
    Files.createDirectory(folder.resolve("workflow"));
    run(
        "cd workflow\n"
            + standIns.asked(commands.toString()).replace("./rankscape", "../rankscape"));
    kept.removeIf(String::isEmpty);
    assertThat(kept).isNotEmpty();
    for (String path : kept) {
      assertThat(folder.resolve("workflow").resolve(path).resolve("index.html")).isNotEmptyFile();
    }
  }

  /** Runs commands, which succeed, and returns what they printed. */
  private static String run(String commands) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-euc", commands)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder
        .environment()
        .put("XDG_CACHE_HOME", Path.of("target/cache").toAbsolutePath().toString());
    builder.environment().put("JUPYTER_DATA_DIR", folder.resolve("jupyter").toString());
    builder
        .environment()
        .merge("PATH", folder.resolve("rankscape-bin").toString(), (a, b) -> b + ":" + a);
    Process process = builder.start();
    assertThat(process.waitFor(600, TimeUnit.SECONDS)).as(commands).isTrue();
    assertThat(process.exitValue())
        .as("%s%n%s%n%s", commands, Files.readString(out), Files.readString(err))
        .isZero();
    return Files.readString(out);
  }
}
