// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a user runs it; what the simulator planted must be found again. */
class DemoTest {
  private static final Set<String> KEPT =
      Set.of(
          "IssuesEvent",
          "IssueCommentEvent",
          "PullRequestEvent",
          "PullRequestReviewEvent",
          "PullRequestReviewCommentEvent",
          "PushEvent",
          "WatchEvent",
          "ForkEvent");
  @TempDir static Path folder;
  private static Path demo;
  private static Truth truth;
  private static Tables tables;
  private static Cli.Result result;

  @BeforeAll
  static void run() throws Exception {
    demo = Demo.FOLDER;
    result = Demo.make();
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    truth = new Truth(demo.resolve("simulated/truth.json"));
    tables = new Tables(demo.resolve("warehouse"));
  }

  @Test
  void endsWithATableOfStagesAndThePage() {
    assertThat(result.out().lines().filter(l -> l.matches("\\w+ +[\\d.]+s  .*(kB|MB)$")))
        .extracting(l -> l.split(" ")[0])
        .containsExactly(
            "simulate", "ingest", "rank", "uncertainty", "explore", "trends", "render", "report");
    assertThat(result.out().strip()).endsWith("landscape/index.html");
  }

  @Test
  void countsOfEventsAreThoseWritten() throws Exception {
    Map<String, Long> expected = new TreeMap<>(truth.events());
    truth
        .duplicates()
        .forEach((type, n) -> expected.merge(type, KEPT.contains(type) ? 0 : n, Long::sum));
    Map<String, Long> counted = new TreeMap<>();
    tables
        .map("SELECT type, sum(events) FROM event_counts GROUP BY type")
        .forEach((type, n) -> counted.put(type, Long.valueOf(n)));
    assertThat(counted).isEqualTo(expected);

    Map<String, Long> distinct = new TreeMap<>(truth.events());
    distinct.keySet().retainAll(KEPT);
    Map<String, Long> kept = new TreeMap<>();
    tables
        .map("SELECT type, count(*) FROM events GROUP BY type")
        .forEach((type, n) -> kept.put(type, Long.valueOf(n)));
    assertThat(kept).isEqualTo(distinct);
  }

  @Test
  void lostHoursAndMalformedLinesAreInTheLedger() throws Exception {
    assertThat(
            tables.texts(
                "SELECT strftime(hour, '%Y-%m-%dT%H') FROM hours WHERE state = 'missing'"
                    + " ORDER BY hour"))
        .isEqualTo(truth.texts("lost_hours", null));
    Map<String, String> expected = new TreeMap<>();
    truth
        .get("malformed_lines")
        .properties()
        .forEach(e -> expected.put(e.getKey(), e.getValue().asText()));
    assertThat(
            tables.map(
                "SELECT strftime(hour, '%Y-%m-%dT%H'), rejected FROM hours WHERE rejected > 0"))
        .isEqualTo(expected)
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(
            tables.number(
                "SELECT count(*) FROM hours WHERE lines <> events + rejected + duplicates"))
        .isZero();
    assertThat(tables.number("SELECT sum(duplicates) FROM hours"))
        .isEqualTo(
            truth.duplicates().entrySet().stream()
                .filter(e -> KEPT.contains(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum());
  }

  @Test
  void renamedRepositoriesAreFoundUnderEveryNameAndShownUnderTheLatest() throws Exception {
    int renamed = 0;
    for (JsonNode project : truth.get("projects")) {
      for (JsonNode repository : project.get("repositories")) {
        JsonNode names = repository.get("names");
        if (names.size() < 2) {
          continue;
        }
        renamed++;
        String id = repository.get("id").asText();
        List<String> expected = new ArrayList<>();
        names.forEach(n -> expected.add(n.get("name").asText()));
        assertThat(
                tables.texts(
                    "SELECT name FROM names WHERE kind = 'repository' AND id = "
                        + id
                        + " GROUP BY name ORDER BY min(first_seen)"))
            .isEqualTo(expected);
        assertThat(
                tables.texts(
                    "SELECT name FROM openrank WHERE kind = 'repository' AND id = "
                        + id
                        + " ORDER BY month DESC LIMIT 1"))
            .containsExactly(expected.get(expected.size() - 1));
      }
    }
    assertThat(renamed).isGreaterThanOrEqualTo(5);
  }

  @Test
  void botsAndAccountsThatAreEverywhereHaveNoValue() throws Exception {
    String bots = String.join("','", truth.texts("bots", "login"));
    assertThat(tables.number("SELECT count(*) FROM openrank WHERE name IN ('" + bots + "')"))
        .isZero();
    Set<String> found = new TreeSet<>();
    for (JsonNode account : truth.get("busy_accounts")) {
      found.add(account.get("login").asText());
      String pair =
          "developer_id = "
              + account.get("id")
              + " AND month = '"
              + account.get("month").asText()
              + "'";
      assertThat(tables.number("SELECT count(*) FROM collaboration WHERE " + pair))
          .isGreaterThan(300);
      assertThat(
              tables.number(
                  "SELECT count(*) FROM openrank WHERE kind = 'developer' AND id = "
                      + account.get("id")
                      + " AND month = '"
                      + account.get("month").asText()
                      + "'"))
          .isZero();
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void growthAndDeclineAreFoundAndNeverConfused() throws Exception {
    Map<String, String> classes = tables.map("SELECT name, trend FROM projects");
    assertThat(share(classes, "growing", "growing")).isGreaterThanOrEqualTo(0.75);
    assertThat(share(classes, "declining", "declining")).isGreaterThanOrEqualTo(0.75);
    assertThat(share(classes, "growing", "declining")).isZero();
    assertThat(share(classes, "declining", "growing")).isZero();
    assertThat(share(classes, "starting", "new")).isGreaterThanOrEqualTo(0.8);
    assertThat(share(classes, "steady", "steady")).isGreaterThanOrEqualTo(0.8);
    assertThat(share(classes, "noisy", "steady")).isGreaterThanOrEqualTo(0.8);
    assertThat(share(classes, "dying", "dormant")).isGreaterThanOrEqualTo(0.6);
  }

  private static double share(Map<String, String> classes, String course, String trend) {
    List<String> planted = truth.projects(course);
    assertThat(planted).hasSizeGreaterThanOrEqualTo(5);
    return planted.stream().filter(p -> trend.equals(classes.get(p))).count()
        / (double) planted.size();
  }

  @Test
  void discoveryReachesMostOfWhatTheCatalogueDoesNotList() throws Exception {
    List<String> hidden = truth.texts("hidden_members", null);
    assertThat(hidden).hasSizeGreaterThanOrEqualTo(5);
    Set<String> candidates = new TreeSet<>(tables.texts("SELECT repository FROM candidates"));
    assertThat(hidden.stream().filter(candidates::contains).count())
        .isGreaterThanOrEqualTo(hidden.size() / 2 + 1);
    assertThat(tables.number("SELECT count(*) FROM candidates WHERE seed AND hops = 0"))
        .isEqualTo(8);
  }

  @Test
  void everyRankingIsProvenAndGlobalInItsWorld() throws Exception {
    assertThat(tables.number("SELECT count(*) FROM rankings")).isEqualTo(24);
    assertThat(tables.number("SELECT max(residual) FROM rankings")).isLessThanOrEqualTo(1e-9);
    assertThat(tables.texts("SELECT DISTINCT scope FROM openrank")).containsExactly("global");
  }

  @Test
  void everythingDrawnSaysSimulated() throws Exception {
    Path out = demo.resolve("landscape");
    for (String file : List.of("landscape.svg", "network.svg", "growth.svg", "index.html")) {
      assertThat(Files.readString(out.resolve(file))).as(file).containsIgnoringCase("simulated");
    }
    assertThat(Files.readString(out.resolve("growth.svg")))
        .contains("measured relative to the total of the");
    assertThat(out.resolve("landscape.png")).isNotEmptyFile();
    assertThat(
            Files.readString(
                out.resolve("landscape.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    assertThat(Files.readString(out.resolve("data/provenance.json")))
        .containsIgnoringCase("simulated");
    assertThat(Files.size(out.resolve("index.html"))).isLessThan(3_000_000);
  }

  @Test
  void doingItAllAgainChangesNothing() throws Exception {
    Map<String, Integer> warehouse = Tables.files(demo.resolve("warehouse"));
    Map<String, Integer> landscape = Tables.files(demo.resolve("landscape"));
    assertThat(Cli.run("run", demo.resolve("landscape.yaml")).code()).isZero();
    assertThat(Tables.files(demo.resolve("warehouse"))).isEqualTo(warehouse);
    assertThat(Tables.files(demo.resolve("landscape"))).isEqualTo(landscape);
    assertThat(
            Cli.run(
                    "rank",
                    "--warehouse",
                    demo.resolve("warehouse"),
                    "--bots",
                    demo.resolve("simulated/bots.txt"),
                    "--from",
                    "2025-10")
                .code())
        .isZero();
    assertThat(Cli.run("uncertainty", "--warehouse", demo.resolve("warehouse")).code()).isZero();
    assertThat(Tables.files(demo.resolve("warehouse"))).isEqualTo(warehouse);
  }

  @Test
  void thePageOpensFromDisk() {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page();
      List<String> requests = new ArrayList<>();
      page.onRequest(r -> requests.add(r.url()));
      page.navigate(demo.resolve("landscape/index.html").toUri().toString());
      page.waitForSelector("[data-ready]", new Page.WaitForSelectorOptions().setTimeout(20_000));
      assertThat(chromium.errors()).isEmpty();
      assertThat(requests).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
      assertThat(page.textContent("body")).containsIgnoringCase("simulated");
      assertThat(page.locator("g.project").count()).isGreaterThan(100);
    }
  }

  @Test
  void aUsersOwnWarehouseIsNotTakenForADemo() throws Exception {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.createDirectories(mine.resolve("warehouse/events"));
    Files.writeString(
        mine.resolve("warehouse/warehouse.json"), "{\"format\":1,\"simulated\":false}");
    Files.writeString(mine.resolve("landscape.yaml"), "warehouse: warehouse\n");
    assertThat(Cli.run("demo", "--out", mine).err()).contains("choose another --out");
    Files.copy(
        demo.resolve("landscape.yaml"),
        mine.resolve("landscape.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(Cli.run("demo", "--out", mine).code()).isEqualTo(1);
    assertThat(mine.resolve("warehouse/warehouse.json")).exists();
  }

  @Test
  void monthsRankedWithOtherSettingsAreNotContinued() {
    Cli.Result refused =
        Cli.run("rank", "--warehouse", demo.resolve("warehouse"), "--from", "2025-10");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("2024-01 was ranked with other settings");
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "years of work");
    Cli.Result refused = Cli.run("demo", "--out", other);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("choose another --out");
    assertThat(other.resolve("thesis.txt")).hasContent("years of work");
  }
}
