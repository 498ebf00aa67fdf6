// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of published values. */
class ReportTest {
  @TempDir Path folder;

  private Path catalogue(String projects) throws Exception {
    return Files.writeString(
        folder.resolve("catalogue.yaml"),
        """
        catalogue: some
        title: {en: Some}
        inclusion: {measure: mean-openrank, above: 10}
        layers:
          - {id: one, label: {en: One}, domains: [{id: all, label: {en: All}}]}
        projects:
        """
            + projects);
  }

  @Test
  void tellsWhoRoseWhoEnteredAndWhoIsQuiet() throws Exception {
    StringBuilder csv = new StringBuilder("month,repo_id,repo_name,openrank\n");
    for (int month = 1; month <= 12; month++) {
      csv.append(String.format("2020-%02d,1,a/rises,20%n2021-%02d,1,a/rises,50%n", month, month));
      csv.append(String.format("2020-%02d,2,b/enters,5%n2021-%02d,2,b/enters,25%n", month, month));
      csv.append(String.format("2020-%02d,3,c/leaves,80%n", month));
    }
    Path values = Files.writeString(folder.resolve("values.csv"), csv);
    Path warehouse = folder.resolve("W");
    assertThat(Cli.run("import", "openrank", "--warehouse", warehouse, values).code()).isZero();
    Path catalogue =
        catalogue(
            """
              - {name: Rises, repositories: [a/rises], domain: all}
              - {name: Enters, repositories: [b/enters], domain: all}
              - {name: Leaves, repositories: [c/leaves], domain: all}
            """);
    Path out = folder.resolve("out");
    Object[] command = {
      "report",
      "--warehouse",
      warehouse,
      "--catalogue",
      catalogue,
      "--period",
      "2021",
      "--against",
      "2020",
      "--out",
      out
    };
    Cli.Result result = Cli.run(command);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    String text =
        Files.readString(out.resolve("report.md")).replace("\\", "").replace('\u00a0', ' ');
    assertThat(text)
        .contains("**Rises** +30.0 (+150.0 %)", "from 25.0 to 75.0", "+200.0 %")
        .contains("1 entered the landscape and 1 left it", "Entered: Enters (25.0)")
        .contains("Left: Leaves (80.0 → 0.0)")
        .contains("peak 80.0 in 2020-01, active until 2020-12")
        .contains("The values were imported");
    byte[] pdf = Files.readAllBytes(out.resolve("report.pdf"));
    String html = Files.readString(out.resolve("report.html"));
    assertThat(Cli.run(command).code()).isZero();
    assertThat(Files.readAllBytes(out.resolve("report.pdf"))).isEqualTo(pdf);
    assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(html);
    frozenEdition(warehouse, catalogue, command, out);
    command[8] = "2019";
    assertThat(Cli.run(command).err()).contains("2020-01 to 2020-12");
    command[6] = "soon";
    Cli.Result wrong = Cli.run(command);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--period", "\"soon\" is no period");
  }

  /**
   * The edition of the year before, which had other names and another bar, is what is compared
   * with.
   */
  private void frozenEdition(Path warehouse, Path catalogue, Object[] command, Path out)
      throws Exception {
    String today = Files.readString(catalogue);
    Files.writeString(
        catalogue, today.replace("name: Rises", "name: Climbs").replace("above: 10", "above: 30"));
    Object[] freeze = {
      "edition",
      "freeze",
      "first",
      "--warehouse",
      warehouse,
      "--catalogue",
      catalogue,
      "--from",
      "2020-01",
      "--to",
      "2020-12"
    };
    succeeds(freeze);
    Files.writeString(catalogue, today);
    for (Object against : new Object[] {"2020", "first", warehouse.resolve("editions/first")}) {
      command[8] = against;
      Cli.Result result = Cli.run(command);
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains("compared with edition first as it was frozen");
      assertThat(Files.readString(out.resolve("report.md")))
          .contains("Since edition first", "as it was frozen (2020, 1 project, digest ")
          .contains("**Added** (2): Rises 50.0 (rose above the threshold, from 20.0)")
          .contains("Enters 25.0", "**Dropped** (1): Leaves 80.0 (no activity since 2020-12)")
          .contains("rests on its frozen values")
          .doesNotContain("computed anew with", "Entries and exits are not told");
      assertThat(out.resolve("figures/difference.svg")).exists();
      assertThat(out.resolve("figures/entries-exits.svg")).doesNotExist();
    }
    command[8] = "second";
    Cli.Result none = Cli.run(command);
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("There is no edition second", "first");
  }

  /** Real monthly values of projects of the LLM landscape up to 2024-09. */
  @Test
  void realSeriesOfTheLlmLandscape() throws Exception {
    Path data = Cli.shared("openrank");
    Path warehouse = folder.resolve("W");
    for (String file :
        new String[] {"agent_framework_openrank", "inference_openrank_trend", "vector_data"}) {
      Path csv = data.resolve("llm-domains-" + file + ".csv");
      assertThat(Cli.run("import", "openrank", "--warehouse", warehouse, csv).code()).isZero();
    }
    Path out = Path.of("target", "report-real");
    Cli.Result result =
        Cli.run(
            "report",
            "--warehouse",
            warehouse,
            "--catalogue",
            Cli.root().resolve("catalogues/llm-development.yaml"),
            "--period",
            "2024",
            "--language",
            "zh",
            "--out",
            out);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("there are data of 2024-01 to 2024-09");
    assertThat(Files.readString(out.resolve("report.md"))).contains("2023 年 1 月至 9 月");
    assertThat(out.resolve("figures/lines.svg")).exists();
  }

  /** The published edition of May 2025 leads with pytorch 927, vllm 615 and dify 473. */
  @Test
  void aPublishedEditionHasAReport() throws Exception {
    Path data = Cli.shared("landscape");
    succeeds(
        "report",
        "--published",
        data.resolve("llm-2025-05-projects.csv"),
        "--network",
        data.resolve("llm-2025-05-network.json"),
        "--catalogue",
        Cli.root().resolve("catalogues/llm-development.yaml"),
        "--period",
        "2025-01..2025-04",
        "--out",
        folder.resolve("out"));
    assertThat(Files.readString(folder.resolve("out/report.md")))
        .contains(
            "**PyTorch** (Training) leads with a mean monthly OpenRank of 927.0",
            "followed by **vLLM** (Serving, 615.0), **Dify** (Agent Framework, 473.0)",
            "**SGLang** and **vLLM** with 810");
  }

  /** Developers are counts and shares; logins appear when asked for. */
  @Test
  void developersOfSimulatedEvents() throws Exception {
    Path simulated = folder.resolve("S");
    Path warehouse = folder.resolve("W");
    succeeds("simulate", "--months", 1, "--scale", "0.2", "--out", simulated);
    keepFirstDay(simulated.resolve("hours"));
    succeeds("ingest", "--source", simulated.resolve("hours"), "--warehouse", warehouse);
    succeeds("rank", "--warehouse", warehouse, "--bots", simulated.resolve("bots.txt"));
    Path catalogue = simulated.resolve("catalogue.yaml");
    String all = Files.readString(catalogue);
    assertThat(all).contains("above: 1");
    Files.writeString(catalogue, all.replace("above: 1,", "above: 0.1,"));
    Path out = Path.of("target", "report-simulated");
    Object[] report = {
      "report", "--warehouse", warehouse, "--catalogue", catalogue, "--period", "2024", "--out", out
    };
    succeeds(report);
    String text = Files.readString(out.resolve("report.md")).replace("\\", "");
    assertThat(text)
        .contains("All data in this report are simulated", "Entries and exits are not told")
        .doesNotContain("@");
    Matcher said =
        Pattern.compile("([\\d,]+) developers were active in the landscape's projects")
            .matcher(text);
    assertThat(said.find()).isTrue();
    Tables tables = new Tables(warehouse);
    succeeds("render", "--warehouse", warehouse, "--catalogue", catalogue, "--out", folder);
    assertThat(Double.parseDouble(said.group(1).replace(",", "")))
        .isGreaterThanOrEqualTo(tables.number("SELECT max(developers) FROM projects"))
        .isLessThanOrEqualTo(tables.number("SELECT sum(developers) FROM projects"));
    Object[] named = Arrays.copyOf(report, report.length + 1);
    named[report.length] = "--show-developers";
    named[report.length - 1] = folder.resolve("named");
    succeeds(named);
    List<String> logins = new ArrayList<>();
    Pattern.compile("- @(\\S+): ")
        .matcher(Files.readString(folder.resolve("named/report.md")).replace("\\", ""))
        .results()
        .forEach(r -> logins.add(r.group(1)));
    assertThat(logins).hasSize(10).doesNotHaveDuplicates();
    assertThat(tables.texts("SELECT DISTINCT name FROM names WHERE kind = 'developer'"))
        .containsAll(logins);
  }

  private static void succeeds(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  private static void keepFirstDay(Path hours) throws Exception {
    try (Stream<Path> files = Files.walk(hours)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().matches("\\d{4}-\\d{2}-01-.*")) {
          Files.delete(file);
        }
      }
    }
  }
}
