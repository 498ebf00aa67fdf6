// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rankscape.cli.LostEvents.FIRST;
import static org.rankscape.cli.LostEvents.LAST;
import static org.rankscape.cli.LostEvents.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    with(
        "export",
        "landscape2",
        "--url",
        "https://example.org/l/",
        "--out",
        folder.resolve("landscape2"));
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

  /** Under a bar that nothing passes, the table and the edition still tell of the repair. */
  @Test
  void whoIsLeftOutKeepsBothValues() throws Exception {
    Path high = folder.resolve("high.yaml");
    Files.writeString(
        high, Files.readString(catalogue).replaceFirst("above: [0-9.]+", "above: 100000"));
    Path editions = folder.resolve("high");
    Object[] freeze = {
      "edition",
      "freeze",
      "high",
      "--warehouse",
      warehouse,
      "--catalogue",
      high,
      "--from",
      FIRST,
      "--to",
      LAST,
      "--editions",
      editions
    };
    run(freeze);
    JsonNode result = new ObjectMapper().readTree(editions.resolve("high/result.json").toFile());
    int found = 0;
    for (JsonNode listed : result.path("projects")) {
      if (!listed.path("repairedMonths").isNull()) {
        found++;
        assertThat(listed.path("rank").isNull()).isTrue();
        assertThat(listed.path("openrankUnrepaired").asDouble())
            .isEqualTo(project.path("openrank_unrepaired").asDouble());
      }
    }
    assertThat(found).isEqualTo(1);
    assertThat(Files.readAllLines(editions.resolve("high/data/left-out.csv")))
        .filteredOn(line -> line.contains(name + ","))
        .singleElement()
        .asString()
        .contains("," + project.path("repaired_months").asInt() + ",");
  }

  /** Its name without the mark, where it is not part of the name of a repository. */
  private static List<String> bare(Path file) throws IOException {
    Matcher found =
        Pattern.compile("(?<!/)" + Pattern.quote(name) + "(?! " + MARK + ").{0,40}")
            .matcher(Files.readString(file));
    return found.results().map(MatchResult::group).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "page, .svg, 2",
    "zh, .svg, 2",
    "editions/after, .svg, 2",
    "report, .svg, 7",
    "report, .csv, 5",
    "report, .md, 1",
    "report, .html, 1"
  })
  void itsNameIsMarkedWhereverItIsShown(String below, String ending, int fewest) throws Exception {
    int marked = 0;
    for (Path file : files(below, ending)) {
      assertThat(bare(file)).as(file.toString()).isEmpty();
      marked += Files.readString(file).contains(name + " " + MARK) ? 1 : 0;
    }
    assertThat(marked).as("files that name it").isGreaterThanOrEqualTo(fewest);
  }

  @Test
  void landscape2KeepsTheNameAndMarksTheDescription() throws Exception {
    JsonNode data =
        new YAMLMapper()
            .readTree(folder.resolve("landscape2/data.yml").toFile())
            .path("categories");
    List<JsonNode> marked =
        data.findParents("description").stream()
            .filter(i -> i.path("description").asText().contains(MARK))
            .toList();
    assertThat(marked).singleElement().extracting(i -> i.path("name").asText()).isEqualTo(name);
    assertThat(marked.get(0).at("/extra/annotations/openrank_unrepaired").asText()).isNotEmpty();
  }

  @Test
  void dataHaveBothValues() throws Exception {
    for (String data : List.of("page/data", "zh/data", "editions/after/data")) {
      for (String table : List.of("projects.csv", "top20.csv")) {
        List<String> lines = Files.readAllLines(folder.resolve(data).resolve(table));
        int column = List.of(lines.get(0).split(",")).indexOf("openrank_unrepaired");
        assertThat(lines).filteredOn(l -> !l.split(",", -1)[column].isEmpty()).hasSize(2);
      }
    }
    assertThat(Files.readString(folder.resolve("page/index.html")))
        .contains("repaired_months", "openrank_unrepaired");
    assertThat(Files.readString(folder.resolve("editions/after/result.json")))
        .containsPattern("\"openrankUnrepaired\" : [0-9]");
    List<String> values = Files.readAllLines(folder.resolve("csv/openrank.csv"));
    assertThat(values.get(0)).endsWith(",source,openrank_unrepaired");
    assertThat(values).filteredOn(l -> l.matches(".*,computed,[0-9.]+")).hasSize(2);
    assertThat(Files.readString(folder.resolve("csv/provenance.json")))
        .contains("repaired_since", project.at("/repositories/0").asText() + "\" : \"2025-01\"");
  }

  @Test
  void badgesAndDifferencesAreMarked() throws Exception {
    String repository = project.at("/repositories/0").asText();
    assertThat(Files.readString(folder.resolve("badges/" + repository + ".svg"))).contains(MARK);
    assertThat(Files.readAllLines(folder.resolve("badges/badges.csv")))
        .filteredOn(l -> l.contains(MARK))
        .singleElement()
        .asString()
        .startsWith(repository);
    Path editions = folder.resolve("editions");
    Cli.Result diff =
        Cli.run("edition", "diff", editions.resolve("before"), editions.resolve("after"));
    assertThat(diff.out())
        .as("what a repair added is no rise")
        .contains(MARK + " Repaired from GitHub's API. Projects repaired in one edition only: 1")
        .contains("Risen: 0");
  }
}
