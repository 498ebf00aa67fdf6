// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.cli.stage.BackfillStage;
import org.rankscape.cli.stage.RepositoryList;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.github.fake.Trouble;
import org.rankscape.simulate.SimulationSettings;
import org.rankscape.simulate.Simulator;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.OpenRank;
import org.rankscape.warehouse.table.Repair;

/**
 * A simulated ecosystem in which two of five events of one project are lost, and an API that still
 * knows them. Without pushes, which no list of the API tells.
 */
class BackfillTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final YearMonth LAST = YearMonth.of(2025, 2);
  private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

  @TempDir static Path folder;
  private static final List<JsonNode> EVENTS = new ArrayList<>();
  private static FakeGitHub github;
  private static long project;
  private static String name;
  private static Path whole;
  private static Path damaged;

  @BeforeAll
  static void simulate() throws Exception {
    Path simulated = folder.resolve("simulated");
    new Simulator(new SimulationSettings(FIRST, 2, 1.5, 7, true, null))
        .write(simulated, (files, all, events) -> {});
    Path hours = simulated.resolve("hours");
    copy(hours, "all", e -> true);
    read(folder.resolve("all"));
    busiest();
    copy(hours, "damaged", e -> !isLost(e));
    github = new FakeGitHub();
    github.token(TOKEN, 5000);
    FakeHistory.of(github, project, name, EVENTS);
    whole = ranked("whole", folder.resolve("all"));
    damaged = ranked("unrepaired", folder.resolve("damaged"));
  }

  @AfterAll
  static void stop() {
    github.close();
  }

  private static boolean isLost(JsonNode event) {
    return event.at("/repo/id").asLong() == project
        && Math.floorMod(Long.hashCode(event.path("id").asLong() * 0x9E3779B97F4A7C15L), 10) < 4;
  }

  private static void copy(Path from, String to, Predicate<JsonNode> kept) throws IOException {
    Path target = Files.createDirectories(folder.resolve(to));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(BackfillTest::isShort).toList()) {
        try (BufferedReader in =
                new BufferedReader(
                    new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
            Writer out =
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(target.resolve(file.getFileName()))),
                    StandardCharsets.UTF_8)) {
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode event = parsed(line);
            if (event != null && !isPush(event) && kept.test(event)) {
              out.write(line + "\n");
            }
          }
        }
      }
    }
  }

  /** Days at the ends of the months, which are enough and soon read. */
  private static boolean isShort(Path file) {
    return file.getFileName().toString().matches("2025-(01-(0[1-3]|3[01])|02-0[1-4])-.*");
  }

  private static boolean isPush(JsonNode event) {
    return event.path("type").asText().equals("PushEvent");
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      return null;
    }
  }

  private static void read(Path hours) throws IOException {
    try (Stream<Path> files = Files.list(hours)) {
      for (Path file : files.sorted().toList()) {
        try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          in.lines().map(BackfillTest::parsed).forEach(EVENTS::add);
        }
      }
    }
  }

  private static void busiest() {
    Map<Long, Integer> counts = new HashMap<>();
    for (JsonNode event : EVENTS) {
      long id = event.at("/repo/id").asLong();
      if (counts.merge(id, 1, Integer::sum) > counts.getOrDefault(project, 0)) {
        project = id;
        name = event.at("/repo/name").asText();
      }
    }
  }

  private static void run(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
  }

  private static Path ranked(String to, Path hours) {
    Path warehouse = folder.resolve(to);
    run("ingest", "--source", hours, "--warehouse", warehouse);
    run("rank", "--warehouse", warehouse);
    return warehouse;
  }

  private static StageReport backfill(Path warehouse, GitHubSettings settings) throws Exception {
    RepositoryList one = new RepositoryList(null, false, null, List.of(name));
    return new BackfillStage(warehouse, settings, one, FIRST, LAST, false, 2).run(line -> {});
  }

  private static double openRank(Path warehouse, Table<OpenRank> table, YearMonth month)
      throws IOException {
    return Warehouse.read(warehouse).read(table, month).stream()
        .filter(o -> o.kind().equals("repository") && o.id() == project)
        .mapToDouble(OpenRank::openrank)
        .findFirst()
        .orElseThrow();
  }

  private static Path copyOf(Path warehouse, String to) throws IOException {
    Path target = folder.resolve(to);
    try (Stream<Path> files = Files.walk(warehouse)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(warehouse.relativize(file).toString()));
      }
    }
    return target;
  }

  /** Fingerprints of the monthly tables and of what was restored. */
  private static Map<String, Integer> monthly(Path warehouse) throws Exception {
    Map<String, Integer> files = new TreeMap<>(Tables.files(warehouse));
    files
        .keySet()
        .removeIf(
            f -> !f.matches("(collaboration|repairs|attention|repository_|developer_|backfill).*"));
    return files;
  }

  @Test
  void whatWasLostIsRestored() throws Exception {
    Path repaired = copyOf(damaged, "repaired");
    StageReport report = backfill(repaired, github.settings(folder.resolve("cache"), TOKEN));
    assertThat(report.failure()).isNull();
    assertThat(github.overruns()).isZero();
    assertThat(report.notes()).anyMatch(note -> note.startsWith("run 'rankscape rank' next"));
    assertThat(
            Cli.run(
                    "render",
                    "--warehouse",
                    repaired,
                    "--out",
                    folder.resolve("too-early"),
                    "--catalogue",
                    folder.resolve("simulated/catalogue.yaml"))
                .err())
        .contains("was repaired since it was ranked: run 'rankscape rank' first.");
    run("rank", "--warehouse", repaired);
    for (YearMonth month : List.of(FIRST, LAST)) {
      double before = openRank(whole, Table.OPENRANK_COMPUTED, month);
      double lost = openRank(damaged, Table.OPENRANK_COMPUTED, month);
      assertThat(lost).isLessThan(0.9 * before);
      assertThat(openRank(repaired, Table.OPENRANK_COMPUTED, month) / before)
          .isCloseTo(1, within(0.01));
      assertThat(openRank(repaired, Table.OPENRANK_UNREPAIRED, month))
          .as("both values are kept")
          .isCloseTo(lost, within(1e-9));
    }
    Cli.Result explained = Cli.run("explain", name, "--warehouse", repaired);
    assertThat(explained.out())
        .contains("repaired from GitHub's API on 2026-06-01", "without repairs");
    assertThat(Cli.run("coverage", "--warehouse", repaired).out())
        .contains("2025-02  1 repository repaired; the archive had ");
    isMarked(repaired);
    Warehouse opened = Warehouse.read(repaired);
    for (Repair row : opened.read(Table.REPAIRS, LAST)) {
      assertThat(row.both()).isLessThanOrEqualTo(Math.min(row.archive(), row.api()));
      assertThat(row.archive() - row.both())
          .as("the archive has nothing that the API lacks, but at the month's ends: " + row)
          .isLessThanOrEqualTo(2);
    }
  }

  /** On the landscape, the project carries the mark, and both values are in the tables. */
  private static void isMarked(Path repaired) throws Exception {
    Path out = folder.resolve("landscape");
    run(
        "render",
        "--warehouse",
        repaired,
        "--from",
        FIRST,
        "--to",
        LAST,
        "--out",
        out,
        "--catalogue",
        folder.resolve("simulated/catalogue.yaml"));
    JsonNode marked =
        new Tables(repaired)
            .query("SELECT * FROM projects WHERE repaired_months IS NOT NULL AND on_landscape");
    assertThat(marked).hasSize(1);
    JsonNode project = marked.get(0);
    assertThat(project.path("repaired_months").asInt()).isEqualTo(2);
    assertThat(project.path("openrank_unrepaired").asDouble())
        .isPositive()
        .isLessThan(0.9 * project.path("openrank").asDouble());
    assertThat(Files.readString(out.resolve("landscape.svg"))).contains("\u2020").contains("1 of ");
  }

  @Test
  void theOrderOfImportAndRepairChangesNothing() throws Exception {
    Path after = copyOf(damaged, "after");
    backfill(after, github.settings(folder.resolve("cache2"), TOKEN));
    Path half = folder.resolve("half");
    run(
        "ingest",
        "--source",
        folder.resolve("damaged"),
        "--warehouse",
        half,
        "--from",
        "2025-01-01",
        "--to",
        "2025-01-31");
    backfill(half, github.settings(folder.resolve("cache3"), TOKEN));
    run("ingest", "--source", folder.resolve("damaged"), "--warehouse", half);
    assertThat(monthly(half)).isEqualTo(monthly(after));
  }

  @Test
  void stoppedAfterEveryCallItEndsWithTheSameBytes() throws Exception {
    Path once = copyOf(damaged, "once");
    backfill(once, github.settings(null, TOKEN));
    Path stopped = copyOf(damaged, "stopped");
    try (FakeGitHub slow = new FakeGitHub()) {
      slow.token(TOKEN, 1);
      FakeHistory.of(slow, project, name, EVENTS);
      GitHubSettings settings = slow.settings(null, TOKEN).withLongestWait(Duration.ZERO);
      int runs = 1;
      while (backfill(stopped, settings).failure() != null) {
        slow.clock().sleep(Duration.ofHours(1));
        assertThat(++runs).isLessThan(200);
      }
      assertThat(runs).as("calls").isGreaterThan(6);
      assertThat(slow.overruns()).isZero();
    }
    assertThat(monthly(stopped)).isEqualTo(monthly(once));
    nothingIsLeft(stopped);
  }

  private static void nothingIsLeft(Path warehouse) {
    assertThat(warehouse.resolve(".backfill"))
        .satisfiesAnyOf(f -> assertThat(f).doesNotExist(), f -> assertThat(f).isEmptyDirectory());
  }

  @Test
  void aLargerRunThatWasStoppedReachesTheTablesOfAllItsMonths() throws Exception {
    Path stopped = copyOf(damaged, "larger");
    RepositoryList one = new RepositoryList(null, false, null, List.of(name));
    try (FakeGitHub slow = new FakeGitHub()) {
      slow.token(TOKEN, 3);
      FakeHistory.of(slow, project, name, EVENTS);
      GitHubSettings settings = slow.settings(null, TOKEN).withLongestWait(Duration.ZERO);
      assertThat(backfill(stopped, settings).failure()).isNotNull();
      // a folder of fewer months, as an earlier run leaves it, goes with the larger one
      Files.createDirectories(stopped.resolve(".backfill/" + project + "_" + LAST + "_" + LAST));
      slow.token(TOKEN, 5000);
      slow.clock().sleep(Duration.ofHours(1));
      StageReport report =
          new BackfillStage(stopped, settings, one, FIRST, FIRST, false, 2).run(line -> {});
      assertThat(report.failure()).isNull();
      assertThat(report.text()).doesNotContain("no hours of");
    }
    assertThat(Warehouse.read(stopped).read(Table.REPAIRS, LAST)).isNotEmpty();
    nothingIsLeft(stopped);
    // as if killed between the last commit and forgetting
    Files.createDirectories(stopped.resolve(".backfill/" + project + "_" + FIRST + "_" + LAST));
    new BackfillStage(stopped, github.settings(null, TOKEN), one, FIRST, FIRST, false, 2)
        .run(line -> {});
    nothingIsLeft(stopped);
  }

  @Test
  void aNameThatCannotBeAskedForStopsNoOther() throws Exception {
    Path other = copyOf(damaged, "unreadable");
    try (FakeGitHub broken = new FakeGitHub()) {
      broken.token(TOKEN, 5000);
      FakeHistory.of(broken, project, name, EVENTS);
      broken.trouble(
          (address, before) -> address.contains("/repos/no/answer") ? Trouble.BAD_GATEWAY : null);
      RepositoryList two = new RepositoryList(null, false, null, List.of("no/answer", name));
      StageReport report =
          new BackfillStage(other, broken.settings(null, TOKEN), two, FIRST, LAST, false, 2)
              .run(line -> {});
      assertThat(report.failure()).contains("no/answer");
      assertThat(report.text()).contains("1 repositories repaired");
    }
  }

  @Test
  void monthsOfWhichTheApiCannotTellAreWrongUsage() {
    for (String[] range : new String[][] {{"--from", "2014-12"}, {"--from", "9999-01"}}) {
      Cli.Result result =
          Cli.run("backfill", "--warehouse", damaged, "--repositories", name, range[0], range[1]);
      assertThat(result.code()).as(result.err()).isEqualTo(2);
    }
  }
}
