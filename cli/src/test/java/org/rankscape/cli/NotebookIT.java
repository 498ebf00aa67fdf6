// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rankscape.cli.stage.NotebookKernel;

/**
 * Executes the notebooks from a clean state on the demo. A cell that fails fails; outputs are those
 * that are committed, but for Rankscape's version and how pictures are drawn. {@code
 * -Drankscape.notebooks=update} writes them instead.
 */
class NotebookIT {
  private static final Path NOTEBOOKS = Path.of("../notebooks");
  private static final String NO_ANSWER = "Kernel didn't respond";
  private static final Pattern SAID =
      Pattern.compile("<title>.*?</title>\\s*<desc>.*?</desc>", Pattern.DOTALL);

  /** Random ids, hashes of objects, names of classes without order, folders of a machine. */
  private static final Pattern RANDOM =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-|\\$\\w*@[0-9a-f]{4,}|ListN\\{|MapN\\{|/tmp/|/home/|/root/");

  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir static Path folder;
  private static Path demo;

  static List<String> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".ipynb"))
          .sorted()
          .toList();
    }
  }

  @BeforeAll
  static void install() throws Exception {
    assumeTrue(
        jupyter().isPresent(),
        "jupyter-nbconvert is not installed: ./verify installs it or says how");
    demo = Demo.folder().toAbsolutePath();
    Path program = Path.of("target").toAbsolutePath();
    assertThat(program.resolve("kernel/rapaio-jupyter-kernel.jar")).exists();
    new NotebookKernel(program).install(folder.resolve("jupyter/kernels"));
  }

  private static Optional<Path> jupyter() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .map(f -> Path.of(f, "jupyter-nbconvert"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> published() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared/data/landscape");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  /** Runs a notebook; a kernel that does not answer when it starts is started again. */
  private static JsonNode execute(Path notebook) throws Exception {
    Path out = Files.createTempDirectory(folder, "executed");
    for (int attempt = 1; ; attempt++) {
      Path log = out.resolve("log");
      ProcessBuilder process =
          new ProcessBuilder(
                  jupyter().orElseThrow().toString(),
                  "--execute",
                  "--ExecutePreprocessor.record_timing=False",
                  "--ExecutePreprocessor.startup_timeout=20",
                  "--ExecutePreprocessor.timeout=120",
                  "--to=notebook",
                  "--output-dir=" + out,
                  notebook.toAbsolutePath().toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      process.environment().put("JUPYTER_PATH", folder.resolve("jupyter").toString());
      process.environment().put("RANKSCAPE_DEMO", demo.toString());
      published().ifPresent(p -> process.environment().put("RANKSCAPE_PUBLISHED", p.toString()));
      Process running = process.start();
      assertThat(running.waitFor(4, TimeUnit.MINUTES)).isTrue();
      String said = Files.readString(log);
      if (running.exitValue() != 0 && said.contains(NO_ANSWER) && attempt < 5) {
        continue;
      }
      assertThat(running.exitValue()).as(said).isZero();
      return JSON.readTree(out.resolve(notebook.getFileName()).toFile());
    }
  }

  /** What each cell of code shows, by the cell's id. */
  private static Map<String, String> outputs(JsonNode notebook) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (JsonNode cell : notebook.get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        outputs.put(
            cell.get("id").asText(),
            drawn(cell.get("outputs"))
                .toPrettyString()
                .replaceAll("Rankscape [0-9][\\w.+-]*", "Rankscape VERSION"));
      }
    }
    return outputs;
  }

  /** Of each cell that shows something else than committed, the first line that differs. */
  private static List<String> differences(JsonNode committed, JsonNode executed) {
    Map<String, String> before = outputs(committed);
    Map<String, String> after = outputs(executed);
    List<String> differences = new ArrayList<>();
    Set<String> cells = new LinkedHashSet<>(before.keySet());
    cells.addAll(after.keySet());
    for (String cell : cells) {
      List<String> was = before.getOrDefault(cell, "no such cell").lines().toList();
      List<String> is = after.getOrDefault(cell, "no such cell").lines().toList();
      for (int i = 0; !was.equals(is) && i < Math.max(was.size(), is.size()); i++) {
        String a = i < was.size() ? was.get(i).strip() : "nothing";
        String b = i < is.size() ? is.get(i).strip() : "nothing";
        if (!a.equals(b)) {
          differences.add(
              String.format(
                  "%s, output line %d:%n  committed: %s%n  executed:  %s",
                  cell, i + 1, part(a, b), part(b, a)));
          break;
        }
      }
    }
    return differences;
  }

  /** The part of a line around its first difference from another. */
  private static String part(String line, String other) {
    int same = 0;
    while (same < Math.min(line.length(), other.length())
        && line.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - 60);
    int to = Math.min(line.length(), same + 100);
    return (from > 0 ? "..." : "") + line.substring(from, to) + (to < line.length() ? "..." : "");
  }

  /** Of a picture its title and description, which state the numbers, not how it is drawn. */
  private static JsonNode drawn(JsonNode outputs) {
    JsonNode copy = outputs.deepCopy();
    for (JsonNode output : copy) {
      JsonNode svg = output.path("data").path("image/svg+xml");
      if (!svg.isMissingNode()) {
        StringBuilder text = new StringBuilder();
        svg.forEach(line -> text.append(line.asText()));
        Matcher said = SAID.matcher(text);
        assertThat(said.find()).isTrue();
        ((ObjectNode) output.get("data")).put("image/svg+xml", said.group());
      }
    }
    return copy;
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyCellGivesWhatIsCommitted(String name) throws Exception {
    Path file = NOTEBOOKS.resolve(name);
    JsonNode committed = JSON.readTree(file.toFile());
    JsonNode executed = execute(file);
    if ("update".equals(System.getProperty("rankscape.notebooks"))) {
      Notebooks.write(file, executed);
      return;
    }
    if (name.startsWith("6") && published().isEmpty()) {
      assertThat(outputs(executed).values())
          .filteredOn(o -> o.contains("execute_result"))
          .allMatch(o -> o.contains("Skipped: the published files are not there."))
          .hasSizeGreaterThan(5);
      return;
    }
    assertThat(differences(committed, executed)).isEmpty();
    assertThat(outputs(executed).toString()).contains("image/svg+xml").doesNotContain("traceback");
  }

  /** What another run or machine would show otherwise has no place in committed outputs. */
  @ParameterizedTest
  @MethodSource("notebooks")
  void outputsHoldNothingOfTheRunOrTheMachine(String name) throws IOException {
    outputs(JSON.readTree(NOTEBOOKS.resolve(name).toFile()))
        .forEach((cell, shown) -> assertThat(shown).as(cell).doesNotContainPattern(RANDOM));
  }

  @Test
  void aDifferenceIsToldByCellAndLine() throws IOException {
    String cells =
        """
        {"cells": [{"cell_type": "code", "id": "a", "outputs": [{"text": ["same", "one %s"]}]},
                   {"cell_type": "code", "id": "%s", "outputs": []}]}
        """;
    JsonNode committed = JSON.readTree(cells.formatted("1", "b"));
    assertThat(differences(committed, committed)).isEmpty();
    assertThat(differences(committed, JSON.readTree(cells.formatted("2", "c"))))
        .containsExactly(
            String.format(
                "a, output line 2:%n  committed: \"text\" : [ \"same\", \"one 1\" ]%n"
                    + "  executed:  \"text\" : [ \"same\", \"one 2\" ]"),
            String.format("b, output line 1:%n  committed: [ ]%n  executed:  no such cell"),
            String.format("c, output line 1:%n  committed: no such cell%n  executed:  [ ]"));
  }

  @Test
  void aFailingCellFails() throws Exception {
    Path bad = folder.resolve("bad.ipynb");
    Files.writeString(
        bad,
        """
        {"cells": [{"cell_type": "code", "execution_count": null, "id": "a", "metadata": {}, "outputs": [],
          "source": ["throw new IllegalStateException(\\"as it should\\");"]}],
         "metadata": {"kernelspec": {"display_name": "Rankscape (Java)", "language": "java", "name": "rankscape"}},
         "nbformat": 4, "nbformat_minor": 5}
        """);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> execute(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("as it should");
  }
}
