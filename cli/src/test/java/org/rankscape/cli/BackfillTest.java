// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rankscape.cli.LostEvents.FIRST;
import static org.rankscape.cli.LostEvents.LAST;
import static org.rankscape.cli.LostEvents.TOKEN;
import static org.rankscape.cli.LostEvents.backfill;
import static org.rankscape.cli.LostEvents.monthly;
import static org.rankscape.cli.LostEvents.nothingIsLeft;
import static org.rankscape.cli.LostEvents.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.github.fake.Trouble;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.OpenRank;
import org.rankscape.warehouse.table.Repair;

/** {@code backfill} of a project that lost two of five events. */
class BackfillTest {
  @TempDir static Path folder;
  private static LostEvents lost;
  private static FakeGitHub github;
  private static long project;
  private static String name;
  private static Path whole;
  private static Path damaged;
  private static Path repaired;
  private static StageReport report;

  @BeforeAll
  static void repair() throws Exception {
    lost = LostEvents.simulated(folder, 1);
    github = lost.github;
    project = lost.busiest().get(0);
    name = lost.names().get(project);
    whole = lost.ranked("whole", "all");
    damaged = lost.ranked("unrepaired", "damaged");
    repaired = lost.copyOf(damaged, "repaired");
    report = backfill(repaired, github.settings(folder.resolve("cache"), TOKEN), name);
  }

  private final StringBuilder printed = new StringBuilder();

  @AfterAll
  static void stop() {
    lost.close();
  }

  private static double openRank(Path warehouse, Table<OpenRank> table, YearMonth month)
      throws Exception {
    return LostEvents.openRank(warehouse, table, month).get(project);
  }

  @Test
  void whatWasLostIsRestored() throws Exception {
    Path ranked = lost.copyOf(repaired, "ranked");
    assertThat(report.failure()).isNull();
    assertThat(github.overruns()).isZero();
    assertThat(report.notes()).anyMatch(note -> note.startsWith("run 'rankscape rank' next"));
    assertThat(
            Cli.run(
                    "render",
                    "--warehouse",
                    ranked,
                    "--out",
                    folder.resolve("too-early"),
                    "--catalogue",
                    folder.resolve("simulated/catalogue.yaml"))
                .err())
        .contains("was repaired since it was ranked: run 'rankscape rank' first.");
    run("rank", "--warehouse", ranked);
    for (YearMonth month : List.of(FIRST, LAST)) {
      double before = openRank(whole, Table.OPENRANK_COMPUTED, month);
      double low = openRank(damaged, Table.OPENRANK_COMPUTED, month);
      assertThat(low).isLessThan(0.9 * before);
      assertThat(openRank(ranked, Table.OPENRANK_COMPUTED, month) / before)
          .isCloseTo(1, within(0.01));
      assertThat(openRank(ranked, Table.OPENRANK_UNREPAIRED, month))
          .as("both values are kept")
          .isCloseTo(low, within(1e-9));
    }
    Cli.Result explained = Cli.run("explain", name, "--warehouse", ranked);
    assertThat(explained.out())
        .contains("repaired from GitHub's API on 2026-06-01", "without repairs");
    assertThat(Cli.run("coverage", "--warehouse", ranked).out())
        .contains("2025-02  1 repository repaired; the archive had ");
    assertThat(community(ranked)).as("who carried it").isEqualTo(community(whole));
    assertThat(community(damaged)).isNotEqualTo(community(whole));
    assertThat(Cli.run("community", name, "--warehouse", ranked).out())
        .contains("It was repaired from GitHub's API on 2026-06-01");
    Warehouse opened = Warehouse.read(ranked);
    for (Repair row : opened.read(Table.REPAIRS, LAST)) {
      assertThat(row.both()).isLessThanOrEqualTo(Math.min(row.archive(), row.api()));
      assertThat(row.archive() - row.both())
          .as("the archive has nothing that the API lacks, but at the month's ends: " + row)
          .isLessThanOrEqualTo(2);
    }
  }

  private static JsonNode community(Path warehouse) throws IOException {
    Cli.Result result =
        Cli.run("community", name, "--warehouse", warehouse, "--format", "json", "--limit", 1000);
    return new ObjectMapper().readTree(result.out()).path("rows");
  }

  @Test
  void theOrderOfImportAndRepairChangesNothing() throws Exception {
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
    backfill(half, github.settings(null, TOKEN), name);
    run("ingest", "--source", folder.resolve("damaged"), "--warehouse", half);
    assertThat(monthly(half)).isEqualTo(monthly(repaired));
  }

  @Test
  void stoppedAfterEveryCallItEndsWithTheSameBytes() throws Exception {
    Path stopped = lost.copyOf(damaged, "stopped");
    try (FakeGitHub slow = new FakeGitHub()) {
      slow.token(TOKEN, 1);
      lost.tell(slow, project);
      GitHubSettings settings = slow.settings(null, TOKEN).withLongestWait(Duration.ZERO);
      int runs = 1;
      while (backfill(stopped, settings, name).failure() != null) {
        slow.clock().sleep(Duration.ofHours(1));
        assertThat(++runs).isLessThan(200);
      }
      assertThat(runs).as("one for each of the five lists").isGreaterThanOrEqualTo(5);
      assertThat(slow.overruns()).isZero();
    }
    assertThat(monthly(stopped)).isEqualTo(monthly(repaired));
    nothingIsLeft(stopped);
  }

  @Test
  void aLargerRunThatWasStoppedReachesTheTablesOfAllItsMonths() throws Exception {
    Path stopped = lost.copyOf(damaged, "larger");
    try (FakeGitHub slow = new FakeGitHub()) {
      slow.token(TOKEN, 3);
      lost.tell(slow, project);
      GitHubSettings settings = slow.settings(null, TOKEN).withLongestWait(Duration.ZERO);
      assertThat(backfill(stopped, settings, name).failure()).isNotNull();
      // a folder of fewer months, as an earlier run leaves it, goes with the larger one
      Files.createDirectories(stopped.resolve(".backfill/" + project + "_" + LAST + "_" + LAST));
      slow.token(TOKEN, 5000);
      slow.clock().sleep(Duration.ofHours(1));
      StageReport report = backfill(stopped, settings, FIRST, FIRST, name);
      assertThat(report.failure()).isNull();
      assertThat(report.text()).doesNotContain("no hours of");
    }
    assertThat(Warehouse.read(stopped).read(Table.REPAIRS, LAST)).isNotEmpty();
    nothingIsLeft(stopped);
    // as if killed between the last commit and forgetting
    Files.createDirectories(stopped.resolve(".backfill/" + project + "_" + FIRST + "_" + LAST));
    backfill(stopped, github.settings(null, TOKEN), FIRST, FIRST, name);
    nothingIsLeft(stopped);
  }

  @Test
  void aNameThatCannotBeAskedForStopsNoOther() throws Exception {
    Path other = lost.copyOf(damaged, "unreadable");
    try (FakeGitHub broken = new FakeGitHub()) {
      broken.token(TOKEN, 5000);
      lost.tell(broken, project);
      broken.trouble(
          (address, before) -> address.contains("/repos/no/answer") ? Trouble.BAD_GATEWAY : null);
      StageReport report = backfill(other, broken.settings(null, TOKEN), "no/answer", name);
      assertThat(report.failure()).contains("no/answer");
      assertThat(report.text()).contains("1 repository repaired");
    }
  }

  private Cli.Result cli(FakeGitHub asked, Path warehouse, Object... more) throws IOException {
    Path tokens = Files.writeString(folder.resolveSibling("tokens-" + folder.getFileName()), TOKEN);
    Object[] fixed = {
      "backfill",
      "--warehouse",
      warehouse,
      "--from",
      FIRST,
      "--to",
      LAST,
      "--github-api",
      asked.api(),
      "--token-file",
      tokens
    };
    Captured captured = new Captured();
    try {
      return captured.run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray());
    } finally {
      Files.delete(tokens);
      printed.append(captured.text());
    }
  }

  @Test
  void aDryRunSaysWhatFitsAndWritesNothing() throws Exception {
    Path asked = lost.copyOf(damaged, "asked");
    Map<String, Integer> before = Tables.files(asked);
    Cli.Result result = cli(github, asked, "--repositories", name, "--dry-run");
    assertThat(result.code()).as(result.err()).isZero();
    long paid = github.paid();
    assertThat(result.out())
        .contains("1 token from", name, "calls  now", "of 5,000 calls an hour are left")
        .contains("1 of 1 repositories fit the calls that are left now, 1 those of the next 24");
    Map<String, Integer> after = Tables.files(asked);
    after.keySet().removeIf(f -> f.startsWith(".github"));
    assertThat(after).isEqualTo(before);
    long estimate = Long.parseLong(result.out().replaceAll("(?s).*about ([0-9]+) calls.*", "$1"));
    assertThat(cli(github, asked, "--repositories", name).code()).isZero();
    assertThat(github.paid() - paid + 5).as("with the five of the estimate").isEqualTo(estimate);
    assertThat(monthly(asked).keySet()).isEqualTo(monthly(repaired).keySet());
  }

  @Test
  void noOutputFileOrLogHoldsTheToken() throws Exception {
    Path told = lost.copyOf(damaged, "told");
    try (FakeGitHub broken = new FakeGitHub()) {
      broken.token(TOKEN, 4);
      lost.tell(broken, project);
      broken.trouble(
          (address, before) ->
              address.contains("/issues?") && before == 0 ? Trouble.BAD_GATEWAY : null);
      Object[] asked = {
        "--repositories", name + ",no/where", "--stacktrace", "--longest-wait", "1s"
      };
      assertThat(cli(broken, told, asked).err()).contains("no call to GitHub is left");
    }
    assertThat(told.resolve(".backfill")).isNotEmptyDirectory();
    printed.append(Cli.run("query", "--warehouse", told, "SELECT * FROM runs").out());
    assertThat(printed.toString()).contains("backfill", "not there any more").doesNotContain(TOKEN);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Captured.text(file)).as(file.toString()).doesNotContain(TOKEN);
      }
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
