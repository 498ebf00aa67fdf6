// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.coverage.CoverageTables;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.CoverageMonth;
import org.rankscape.warehouse.table.Name;

/** What {@code export} writes, and that {@code import} reads it again. */
class ExportTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 11);
  private static final String VALUES =
      "SELECT concat_ws(' ', month, kind, id, name, openrank, rank) FROM openrank"
          + " WHERE source = '%s' AND kind = '%s' ORDER BY ALL";

  @TempDir Path folder;
  private Path w;

  @BeforeEach
  void twoMonths() throws Exception {
    w = folder.resolve("W");
    try (Warehouse warehouse = Warehouse.write(w).accept(false)) {
      for (int i = 0; i < 2; i++) {
        YearMonth month = FIRST.plusMonths(i);
        warehouse.write(
            Table.COLLABORATION,
            month,
            List.of(
                row(month, 1, 10, 3),
                row(month, 1, 11, 3),
                row(month, 2, 11, 2),
                row(month, 3, 12, 1)));
        warehouse.write(
            Table.DEVELOPER_NAMES,
            month,
            List.of(name(month, 10, "ada"), name(month, 11, "bo"), name(month, 12, "cy")));
        warehouse.write(
            Table.REPOSITORY_NAMES,
            month,
            List.of(
                name(month, 1, i == 0 ? "old/one" : "new/one"),
                name(month, 2, "a/two"),
                name(month, 3, "b/three")));
      }
    }
    succeeds("rank", "--warehouse", w);
  }

  private static Collaboration row(YearMonth month, long repository, long developer, int comments) {
    return new Collaboration(
        month.toString(), repository, developer, 0, 0, comments, 0, 0, 0, 0, 0, 0, 0);
  }

  private static Name name(YearMonth month, long id, String name) {
    LocalDateTime time = month.atDay(2).atStartOfDay();
    return new Name(month.toString(), id, name, time, time);
  }

  private static String succeeds(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  private String export(String format, Path output, Object... more) {
    return succeeds(
        Stream.concat(
                Stream.of(
                    "export", "openrank", "--warehouse", w, "--format", format, "--out", output),
                Stream.of(more))
            .toArray());
  }

  @Test
  void openDiggersLayoutHasOneFileARepositoryUnderItsLatestName() throws Exception {
    Path out = folder.resolve("out");
    assertThat(export("opendigger", out))
        .contains("3 files openrank.json")
        .contains("without history");
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> out.relativize(f).toString()))
          .containsExactlyInAnyOrder(
              "new/one/openrank.json",
              "a/two/openrank.json",
              "b/three/openrank.json",
              "provenance.json");
    }
    JsonNode one = new ObjectMapper().readTree(out.resolve("new/one/openrank.json").toFile());
    Map<String, String> values =
        new Tables(w)
            .map("SELECT month, openrank FROM openrank WHERE kind = 'repository' AND id = 1");
    assertThat(one).hasSize(2);
    values.forEach((month, value) -> assertThat(one.get(month).asText()).isEqualTo(value));
    JsonNode provenance = new ObjectMapper().readTree(out.resolve("provenance.json").toFile());
    assertThat(provenance.get("definitions").get(0).asText()).isEqualTo("running");
    assertThat(provenance.get("notes").toString()).contains("thresholds");
  }

  private void coverage(double first, double second) throws Exception {
    try (Warehouse warehouse = Warehouse.update(w)) {
      warehouse.write(
          Table.COVERAGE,
          CoverageTables.KEY,
          List.of(covered(FIRST, first), covered(FIRST.plusMonths(1), second)));
    }
  }

  private static CoverageMonth covered(YearMonth month, double index) {
    return new CoverageMonth(
        month.toString(),
        index,
        index,
        null,
        null,
        1,
        720,
        0,
        0,
        0,
        0,
        1,
        1,
        0,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void whereverMonthsOfDifferentCoverageStandSideBySideAWarningSaysSo() throws Exception {
    String warning =
        "Coverage differs between the months compared: 0.60 in 2024-12, 0.97 in 2024-11.";
    Path out = folder.resolve("out");
    Object[] explain = {"explain", "b/three", "--against", "2024-11", "--warehouse", w};
    coverage(0.97, 0.88);
    assertThat(export("csv", out)).doesNotContain("Coverage differs");
    assertThat(succeeds(explain)).doesNotContain("Coverage differs");

    coverage(0.97, 0.6);
    assertThat(export("csv", out)).contains(warning);
    assertThat(Files.readString(out.resolve("provenance.json"))).contains(warning);
    assertThat(export("csv", out, "--month", "2024-12")).doesNotContain("Coverage differs");
    assertThat(succeeds(explain)).contains(warning);
    assertThat(succeeds("explain", "b/three", "--warehouse", w)).doesNotContain("Coverage differs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"opendigger", "csv", "parquet"})
  void whatIsExportedIsImportedAgain(String format) throws Exception {
    for (String kind : List.of("repository", "developer")) {
      Path out = folder.resolve(kind);
      export(format, out, "--kind", kind, "--show-developers");
      Path target = folder.resolve("target");
      succeeds("import", "openrank", "--warehouse", target, "--kind", kind, out);
      List<String> expected =
          new Tables(w)
              .texts(String.format(VALUES, "computed", kind).replace("old/one", "new/one"));
      List<String> imported = new Tables(target).texts(String.format(VALUES, "imported", kind));
      assertThat(new Tables(target).texts("SELECT DISTINCT scope FROM openrank"))
          .containsExactly("partial");
      boolean ids = !format.equals("opendigger");
      assertThat(imported)
          .isEqualTo(
              expected.stream()
                  .map(line -> line.replace("old/one", "new/one"))
                  .map(line -> ids ? line : line.replaceFirst(kind + " \\d+ ", kind + " "))
                  .sorted()
                  .toList());
      Map<String, Integer> bytes = Tables.files(out);
      export(format, out, "--kind", kind, "--show-developers");
      assertThat(Tables.files(out)).isEqualTo(bytes);
      if (ids) {
        assertThat(
                new Tables(target)
                    .texts("SELECT DISTINCT name FROM names WHERE kind = '" + kind + "'"))
            .hasSize(3);
      }
    }
  }

  @Test
  void simulatedValuesStaySimulated() throws Exception {
    Path real = folder.resolve("real");
    Path out = folder.resolve("simulated");
    export("opendigger", real);
    export("opendigger", out);
    Path provenance = out.resolve("provenance.json");
    String said = Files.readString(provenance);
    Files.writeString(provenance, said.replace("\"simulated\" : false", "\"simulated\" : true"));
    Path one = out.resolve("new/one/openrank.json");
    refused("simulated values", "real ones", folder.resolve("T"), one, real);
    Path target = folder.resolve("target");
    succeeds("import", "openrank", "--warehouse", target, one);
    refused("holds simulated data", "the source is real", target, real);
    Files.writeString(provenance, "{\"simulated\": \"yes\"}");
    refused("provenance.json", "export again", target, one);
    Files.writeString(provenance, "{");
    refused("provenance.json", "not JSON", target, one);
  }

  private static void refused(String what, String more, Path target, Object... files) {
    List<Object> arguments = new ArrayList<>(List.of("import", "openrank", "--warehouse", target));
    arguments.addAll(List.of(files));
    Cli.Result result = Cli.run(arguments.toArray());
    assertThat(result.err()).contains(what).contains(more);
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void monthsAndTheLargestCanBeChosen() throws Exception {
    Path out = folder.resolve("out");
    export("csv", out, "--month", "2024-12", "--limit", 1);
    assertThat(Files.readAllLines(out.resolve("openrank.csv")))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("month,repo_id,repo_name,openrank"))
        .anyMatch(line -> line.startsWith("2024-12,1,new/one,"));
  }

  @Test
  void publishedFilesComeBackAsTheyWere() throws Exception {
    Path published = Cli.shared("openrank/opendigger");
    Path target = folder.resolve("imported");
    succeeds("import", "openrank", "--warehouse", target, published);
    w = target;
    Path out = folder.resolve("out");
    export("opendigger", out);
    int files = 0;
    try (Stream<Path> paths = Files.walk(published)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        JsonNode before = new ObjectMapper().readTree(path.toFile());
        JsonNode after =
            new ObjectMapper().readTree(out.resolve(published.relativize(path)).toFile());
        ((com.fasterxml.jackson.databind.node.ObjectNode) before).remove("2021-10-raw");
        assertThat(after).isEqualTo(before);
        files++;
      }
    }
    assertThat(files).isGreaterThan(5);
  }

  @Test
  void theGraphOfAMonthOrADomainIsWritten() throws Exception {
    Path file = folder.resolve("g.graphml");
    assertThat(graph("graphml", file))
        .contains("4 pairs")
        .contains("3 repositories and 3 developers");
    assertThat(Files.readString(file))
        .contains("new/one")
        .contains("openrank")
        .contains("node id=\"d1\"", ">developer 1<", ">developer 3<")
        .doesNotContain(">ada<");
    graph("graphml", file, "--show-developers");
    assertThat(Files.readString(file)).contains(">ada<").doesNotContain(">developer 1<");
    assertThat(graph("gexf", file, "--min-activity", 11)).contains("2 pairs");
    Path catalogue =
        Files.writeString(
            folder.resolve("c.yaml"),
            """
            catalogue: small
            title: {en: Small, zh: 小}
            inclusion: {measure: mean-openrank, above: 0}
            layers:
              - id: all
                label: {en: All, zh: 全}
                domains:
                  - {id: first, label: {en: First, zh: 一}}
                  - {id: second, label: {en: Second, zh: 二}}
            projects:
              - {name: One, repositories: [old/one], domain: first}
              - {name: Two, repositories: [a/two], domain: second}
            """);
    assertThat(graph("dot", file, "--catalogue", catalogue, "--domain", "first"))
        .contains("2 pairs")
        .contains("1 repository and 2 developers");
    assertThat(Files.readString(file)).contains("new/one").doesNotContain("a/two");
    Cli.Result unknown =
        Cli.run(
            "export",
            "graph",
            "--warehouse",
            w,
            "--format",
            "dot",
            "--month",
            "2024-12",
            "--out",
            file,
            "--catalogue",
            catalogue,
            "--domain",
            "third");
    assertThat(unknown.err()).contains("Domains with projects: first, second");
  }

  @Test
  void theGraphIsOfTheLastMonthInTheFormThatTheFileIsNamedAfter() throws Exception {
    Path dot = folder.resolve("last.dot");
    String told = succeeds("export", "graph", "--warehouse", w, "--out", dot);
    Path named = folder.resolve("named.x");
    assertThat(graph("dot", named)).isEqualTo(told.replace(dot.toString(), named.toString()));
    assertThat(Files.readString(dot)).startsWith("graph").isEqualTo(Files.readString(named));
    assertThat(Files.readString(folder.resolve("last.dot.txt")))
        .startsWith("Source: ")
        .contains("2024-12");
    assertThat(
            Cli.run("export", "graph", "--warehouse", w, "--month", "2031-01", "--out", dot).err())
        .contains("has no collaboration of 2031-01");
  }

  private String graph(String format, Path file, Object... more) {
    return succeeds(
        Stream.concat(
                Stream.of(
                    "export",
                    "graph",
                    "--warehouse",
                    w,
                    "--format",
                    format,
                    "--month",
                    "2024-12",
                    "--out",
                    file),
                Stream.of(more))
            .toArray());
  }
}
