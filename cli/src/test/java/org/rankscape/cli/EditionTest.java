// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions frozen from imported values, and what changed between them. */
class EditionTest {
  @TempDir Path folder;
  private Path warehouse;

  @BeforeEach
  void values() throws Exception {
    warehouse = folder.resolve("W");
    StringBuilder csv = new StringBuilder("month,repo_id,repo_name,openrank\n");
    for (int month = 1; month <= 12; month++) {
      csv.append(String.format("2020-%02d,1,a/rises,20%n2021-%02d,1,a/rises,50%n", month, month));
      csv.append(String.format("2020-%02d,2,b/old,40%n2021-%02d,2,b/renamed,40%n", month, month));
      csv.append(String.format("2020-%02d,3,c/leaves,80%n", month));
      csv.append(String.format("2021-%02d,4,d/comes,30%n", month));
    }
    Path file = Files.writeString(folder.resolve("values.csv"), csv);
    succeeds("import", "openrank", "--warehouse", warehouse, file);
  }

  private Path catalogue(String name, String more) throws Exception {
    return Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        catalogue: some
        title: {en: Some}
        inclusion: {measure: mean-openrank, above: 10}
        sources: [{name: {en: A Study}, licence: {en: CC BY 4.0}, url: "https://example.org/study"}]
        layers:
          - id: one
            label: {en: One}
            domains: [{id: all, label: {en: All}}, {id: rest, label: {en: Rest}}]
        projects:
          - {name: Rises, repositories: [a/rises], domain: all}
        """
            + more);
  }

  private static Cli.Result succeeds(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result;
  }

  private void freeze(String name, String year, Path catalogue) {
    succeeds(
        "edition",
        "freeze",
        name,
        "--warehouse",
        warehouse,
        "--catalogue",
        catalogue,
        "--from",
        year + "-01",
        "--to",
        year + "-12");
  }

  private void both() throws Exception {
    freeze(
        "first",
        "2020",
        catalogue(
            "first",
            """
              - {name: Renamed, repositories: [b/old], domain: all}
              - {name: Leaves, repositories: [c/leaves], domain: all}
            """));
    freeze(
        "second",
        "2021",
        catalogue(
            "second",
            """
              - {name: Renamed, repositories: [b/renamed], domain: rest}
              - {name: Leaves, repositories: [c/leaves], domain: all}
              - {name: Comes, repositories: [d/comes], domain: all}
            """));
  }

  @Test
  void whatChangedIsToldAsTableJsonMarkdownAndFigure() throws Exception {
    both();
    Path out = folder.resolve("changes");
    String table =
        succeeds("edition", "diff", "first", "second", "--warehouse", warehouse, "--out", out)
            .out();
    assertThat(table.lines().map(l -> l.replaceAll(" {2,}", " | ")))
        .contains(
            "Added | Comes | All | – → 30.0 | new in the catalogue",
            "Dropped | Leaves | All | 80.0 → 0.0 | no activity since 2020-12",
            "Moved | Renamed | Rest | 40.0 → 40.0 | All → Rest",
            "Renamed | Renamed | Rest | 40.0 → 40.0 | b/old → b/renamed",
            "Risen | Rises | All | 20.0 → 50.0 | +150.0\u00a0%");
    assertThat(Files.readAllLines(out.resolve("difference.csv"))).hasSize(6);
    JsonNode json = new ObjectMapper().readTree(out.resolve("difference.json").toFile());
    assertThat(json.get("changes")).hasSize(5);
    assertThat(json.at("/changes/3/before/repository").asText()).isEqualTo("b/old");
    assertThat(Files.readString(out.resolve("difference.md")))
        .contains("## Dropped (1)", "| Leaves | All | 1 → – | 80.0 → 0.0 | no activity since");
    assertThat(Files.readString(out.resolve("difference.svg")))
        .contains("Added: 1", "Dropped: 1", "A Study (CC BY 4.0)");
    assertThat(out.resolve("difference.png")).isNotEmptyFile();
    Map<String, Integer> files = Tables.files(out);
    succeeds("edition", "diff", "first", "second", "--warehouse", warehouse, "--out", out);
    assertThat(Tables.files(out)).isEqualTo(files);
  }

  @Test
  void thePageShowsWhatChangedAndLinksToTheReport() throws Exception {
    both();
    Path out = folder.resolve("landscape");
    succeeds(
        "render",
        "--warehouse",
        warehouse,
        "--catalogue",
        folder.resolve("second.yaml"),
        "--since",
        "first",
        "--report",
        folder.resolve("report"),
        "--out",
        out);
    String page = Files.readString(out.resolve("index.html"));
    assertThat(page)
        .contains("\"report\":\"../report/report.html\"")
        .contains("\"difference\":{\"before\":{\"name\":\"first\"")
        .contains("\"kind\":\"renamed\"");
    assertThat(out.resolve("difference.svg")).exists();
  }

  @Test
  void anEditionIsListedVerifiedAndNeverWrittenAgain() throws Exception {
    both();
    assertThat(succeeds("edition", "list", "--warehouse", warehouse, "--format", "csv").out())
        .contains("first,Some,2020-01,2020-12,3,global,")
        .contains("second,Some,2021-01,2021-12,3,global,");
    assertThat(succeeds("edition", "verify", "--warehouse", warehouse).out())
        .contains("first: as it was frozen", "second: as it was frozen");
    Path edition = warehouse.resolve("editions/first");
    Map<String, Integer> files = Tables.files(edition);
    Cli.Result again =
        Cli.run(
            "edition",
            "freeze",
            "first",
            "--warehouse",
            warehouse,
            "--catalogue",
            folder.resolve("first.yaml"));
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("is never overwritten: choose another name");
    assertThat(Tables.files(edition)).isEqualTo(files);
    Path elsewhere = folder.resolve("elsewhere");
    succeeds(
        "edition",
        "freeze",
        "first",
        "--warehouse",
        warehouse,
        "--catalogue",
        folder.resolve("first.yaml"),
        "--from",
        "2020-01",
        "--to",
        "2020-12",
        "--editions",
        elsewhere);
    assertThat(Tables.files(elsewhere.resolve("first"))).isEqualTo(files);
    assertThat(edition.resolve("catalogue.yaml"))
        .hasSameBinaryContentAs(folder.resolve("first.yaml"));
  }

  @Test
  void whatWasChangedIsFoundAndNotRead() throws Exception {
    both();
    Path edition = warehouse.resolve("editions/first");
    for (String file : List.of("result.json", "data/projects.csv", "edition.json")) {
      Path at = edition.resolve(file);
      byte[] before = Files.readAllBytes(at);
      assertThat(at.toFile().setWritable(true)).isTrue();
      Files.writeString(at, Files.readString(at).replaceFirst("Rises|2020-12|global", "xxxxx"));
      Cli.Result verified = Cli.run("edition", "verify", "--warehouse", warehouse);
      assertThat(verified.code()).isEqualTo(1);
      assertThat(verified.out()).contains("first: CHANGED", file + " was changed");
      Cli.Result read = Cli.run("edition", "diff", "first", "second", "--warehouse", warehouse);
      assertThat(read.code()).isEqualTo(1);
      assertThat(read.err()).contains("is not as it was frozen", file, "Restore it");
      Files.write(at, before);
    }
    Path manifest = edition.resolve("edition.json");
    byte[] whole = Files.readAllBytes(manifest);
    Files.writeString(manifest, "{\"format\":1}");
    assertThat(Cli.run("edition", "verify", "first", "--warehouse", warehouse).out())
        .contains("first: CHANGED", "edition.json is not whole");
    assertThat(Cli.run("edition", "list", "--warehouse", warehouse).err())
        .contains("edition.json is not whole");
    Files.write(manifest, whole);
    Files.writeString(edition.resolve("more.txt"), "more");
    assertThat(Cli.run("edition", "verify", "first", "--warehouse", warehouse).out())
        .contains("more.txt was added");
    Files.delete(edition.resolve("more.txt"));
    Files.delete(edition.resolve("landscape.svg"));
    assertThat(Cli.run("edition", "verify", "first", "--warehouse", warehouse).out())
        .contains("landscape.svg is missing");
  }

  @Test
  void wrongNamesAreRefused() throws Exception {
    Path catalogue = catalogue("c", "");
    Cli.Result name =
        Cli.run("edition", "freeze", "../x", "--warehouse", warehouse, "--catalogue", catalogue);
    assertThat(name.err()).contains("is no name of an edition");
    assertThat(name.code()).isEqualTo(2);
    Cli.Result site =
        Cli.run(
            "render",
            "--warehouse",
            warehouse,
            "--catalogue",
            catalogue,
            "--out",
            folder.resolve("out"),
            "--site",
            "x");
    assertThat(site.err()).contains("--site x: write an address");
    assertThat(site.code()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(Cli.run("edition", "diff", "x", "y", "--warehouse", warehouse).err())
        .contains("There is no edition x", "Editions there: none");
    for (String command : List.of("list", "verify")) {
      Cli.Result nowhere = Cli.run("edition", command);
      assertThat(nowhere.err()).contains("give --warehouse W or --editions DIR");
      assertThat(nowhere.code()).isEqualTo(2);
    }
    Cli.Result gone = Cli.run("edition", "list", "--editions", folder.resolve("gone"));
    assertThat(gone.err()).contains("there is no folder", "gone", "--editions");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(folder.resolve("gone")).doesNotExist();
    Cli.Result none = Cli.run("edition", "list", "--warehouse", warehouse);
    assertThat(none.code()).isZero();
    assertThat(none.err()).isEmpty();
    assertThat(Cli.run("edition", "list", "--warehouse", warehouse, "--format", "pdf").code())
        .isEqualTo(2);
    assertThat(Cli.run("edition").code()).isEqualTo(2);
  }

  @Test
  void aFailureLeavesNoFolder() throws Exception {
    Path catalogue = catalogue("c", "");
    Path out = folder.resolve("out");
    Object[] both = {"--warehouse", warehouse, "--catalogue", catalogue, "--out", out};
    List<List<Object>> failing =
        List.of(
            List.of("report", "--period", "2031"),
            List.of("report", "--period", "2021", "--template", folder),
            List.of("report", "--period", "2021", "--against", "nothing"),
            List.of("export", "badges", "--from", "2031-01", "--to", "2031-02"),
            List.of("export", "landscape2", "--url", "https://x.org", "--marks", catalogue));
    for (List<Object> command : failing) {
      List<Object> all = new ArrayList<>(command);
      all.addAll(List.of(both));
      Cli.Result result = Cli.run(all.toArray());
      assertThat(result.code()).as(command.toString()).isEqualTo(1);
      assertThat(result.err()).isNotEmpty();
      assertThat(out).doesNotExist();
    }
    Path editions = folder.resolve("editions");
    Object[] freeze = {
      "edition",
      "freeze",
      "x",
      "--warehouse",
      warehouse,
      "--catalogue",
      catalogue,
      "--editions",
      editions,
      "--marks",
      folder.resolve("no-marks")
    };
    assertThat(Cli.run(freeze).code()).isEqualTo(1);
    assertThat(editions).doesNotExist();
    assertThat(warehouse.resolve("editions")).doesNotExist();
    Path file = Files.writeString(folder.resolve("file"), "");
    Cli.Result into =
        Cli.run(
            "report",
            "--warehouse",
            warehouse,
            "--catalogue",
            catalogue,
            "--period",
            "2021",
            "--out",
            file.resolve("report"));
    assertThat(into.err()).contains("cannot write to", "is no folder");
    assertThat(into.code()).isEqualTo(1);
  }

  /** The published edition of May 2025, frozen, and the same one again. */
  @Test
  void aPublishedEditionIsFrozen() throws Exception {
    Path data = Cli.shared("landscape");
    for (String name : List.of("2025-05", "again")) {
      succeeds(
          "edition",
          "freeze",
          name,
          "--published",
          data.resolve("llm-2025-05-projects.csv"),
          "--network",
          data.resolve("llm-2025-05-network.json"),
          "--from",
          "2025-01",
          "--to",
          "2025-04",
          "--catalogue",
          Cli.root().resolve("catalogues/llm-development.yaml"),
          "--editions",
          folder.resolve("E"));
    }
    assertThat(
            succeeds("edition", "diff", folder.resolve("E/2025-05"), folder.resolve("E/again"))
                .out())
        .contains("Added: 0, Dropped: 0, Moved: 0, Renamed: 0, Risen: 0, Fallen: 0");
    JsonNode result = new ObjectMapper().readTree(folder.resolve("E/2025-05/result.json").toFile());
    assertThat(result.at("/projects/1/repositories/0/id").asLong()).isEqualTo(599547518L);
    assertThat(result.at("/projects/1/name").asText()).isEqualTo("vLLM");
  }
}
