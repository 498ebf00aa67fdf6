// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intervals of nodes and projects, made by a settings file with sections for them. */
class UncertaintyTest {
  private static final String INTERVALS =
      " FROM openrank_intervals i JOIN openrank_computed o USING (month, kind, id)"
          + " WHERE kind = 'repository' AND i.present > 0.99";
  private static final String EXACT =
      " FROM projects p JOIN openrank_intervals i ON i.id = p.repository_ids[1] AND"
          + " i.kind = 'repository' AND i.month = p.last_month WHERE len(p.repository_ids) = 1"
          + " AND on_landscape";

  @TempDir static Path folder;
  private static Path warehouse;
  private static Tables tables;

  @BeforeAll
  static void run() throws Exception {
    succeeds("simulate", "--months", 3, "--scale", 0.2, "--out", folder.resolve("sim"));
    try (Stream<Path> files = Files.walk(folder.resolve("sim/hours"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().matches("\\d{4}-\\d{2}-0[12]-.*")) {
          Files.delete(file);
        }
      }
    }
    Path catalogue = folder.resolve("sim/catalogue.yaml");
    String listed = Files.readString(catalogue);
    Files.writeString(catalogue, listed.replaceFirst("above: [0-9.]+", "above: 0.1"));
    warehouse = folder.resolve("W");
    tables = new Tables(warehouse);
    Path settings = folder.resolve("landscape.yaml");
    Files.writeString(
        settings,
        """
        warehouse: W
        ingest: {source: sim/hours}
        rank: {}
        uncertainty: {replicates: 40}
        render: {catalogue: sim/catalogue.yaml, out: landscape, from: 2024-03}
        report: {period: 2024-01..2024-03, out: report}
        """);
    assertThat(succeeds("run", settings).out()).contains("90 % intervals from 40 replicates");
  }

  private static Cli.Result succeeds(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result;
  }

  @Test
  void intervalsSurroundMostValuesAndAreMadeOnce() throws Exception {
    double all = tables.number("SELECT count(*)" + INTERVALS);
    assertThat(all).isPositive();
    assertThat(
            tables.number(
                "SELECT count(*)" + INTERVALS + " AND openrank BETWEEN value_low AND value_high"))
        .isGreaterThan(0.9 * all);
    assertThat(
            tables.number(
                "SELECT count(*) FROM openrank_intervals"
                    + " WHERE value_low > value_high OR rank_low > rank_high"))
        .isZero();
    Map<String, Integer> files = Tables.files(warehouse);
    assertThat(succeeds("uncertainty", "--warehouse", warehouse, "--replicates", 40).out())
        .contains("3 months were right already");
    assertThat(Tables.files(warehouse)).isEqualTo(files);
    succeeds("uncertainty", "--warehouse", warehouse, "--replicates", 40, "--seed", 2);
    assertThat(Tables.files(warehouse)).isNotEqualTo(files);
    succeeds("uncertainty", "--warehouse", warehouse, "--replicates", 40);
    assertThat(Tables.files(warehouse)).isEqualTo(files);
  }

  @Test
  void anExplanationSaysHowSureTheValueIs() throws Exception {
    JsonNode first =
        tables
            .query(
                "SELECT name, value_low, value_high, rank_low, rank_high"
                    + INTERVALS
                    + " AND kind = 'repository' AND rank = 1"
                    + " AND month = (SELECT max(month) FROM openrank_computed)")
            .get(0);
    assertThat(succeeds("explain", first.get("name").asText(), "--warehouse", warehouse).out())
        .contains(
            String.format(
                Locale.ROOT,
                "90 %% interval: %.3f to %.3f, place %d to %d\n",
                first.get("value_low").asDouble(),
                first.get("value_high").asDouble(),
                first.get("rank_low").asInt(),
                first.get("rank_high").asInt()))
        .contains("Developers are numbered; --show-developers names them.");
  }

  @Test
  void repositoriesThatTheDataDoNotKnowAreNamedWithThoseThatWereMeant() throws Exception {
    String known =
        tables
            .query(
                "SELECT name FROM openrank_computed WHERE kind = 'repository'"
                    + " AND month = (SELECT max(month) FROM openrank_computed) AND rank = 1")
            .get(0)
            .get("name")
            .asText();
    Path catalogue =
        Files.writeString(
            folder.resolve("typo.yaml"),
            """
            catalogue: typo
            title: {en: Typo}
            inclusion: {measure: mean-openrank, above: 0}
            layers:
              - {id: l, label: {en: L}, domains: [{id: d, label: {en: D}}]}
            projects:
              - {repositories: [%1$s], domain: d}
              - {repositories: [%1$sx], domain: d}
              - {repositories: [nobody/knows-this], domain: d}
            """
                .formatted(known));
    String out =
        succeeds(
                "edition",
                "freeze",
                "typo",
                "--warehouse",
                warehouse,
                "--catalogue",
                catalogue,
                "--editions",
                folder.resolve("editions"))
            .out();
    assertThat(out)
        .contains("not in the data: " + known + "x. Did you mean " + known)
        .contains("not in the data: nobody/knows-this");
  }

  /** Over one month, a project of one repository has that repository's interval. */
  @Test
  void projectsHaveIntervalsThatTheTablesShow() throws Exception {
    double projects = tables.number("SELECT count(*)" + EXACT);
    assertThat(projects).isGreaterThan(10);
    assertThat(
            tables.number(
                "SELECT count(*)"
                    + EXACT
                    + " AND abs(i.value_low - p.value_low) < 1e-9"
                    + " AND abs(i.value_high - p.value_high) < 1e-9"))
        .isEqualTo(projects);
    JsonNode widest =
        tables
            .query(
                "SELECT count(*) AS n, min(rank_low) AS best, max(rank_high) AS worst,"
                    + " avg((rank BETWEEN rank_low AND rank_high)::INT) AS held"
                    + " FROM projects WHERE on_landscape")
            .get(0);
    assertThat(widest.get("best").asInt()).isEqualTo(1);
    assertThat(widest.get("worst").asInt()).isLessThanOrEqualTo(widest.get("n").asInt());
    assertThat(widest.get("held").asDouble()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("landscape/data/projects.csv")))
        .contains("value_low,value_high,rank_low,rank_high,interval_level");
    assertThat(folder.resolve("report/report.md")).exists();
    aPeriodIsTheMeanOfItsMonths();
  }

  private static void aPeriodIsTheMeanOfItsMonths() throws Exception {
    Path catalogue = folder.resolve("sim/catalogue.yaml");
    Path out = folder.resolve("three");
    succeeds("render", "--warehouse", warehouse, "--catalogue", catalogue, "--out", out);
    String means =
        "SELECT p.openrank, p.value_low, p.value_high, avg(i.value_low) AS low, avg(i.value_high) AS high"
            + EXACT.replace(
                "i.month = p.last_month", "i.month BETWEEN p.first_month AND p.last_month")
            + " GROUP BY ALL HAVING count(*) = 3 ORDER BY 1 DESC LIMIT 1";
    JsonNode row = tables.query(means).get(0);
    assertThat(row.get("openrank").asDouble())
        .isBetween(row.get("value_low").asDouble(), row.get("value_high").asDouble());
    double width = row.get("value_high").asDouble() - row.get("value_low").asDouble();
    double mean = row.get("high").asDouble() - row.get("low").asDouble();
    assertThat(width).isCloseTo(mean, within(0.3 * mean));
  }
}
