// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a ranked warehouse, on a small simulated one. */
class InsightTest {
  @TempDir static Path folder;
  private static Path warehouse;
  private static Tables tables;
  private static String repository;

  @BeforeAll
  static void rank() throws Exception {
    warehouse = folder.resolve("W");
    succeeds("simulate", "--months", 3, "--scale", "0.4", "--out", folder.resolve("S"));
    keepFirstDays(folder.resolve("S/hours"));
    succeeds("ingest", "--source", folder.resolve("S/hours"), "--warehouse", warehouse);
    succeeds("rank", "--warehouse", warehouse, "--bots", folder.resolve("S/bots.txt"));
    tables = new Tables(warehouse);
    repository =
        tables
            .texts(
                "SELECT name FROM openrank WHERE kind = 'repository' AND month = '2024-03'"
                    + " ORDER BY rank LIMIT 1")
            .get(0);
  }

  /** Two days of each month are enough, and much faster. */
  private static void keepFirstDays(Path hours) throws Exception {
    try (Stream<Path> files = Files.walk(hours)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().matches("\\d{4}-\\d{2}-0[12]-.*")) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void botsThatRankWasToldOfAreNoDevelopersAnywhere() throws Exception {
    Object[] explore = {"explore", "--warehouse", warehouse, "--seeds", repository};
    succeeds(explore);
    List<String> alone = sharedDevelopers();
    succeeds(
        Stream.concat(Stream.of(explore), Stream.of("--bots", folder.resolve("S/bots.txt")))
            .toArray());
    assertThat(alone).hasSizeGreaterThan(5).isEqualTo(sharedDevelopers());
  }

  private static List<String> sharedDevelopers() throws Exception {
    return tables.texts(
        "SELECT repository || ' ' || shared_developers FROM candidates ORDER BY repository");
  }

  private static Cli.Result succeeds(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result;
  }

  private static void fails(String message, Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).startsWith("rankscape: ").contains(message);
    assertThat(result.code()).isEqualTo(1);
  }

  private static JsonNode json(Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--warehouse", warehouse, "--format", "json"));
    return new ObjectMapper().readTree(succeeds(all.toArray()).out());
  }

  private static Map<String, Double> sections(JsonNode explained) {
    Map<String, Double> sums = new TreeMap<>();
    explained
        .get("rows")
        .forEach(
            r -> sums.merge(r.get("section").asText(), r.get("value").asDouble(), Double::sum));
    return sums;
  }

  private static double stored(String name, String month) throws Exception {
    return tables.number(
        "SELECT openrank FROM openrank WHERE name = '" + name + "' AND month = '" + month + "'");
  }

  @Test
  void partsAddUpToTheStoredValues() throws Exception {
    double value = stored(repository, "2024-03");
    double before = stored(repository, "2024-01");
    JsonNode explained = json("explain", repository, "--month", "2024-03", "--against", "2024-01");
    Map<String, Double> sums = sections(explained);
    assertThat(sums.get("value")).isCloseTo(value, within(1e-8 * value));
    assertThat(sums.get("sources")).isCloseTo(value, within(1e-8 * value));
    assertThat(sums.get("change")).isCloseTo(value - before, within(1e-8 * value));
    double flows = 0;
    for (JsonNode row : explained.get("rows")) {
      if (row.get("section").asText().equals("value")
          && row.get("part").asText().equals("developer")) {
        flows += row.get("value").asDouble();
      }
    }
    assertThat(sums.get("routes")).isCloseTo(flows, within(1e-9 * value));
    assertThat(explained.get("provenance").get("source").asText()).isEqualTo("simulated events");
  }

  @Test
  void aDevelopersValueIsExplainedToo() throws Exception {
    String login =
        tables
            .texts(
                "SELECT name FROM openrank WHERE kind = 'developer' AND month = '2024-03'"
                    + " ORDER BY rank LIMIT 1")
            .get(0);
    double value = stored(login, "2024-03");
    assertThat(sections(json("explain", "@" + login, "--show-developers")).get("value"))
        .isCloseTo(value, within(1e-8 * value));
    assertThat(
            succeeds("explain", "@" + login, "--show-developers", "--warehouse", warehouse).out())
        .contains("@" + login + " in 2024-03: OpenRank")
        .contains("place 1 of")
        .contains("its own activity of the month")
        .contains("Simulated events");
  }

  @Test
  void anExplanationIsReadAndSharedWithoutLogins() throws Exception {
    Path file = folder.resolve("explained.txt");
    succeeds(
        "explain", repository, "--against", "2024-02", "--out", file, "--warehouse", warehouse);
    assertThat(Files.readString(file))
        .contains(repository + " in 2024-03: OpenRank")
        .contains("its own earlier value")
        .contains("Against 2024-02")
        .contains("developer 1  (")
        .containsPattern("developer [1-9]\\d* (came|left|stayed), ")
        .doesNotContain("a developer")
        .doesNotContain("@");
  }

  @Test
  void whatCannotBeExplainedIsSaid() {
    fails(
        "month 2030-01 is not ranked",
        "explain",
        repository,
        "--month",
        "2030-01",
        "--warehouse",
        warehouse);
    fails("x/nothing is not known up to 2024-03", "explain", "x/nothing", "--warehouse", warehouse);
    fails("@nobody-at-all is not known", "explain", "@nobody-at-all", "--warehouse", warehouse);
    fails(
        "--against 2024-03 is the month explained",
        "explain",
        repository,
        "--against",
        "2024-03",
        "--warehouse",
        warehouse);
  }

  @Test
  void aCommunityIsThatOfTheEvents() throws Exception {
    JsonNode rows = json("community", repository, "--month", "2024-03").get("rows");
    Map<String, Integer> kinds = new TreeMap<>();
    rows.forEach(r -> kinds.merge(r.get("kind").asText(), 1, Integer::sum));
    String events =
        " FROM events WHERE repository_id = (SELECT id FROM openrank WHERE name = '"
            + repository
            + "' AND month = '2024-03') AND strftime(created_at, '%Y-%m') = '2024-03'"
            + " AND NOT automated AND developer_login NOT LIKE '%[bot]'";
    assertThat((double) kinds.get("issue"))
        .isEqualTo(
            tables.number(
                "SELECT count(DISTINCT number)"
                    + events
                    + " AND (type = 'IssuesEvent' AND action IN ('opened', 'closed')"
                    + " OR type = 'IssueCommentEvent' AND NOT pull_request)"));
    assertThat(kinds).containsKeys("developer", "pull_request");
    double previous = Double.MAX_VALUE;
    for (JsonNode row : rows) {
      double value = row.get("openrank").asDouble();
      assertThat(value).isPositive();
      if (row.get("place").asInt() > 1) {
        assertThat(value).isLessThanOrEqualTo(previous);
      }
      previous = value;
    }
    String text = succeeds("community", repository, "--warehouse", warehouse).out();
    assertThat(text)
        .contains(repository + " in 2024-03: " + kinds.get("developer") + " developers")
        .contains("half of the developers' value")
        .contains("values inherited since 2024-01");
    assertThat(succeeds("community", repository, "--warehouse", warehouse).out())
        .contains("a developer")
        .doesNotContain("sim-q");
    fails("Did you mean", "community", "x/" + repository.split("/")[1], "--warehouse", warehouse);
  }

  @Test
  void lossIsReportedBesideTheEstimate() throws Exception {
    JsonNode rows = json("loss", "--share", "0.1,0.4", "--large", 20).get("rows");
    assertThat(rows).hasSize(8);
    JsonNode little = rows.get(3);
    JsonNode much = rows.get(7);
    assertThat(much.get("month").asText()).isEqualTo("mean");
    assertThat(much.get("overall_opendigger").asDouble()).isEqualTo(-0.133);
    assertThat(little.get("overall_opendigger").isNull()).isTrue();
    assertThat(much.get("overall").asDouble()).isLessThan(little.get("overall").asDouble());
    assertThat(much.get("rank_correlation").asDouble())
        .isBetween(0.0, little.get("rank_correlation").asDouble());
    assertThat(succeeds("loss", "--warehouse", warehouse).out())
        .contains("OpenDigger estimates")
        .contains("mean");
  }

  @Test
  void developersAreListedAndTheirValueDividesOverDomains() throws Exception {
    JsonNode all =
        json("developers", "--catalogue", folder.resolve("S/catalogue.yaml"), "--month", "2024-03");
    double total =
        tables.number(
            "SELECT sum(openrank) FROM openrank WHERE kind = 'developer' AND month = '2024-03'");
    double goesTo = 0;
    for (JsonNode row : all.get("rows")) {
      goesTo += row.get("goes_to").asDouble();
    }
    assertThat(goesTo).isCloseTo(total, within(1e-8 * total));
    double domains = 0;
    for (JsonNode row : all.get("domains")) {
      domains += row.get("goes_to").asDouble();
      assertThat(row.get("share_of_developers").asDouble()).isBetween(0.0, 1.0);
    }
    assertThat(domains).isCloseTo(total, within(1e-8 * total));
    assertThat(all.get("domains").size()).isGreaterThan(3);

    String first =
        tables
            .texts(
                "SELECT name FROM openrank WHERE kind = 'developer' AND month = '2024-03'"
                    + " ORDER BY rank LIMIT 1")
            .get(0);
    assertThat(
            succeeds("developers", "--show-developers", "--warehouse", warehouse, "--limit", 5)
                .out()
                .lines())
        .hasSize(10)
        .anyMatch(line -> line.matches(" *1  " + first + " .*"));
    Path file = folder.resolve("domains.csv");
    succeeds(
        "developers",
        "--warehouse",
        warehouse,
        "--catalogue",
        folder.resolve("S/catalogue.yaml"),
        "--domains",
        "--format",
        "csv",
        "--out",
        file);
    assertThat(Files.readString(file))
        .startsWith("domain,developers,share_of_developers,goes_to,")
        .contains("simulated events")
        .doesNotContain(first);
  }
}
