// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rankscape.cli.LostEvents.FIRST;
import static org.rankscape.cli.LostEvents.LAST;
import static org.rankscape.cli.LostEvents.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every output of a landscape in which one project is repaired and the others are not. */
class RepairedMarksTest {
  private static final String MARK = "\u2020";

  @TempDir static Path folder;
  private static Path catalogue;
  private static Path warehouse;
  private static JsonNode project;
  private static String name;

  @BeforeAll
  static void outputs() throws Exception {
    try (LostEvents lost = LostEvents.simulated(folder, 1)) {
      catalogue = folder.resolve("simulated/catalogue.yaml");
      warehouse = lost.ranked("W", "damaged");
      with("edition", "freeze", "before", "--editions", folder.resolve("editions"));
      LostEvents.backfill(
          warehouse,
          lost.github.settings(null, LostEvents.TOKEN),
          lost.names().get(lost.busiest().get(0)));
      run("rank", "--warehouse", warehouse);
    }
    Path before = folder.resolve("editions/before");
    with("render", "--out", folder.resolve("page"), "--since", before);
    with("render", "--out", folder.resolve("zh"), "--language", "zh", "--site");
    run(
        "report",
        "--warehouse",
        warehouse,
        "--catalogue",
        catalogue,
        "--period",
        FIRST + ".." + LAST,
        "--out",
        folder.resolve("report"));
    with("edition", "freeze", "after", "--editions", folder.resolve("editions"));
    with("export", "badges", "--out", folder.resolve("badges"));
    with("export", "landscape2", "--out", folder.resolve("landscape2"));
    run(
        "export",
        "openrank",
        "--warehouse",
        warehouse,
        "--format",
        "csv",
        "--out",
        folder.resolve("csv"));
    JsonNode marked =
        new Tables(warehouse)
            .query("SELECT * FROM projects WHERE repaired_months IS NOT NULL AND on_landscape");
    assertThat(marked).hasSize(1);
    project = marked.get(0);
    name = project.path("name").asText();
  }

  /** Runs a command on the landscape of both months. */
  private static void with(Object... command) {
    List<Object> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--warehouse", warehouse, "--catalogue", catalogue));
    all.addAll(List.of("--from", FIRST, "--to", LAST));
    run(all.toArray());
  }

  private static List<Path> files(String below, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(below))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void bothValuesAreInTheTables() {
    assertThat(project.path("repaired_months").asInt()).isEqualTo(2);
    assertThat(project.path("openrank_unrepaired").asDouble())
        .isPositive()
        .isLessThan(0.9 * project.path("openrank").asDouble());
    assertThat(project.path("rank_unrepaired").asInt())
        .isGreaterThanOrEqualTo(project.path("rank").asInt());
  }

  @Test
  void everyTextThatNamesItMarksIt() throws Exception {
    Pattern bare = Pattern.compile(Pattern.quote(name) + "(?! ?" + MARK + ")");
    for (String out : List.of("page", "zh", "report", "badges", "landscape2", "editions/after")) {
      for (String ending : List.of(".svg", ".md", "report.html", ".txt", ".csv", ".json", ".yml")) {
        for (Path file : files(out, ending)) {
          String text = Files.readString(file);
          Matcher found = bare.matcher(text);
          while (found.find()) {
            System.err.println(
                "BARE "
                    + folder.relativize(file)
                    + ": "
                    + text.substring(
                            Math.max(0, found.start() - 60),
                            Math.min(text.length(), found.end() + 60))
                        .replace('\n', ' '));
          }
          if (text.contains(name + " " + MARK))
            System.err.println("MARKED " + folder.relativize(file));
        }
      }
    }
  }
}
