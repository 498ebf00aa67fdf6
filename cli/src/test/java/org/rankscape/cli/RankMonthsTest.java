// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.Name;

/** Which months {@code rank} makes, leaves alone and makes again. */
class RankMonthsTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final List<String> RANKED =
      List.of("inheritance", "openrank_computed", "automated_accounts", "rankings");

  @TempDir Path folder;
  private Path w;

  @BeforeEach
  void fourMonths() throws Exception {
    w = folder.resolve("W");
    for (int i = 0; i < 4; i++) {
      write(FIRST.plusMonths(i), 1 + i);
    }
  }

  /** A month in which developer 10 comments so often; 11 and a bot comment as well. */
  private void write(YearMonth month, int comments) throws Exception {
    try (Warehouse warehouse = Warehouse.write(w).accept(false)) {
      warehouse.write(
          Table.COLLABORATION,
          month,
          List.of(
              row(month, 1, 10, comments),
              row(month, 1, 11, 3),
              row(month, 1, 12, 40),
              row(month, 2, 10, 2),
              row(month, 2, 12, 2)));
      warehouse.write(
          Table.DEVELOPER_NAMES,
          month,
          List.of(name(month, 10, "ada"), name(month, 11, "bo"), name(month, 12, "ci[bot]")));
      warehouse.write(
          Table.REPOSITORY_NAMES, month, List.of(name(month, 1, "a/one"), name(month, 2, "a/two")));
    }
  }

  private static Collaboration row(YearMonth month, long repository, long developer, int comments) {
    return new Collaboration(
        month.toString(), repository, developer, 0, 0, comments, 0, 1, 2, 0, 0, 0, 0);
  }

  private static Name name(YearMonth month, long id, String name) {
    LocalDateTime time = month.atDay(2).atStartOfDay();
    return new Name(month.toString(), id, name, time, time);
  }

  private String rank(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("rank", "--warehouse", w));
    arguments.addAll(List.of(more));
    Cli.Result result = Cli.run(arguments.toArray());
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  private String refused(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("rank", "--warehouse", w));
    arguments.addAll(List.of(more));
    Cli.Result result = Cli.run(arguments.toArray());
    assertThat(result.code()).isEqualTo(1);
    return result.err();
  }

  /** Fingerprint of every file that ranking writes, by path. */
  private Map<String, Integer> ranked() throws Exception {
    Map<String, Integer> files = Tables.files(w);
    files.keySet().removeIf(file -> !RANKED.contains(file.split("/", -1)[0]));
    return files;
  }

  /** Marks all ranked files as old; those made again are not. */
  private void age() throws Exception {
    for (String file : ranked().keySet()) {
      Files.setLastModifiedTime(w.resolve(file), FileTime.fromMillis(1000));
    }
  }

  private List<String> madeAgain() throws Exception {
    List<String> made = new ArrayList<>();
    for (String file : ranked().keySet()) {
      if (file.startsWith("rankings")
          && Files.getLastModifiedTime(w.resolve(file)).toMillis() > 1000) {
        made.add(file.substring("rankings/".length(), "rankings/2024-01".length()));
      }
    }
    return made;
  }

  @Test
  void monthsThatAreRightAreLeftAlone() throws Exception {
    assertThat(rank()).contains("values in 4 months");
    Map<String, Integer> before = ranked();
    age();
    assertThat(rank()).contains("0 values in 0 months, 4 months were right already");
    assertThat(madeAgain()).isEmpty();
    assertThat(ranked()).isEqualTo(before);
  }

  @Test
  void aChangeReachesTheMonthsAfterAndNoOthers() throws Exception {
    rank();
    age();
    write(FIRST.plusMonths(2), 9);
    assertThat(refused("--from", "2024-04")).contains("month 2024-03 changed since it was ranked");
    assertThat(rank()).contains("values in 2 months, 2 months were right already");
    assertThat(madeAgain()).containsExactly("2024-03", "2024-04");
    Map<String, Integer> changed = ranked();

    Path other = folder.resolve("other");
    w = other;
    for (int i = 0; i < 4; i++) {
      write(FIRST.plusMonths(i), i == 2 ? 9 : 1 + i);
    }
    rank();
    assertThat(ranked()).isEqualTo(changed);
  }

  @Test
  void aMonthMadeAgainOnRequestGivesTheSameBytes() throws Exception {
    rank();
    Map<String, Integer> before = ranked();
    age();
    rank("--from", "2024-02");
    assertThat(madeAgain()).containsExactly("2024-02", "2024-03", "2024-04");
    assertThat(ranked()).isEqualTo(before);
  }

  @Test
  void aNewMonthIsAddedAndOneInTheMiddleRedoesThoseAfterIt() throws Exception {
    rank();
    age();
    write(FIRST.plusMonths(6), 2);
    rank();
    assertThat(madeAgain()).containsExactly("2024-07");
    age();
    write(FIRST.plusMonths(5), 2);
    rank();
    assertThat(madeAgain()).containsExactly("2024-06", "2024-07");
  }

  @Test
  void otherSettingsRankAllMonthsAndAreRecorded() throws Exception {
    rank();
    age();
    assertThat(refused("--from", "2024-02", "--set", "decay=0.8")).contains("other settings");
    assertThat(rank("--set", "decay=0.8", "--definition", "documented"))
        .contains("values in 4 months");
    Tables tables = new Tables(w);
    assertThat(
            tables.texts(
                "SELECT DISTINCT settings ->> '$.definition' || ' ' || (settings ->> '$.decay') ||"
                    + " ' ' || (settings ->> '$.new-node-value') FROM rankings"))
        .containsExactly("documented, changed 0.8 1.0");
    Path bots = Files.writeString(folder.resolve("bots.txt"), "bo # no developer\n");
    assertThat(rank("--bots", bots)).contains("values in 4 months").contains("known bot");
  }

  @Test
  void whatOtherSettingsUndoIsTold() throws Exception {
    Path bots = Files.writeString(folder.resolve("bots.txt"), "bo # no developer\n");
    rank("--bots", bots);
    assertThat(saidAtRanking())
        .contains(
            "rank: settings differ from those of the ranking that is there (logins of --bots: none,"
                + " not 1): 4 months will be ranked again\n");
    assertThat(saidAtRanking()).doesNotContain("settings differ", "intervals");
    assertThat(Cli.run("uncertainty", "--warehouse", w, "--replicates", 20).code()).isZero();
    assertThat(saidAtRanking("--set", "decay=0.8"))
        .contains("(decay 0.8, not 0.85)")
        .contains("note: the intervals of 4 months were of the values before and are gone");
    assertThat(saidAtRanking("--definition", "documented"))
        .contains("definition documented, not running, changed;");
  }

  /** What a ranking says on standard error, and its notes. */
  private String saidAtRanking(Object... more) {
    Captured captured = new Captured();
    List<Object> arguments = new ArrayList<>(List.of("rank", "--warehouse", w));
    arguments.addAll(List.of(more));
    Cli.Result result = captured.run(arguments.toArray());
    assertThat(result.code()).as(result.err()).isZero();
    String notes = result.out().substring(result.out().indexOf('\n') + 1);
    return captured.text().substring(result.out().length()) + notes;
  }

  @Test
  void whatAKilledRunLeavesIsMended() throws Exception {
    rank();
    Map<String, Integer> right = ranked();
    // killed between the writes of a month by a run with other settings
    for (String table : List.of("inheritance", "openrank_computed", "automated_accounts")) {
      Path saved = folder.resolve("saved");
      Path file = w.resolve(table).resolve("2024-02.parquet");
      Files.copy(file, saved);
      rank("--set", "decay=0.5");
      Path half = folder.resolve("half");
      Files.copy(file, half);
      rank();
      Files.delete(file);
      Files.move(half, file);
      age();
      rank();
      assertThat(madeAgain()).as(table).containsExactly("2024-02");
      assertThat(ranked()).isEqualTo(right);
      Files.delete(saved);
    }
    // killed before the row that makes the month complete
    Files.delete(w.resolve("rankings/2024-03.parquet"));
    age();
    rank();
    assertThat(madeAgain()).containsExactly("2024-03");
    assertThat(ranked()).isEqualTo(right);
  }

  @Test
  void whatARunThatWasStoppedHasNotRankedIsNotShown() throws Exception {
    rank();
    Tables tables = new Tables(w);
    String shown = "SELECT concat_ws(' ', month, id, openrank) FROM openrank ORDER BY ALL";
    rank("--set", "decay=0.5");
    List<String> wanted = tables.texts(shown.replace("ORDER", "WHERE month <= '2024-02' ORDER"));
    rank();
    // the last file before the row in rankings cannot be written
    Path blocked = w.resolve("automated_accounts/2024-03.parquet");
    Path saved = Files.move(blocked, folder.resolve("saved"));
    Files.createDirectories(blocked.resolve("full"));
    assertThat(refused("--set", "decay=0.5")).contains("2024-03");
    assertThat(tables.texts(shown)).isEqualTo(wanted).isNotEmpty();
    assertThat(tables.texts("SELECT month FROM rankings ORDER BY month"))
        .containsExactly("2024-01", "2024-02");
    assertThat(Cli.run("explain", "a/one", "--month", "2024-04", "--warehouse", w).err())
        .contains("month 2024-04 is not ranked");

    Files.delete(blocked.resolve("full"));
    Files.delete(blocked);
    Files.move(saved, blocked);
    assertThat(rank("--set", "decay=0.5"))
        .contains("values in 2 months, 2 months were right already");
  }

  @Test
  void aRequestThatIsRefusedTakesNothingBack() throws Exception {
    rank();
    Map<String, Integer> before = ranked();
    refused("--from", "2024-03", "--set", "decay=0.5");
    assertThat(refused("--set", "max-iterations=1"))
        .contains("2024-01: Not solved after 1 iterations: relative residual");
    assertThat(refused("--set", "tolerance=1e-30"))
        .contains("wanted 1.0E-30: rounding of doubles allows no more");
    assertThat(ranked()).isEqualTo(before);
    assertThat(rank()).contains("0 values in 0 months, 4 months were right already");
  }

  @Test
  void accountsThatAreNoDevelopersAreCounted() throws Exception {
    rank();
    Tables tables = new Tables(w);
    assertThat(
            tables.texts(
                "SELECT concat_ws(' ', month, account_id, login, reason, repositories,"
                    + " issue_comments, review_comments, reviews, pushes)"
                    + " FROM automated_accounts WHERE month = '2024-02'"))
        .containsExactly("2024-02 12 ci[bot] bot_suffix 2 42 2 4 0");
    assertThat(tables.number("SELECT count(*) FROM openrank WHERE id = 12")).isZero();
  }

  @Test
  void importedValuesAreInheritedByNameAndById() throws Exception {
    assertThat(rank()).contains("without history and rise to their level until 2025-12");
    assertThat(refused("--initial", "imported")).contains("import openrank");
    Path csv =
        Files.writeString(
            folder.resolve("values.csv"),
            "month,repo_id,repo_name,openrank\n2023-11,,A/One,40\n2023-12,2,x/old-name,10\n"
                + "2023-10,2,x/old-name,99\n2024-02,,a/one,77\n2023-12,,no/body,5\n");
    Cli.run("import", "openrank", "--warehouse", w, csv);
    assertThat(rank("--initial", "imported"))
        .contains("2 imported values were inherited")
        .contains("imported values of 2 of ")
        .contains("repositories and 0 of ")
        .contains("starts without history and the values rise to their level until 2025-12");
    Tables tables = new Tables(w);
    // v0 of a/one is 40 * 0.85^2, of a/two 10 * 0.85; both keep 0.3 of it, and pass on the rest
    double cold = total(tables, "--initial", "none");
    rank("--initial", "imported");
    double warm =
        tables.number(
            "SELECT sum(openrank) FROM openrank WHERE source = 'computed' AND month = '2024-01'");
    assertThat(warm - cold).isBetween(0.3 * (28.9 + 8.5), 28.9 + 8.5);
    assertThat(tables.number("SELECT max(initial_values) FROM rankings")).isCloseTo(2, within(0.0));
  }

  /** Warm-up is over only where both kinds have imported values that have not decayed. */
  @Test
  void warmUpIsToldAsLongAsAKindStartsWithoutHistory() throws Exception {
    developers("2022-01", "ada", "bo");
    assertThat(imported("month,repo_name,openrank\n2023-12,a/one,40\n2023-12,a/two,10\n"))
        .contains("values of 2 of 2 (100 %) repositories and 2 of 2 (2 %) developers");
    developers("2023-12", "ada", "xy");
    assertThat(imported("month,repo_name,openrank\n2023-12,a/one,41\n"))
        .containsPattern("repositories and 2 of 2 \\([3-7]\\d %\\) developers");
    developers("2023-12", "bo");
    assertThat(imported("month,repo_name,openrank\n2023-12,a/one,42\n"))
        .contains("4 imported values were inherited")
        .doesNotContain("without history");
    Tables tables = new Tables(w);
    assertThat(tables.number("SELECT developer_history FROM rankings WHERE month = '2024-01'"))
        .isCloseTo(1, within(1e-12));
  }

  private void developers(String month, String... logins) throws Exception {
    StringBuilder text = new StringBuilder("month,actor_login,openrank\n");
    for (String login : logins) {
      text.append(month + "," + login + ",3\n");
    }
    Path csv = Files.writeString(folder.resolve("developers.csv"), text);
    Cli.run("import", "openrank", "--kind", "developer", "--warehouse", w, csv);
  }

  private String imported(String repositories) throws Exception {
    Path csv = Files.writeString(folder.resolve("repositories.csv"), repositories);
    Cli.run("import", "openrank", "--warehouse", w, csv);
    return rank("--initial", "imported");
  }

  private double total(Tables tables, Object... more) throws Exception {
    rank(more);
    return tables.number(
        "SELECT sum(openrank) FROM openrank WHERE source = 'computed' AND month = '2024-01'");
  }
}
