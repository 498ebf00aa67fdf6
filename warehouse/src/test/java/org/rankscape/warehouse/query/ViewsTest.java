// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Rows;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.coverage.CoverageTables;
import org.rankscape.warehouse.hour.HourTables;
import org.rankscape.warehouse.hour.IdRange;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.table.EventCount;
import org.rankscape.warehouse.table.Hour;
import org.rankscape.warehouse.table.Name;
import org.rankscape.warehouse.table.OpenRank;
import org.rankscape.warehouse.table.Rejected;
import org.rankscape.warehouse.table.RepositoryFacts;
import org.rankscape.warehouse.table.RepositorySnapshot;

/** Names, facts, coverage, series and hours as read from tables. */
class ViewsTest {
  @TempDir Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    warehouse = Warehouse.write(folder).accept(false);
  }

  @AfterEach
  void close() throws IOException {
    warehouse.close();
  }

  private static Name name(String month, long id, String name, int day) {
    LocalDateTime seen = YearMonth.parse(month).atDay(day).atStartOfDay();
    return new Name(month, id, name, seen, seen.plusHours(1));
  }

  @Test
  void namesFollowRenames() throws IOException {
    warehouse.write(
        Table.REPOSITORY_NAMES,
        "2016-01",
        List.of(
            name("2016-01", 1, "old/Project", 1),
            name("2016-01", 1, "new/Project", 20),
            name("2016-01", 2, "other/tool", 3)));
    warehouse.write(
        Table.REPOSITORY_NAMES,
        "2016-02",
        List.of(name("2016-02", 1, "New/Project", 2), name("2016-02", 3, "old/project", 9)));
    try (Database database = Database.open(warehouse)) {
      Names names = Names.ofRepositories(database, null);
      assertThat(names.name(1)).isEqualTo("New/Project");
      assertThat(names.name(99)).isEqualTo("99");
      assertThat(names.id("NEW/project")).contains(1L);
      assertThat(names.id("old/PROJECT")).as("the id seen last under a name").contains(3L);
      assertThat(names.id("no/such")).isEmpty();
      assertThat(names.ids(List.of("other/tool", "no/such", "new/project")))
          .containsExactly(Map.entry("other/tool", 2L), Map.entry("new/project", 1L));

      Names earlier = Names.ofRepositories(database, "2016-01");
      assertThat(earlier.name(1)).isEqualTo("new/Project");
      assertThat(earlier.id("old/project")).contains(1L);
      assertThat(earlier.name(3)).isEqualTo("3");
    }
  }

  @Test
  void whatWasProbablyMeantComesFirst() throws IOException {
    warehouse.write(
        Table.REPOSITORY_NAMES,
        "2016-01",
        List.of(
            name("2016-01", 1, "vllm-project/vllm", 1),
            name("2016-01", 2, "fork/vllm", 1),
            name("2016-01", 3, "vllm-project/aibrix", 1),
            name("2016-01", 4, "else/where", 1),
            name("2016-01", 5, "other/tiny-vllm-fork", 1),
            name("2016-01", 6, "vllm-project/recipes", 1)));
    try (Database database = Database.open(warehouse)) {
      NodeNames names = new NodeNames(database, "repository", "2016-01");
      assertThat(names.similar("someone/VLLM", 5))
          .containsExactly("fork/vllm", "vllm-project/vllm", "other/tiny-vllm-fork");
      assertThat(names.similar("vllm-projct/vllm", 1)).containsExactly("vllm-project/vllm");
      assertThat(names.similar("vllm-project/vlm", 4))
          .containsExactly("vllm-project/vllm", "vllm-project/aibrix", "vllm-project/recipes");
      assertThat(names.similar("vllm", 2)).containsExactly("fork/vllm", "vllm-project/vllm");
      assertThat(names.similar("vlm", 2)).containsExactly("fork/vllm", "vllm-project/vllm");
      assertThat(names.similar("nothing", 5)).isEmpty();
    }
  }

  private static RepositorySnapshot snapshot(String date, String name, Integer stars) {
    LocalDateTime created = LocalDateTime.of(2014, 5, 6, 7, 8, 9);
    return new RepositorySnapshot(
        date,
        1L,
        "old/name",
        name,
        "there",
        date,
        null,
        List.of("api"),
        "Rust",
        null,
        stars,
        3,
        4,
        5,
        created,
        created,
        false,
        false,
        "org",
        "Organization",
        "https://example.org",
        "main",
        null);
  }

  @Test
  void factsAreTheNearestToTheEndOfTheMonth() throws IOException {
    warehouse.write(
        Table.REPOSITORY_FACTS,
        "2016-01",
        List.of(
            new RepositoryFacts(
                "2016-01", 1, "Java", "MIT", 5, List.of("a"), "one", null, false, "old")));
    warehouse.write(
        Table.REPOSITORY_SNAPSHOTS, "2016-03-20", List.of(snapshot("2016-03-20", "new/name", 20)));
    warehouse.write(
        Table.REPOSITORY_SNAPSHOTS, "2016-05-20", List.of(snapshot("2016-05-20", "new/name", 50)));
    try (Database database = Database.open(warehouse)) {
      assertThat(Facts.upTo(database, "2016-01").get(1L).stars()).isEqualTo(5);
      Facts march = Facts.upTo(database, "2016-03").get(1L);
      assertThat(march.stars()).isEqualTo(20);
      assertThat(march.licence()).isEqualTo("MIT");
      assertThat(march.language()).isEqualTo("Rust");
      assertThat(march.organisation()).isEqualTo("org");
      assertThat(march.forks()).isEqualTo(3);
      assertThat(Facts.upTo(database, "2016-12").get(1L).stars()).isEqualTo(50);
      assertThat(Facts.named(database)).isEqualTo(Map.of("old/name", 1L, "new/name", 1L));
      assertThat(Facts.days(database)).containsExactly("2016-03-20", "2016-05-20");
    }
  }

  @Test
  void aNameThatOnlyTheApiKnowsFindsTheRepository() throws IOException {
    warehouse.write(Table.REPOSITORY_NAMES, "2016-01", List.of(name("2016-01", 1, "old/name", 1)));
    warehouse.write(
        Table.REPOSITORY_SNAPSHOTS, "2016-03-20", List.of(snapshot("2016-03-20", "new/name", 20)));
    try (Database database = Database.open(warehouse)) {
      Names names = Names.ofRepositories(database, "2016-01");
      assertThat(names.id("New/Name")).hasValue(1L);
      assertThat(names.name(1)).isEqualTo("old/name");
    }
  }

  @Test
  void factsAreTheLatestOfEach() throws IOException {
    LocalDateTime created = LocalDateTime.of(2014, 5, 6, 7, 8, 9);
    warehouse.write(
        Table.REPOSITORY_FACTS,
        "2016-01",
        List.of(
            new RepositoryFacts(
                "2016-01", 1, "Java", "MIT", 5, List.of("a", "b"), "one", created, false, "org")));
    warehouse.write(
        Table.REPOSITORY_FACTS,
        "2016-02",
        List.of(
            new RepositoryFacts("2016-02", 1, null, null, 9, List.of(), null, created, true, null),
            new RepositoryFacts("2016-02", 2, null, null, null, null, null, null, null, "solo")));
    try (Database database = Database.open(warehouse)) {
      assertThat(Facts.upTo(database, "2016-02"))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  1L,
                  new Facts(
                      "one",
                      "Java",
                      "MIT",
                      9,
                      List.of(),
                      LocalDate.of(2014, 5, 6),
                      true,
                      "org",
                      null,
                      null,
                      null),
                  2L,
                  new Facts(
                      null, null, null, null, List.of(), null, null, "solo", null, null, null)));
      Facts january = Facts.upTo(database, "2016-01").get(1L);
      assertThat(january.stars()).isEqualTo(5);
      assertThat(january.topics()).containsExactly("a", "b");
      assertThat(Facts.upTo(database, "2015-12")).isEmpty();
    }
  }

  private static Hour hour(int day, int hour, String state, boolean own) {
    return new Hour(
        LocalDateTime.of(2016, 2, day, hour, 0), 1, 1, 1, 0, 0, state, "f", own, null, null, null);
  }

  @Test
  void coverageIsReadFromItsTable() throws IOException {
    warehouse.write(
        Table.HOURS,
        "2016-02",
        List.of(
            hour(1, 0, "complete", true),
            hour(1, 1, "complete", true),
            hour(1, 2, "partial", true),
            hour(1, 3, "missing", false),
            hour(1, 4, "complete", false)));
    CoverageTables.rebuild(warehouse);
    assertThat(warehouse.read(Table.HOUR_COVERAGE, "2016-02"))
        .hasSize(29 * 24)
        .extracting(h -> h.state())
        .startsWith("complete", "complete", "partial", "missing", "unasked", "unasked");
    try (Database database = Database.open(warehouse)) {
      Coverage coverage = Coverage.of(database);
      YearMonth february = YearMonth.of(2016, 2);
      assertThat(coverage.of(february)).isCloseTo(2.5 / (29 * 24.0), within(1e-15));
      assertThat(coverage.hours(february)).isCloseTo(2.5 / (29 * 24.0), within(1e-15));
      assertThat(coverage.of(february.plusMonths(1))).isZero();
      assertThat(coverage.of(february.minusMonths(1), february))
          .isCloseTo(1.25 / (29 * 24.0), within(1e-15));
      assertThat(coverage.months()).containsExactly(february);
    }
  }

  @Test
  void monthsThatDifferByMoreThanATenthAreTold() {
    List<Coverage.Month> months =
        List.of(
            new Coverage.Month(YearMonth.of(2025, 4), 1),
            new Coverage.Month(YearMonth.of(2025, 5), 0.9),
            new Coverage.Month(YearMonth.of(2025, 6), 1));
    assertThat(Coverage.difference(months)).isEmpty();
    assertThat(Coverage.difference(List.of())).isEmpty();
    List<Coverage.Month> more = new java.util.ArrayList<>(months);
    more.add(new Coverage.Month(YearMonth.of(2025, 7), 0.6));
    assertThat(Coverage.difference(more))
        .contains(new Coverage.Difference(more.get(3), months.get(0)));
  }

  private static OpenRank value(String month, Long id, String name, double openrank) {
    return new OpenRank(month, "repository", id, name, openrank, 1, "global", "imported");
  }

  private void imported(String month, OpenRank... rows) throws IOException {
    warehouse.write(Table.OPENRANK_IMPORTED, month, List.of(rows));
  }

  @Test
  void seriesFollowIdsThroughRenamesAndNamesWithoutId() throws IOException {
    imported("2016-01", value("2016-01", 1L, "old/name", 1), value("2016-01", null, "by/name", 5));
    imported("2016-02", value("2016-02", 1L, "New/Name", 2), value("2016-02", null, "By/Name", 6));
    imported("2016-04", value("2016-04", null, "new/name", 4), value("2016-04", 7L, "by/name", 8));
    warehouse.write(
        Table.OPENRANK_COMPUTED,
        "2016-03",
        List.of(
            new OpenRank("2016-03", "repository", 1L, "x/y", 99, 1, "partial", "computed"),
            new OpenRank("2016-03", "developer", 1L, "dev", 98, 1, "partial", "computed")));
    warehouse.write(Table.RANKINGS, "2016-03", List.of(Rows.ranking("2016-03")));
    try (Database database = Database.open(warehouse)) {
      OpenRankSeries all = OpenRankSeries.of(database, "imported");
      assertThat(all.source()).isEqualTo("imported");
      assertThat(all.all()).hasSize(2);
      OpenRankSeries.Series renamed = all.of(1).orElseThrow();
      assertThat(renamed.name()).isEqualTo("new/name");
      assertThat(renamed.name(YearMonth.of(2016, 3))).isEqualTo("New/Name");
      assertThat(renamed.values())
          .containsExactly(
              Map.entry(YearMonth.of(2016, 1), 1.0),
              Map.entry(YearMonth.of(2016, 2), 2.0),
              Map.entry(YearMonth.of(2016, 4), 4.0));
      assertThat(all.named("OLD/name")).contains(renamed);
      assertThat(all.named("by/NAME").orElseThrow())
          .as("values from before the id was told belong to it")
          .isEqualTo(
              new OpenRankSeries.Series(
                  7L,
                  "by/name",
                  new TreeMap<>(
                      Map.of(
                          YearMonth.of(2016, 1), 5.0,
                          YearMonth.of(2016, 2), 6.0,
                          YearMonth.of(2016, 4), 8.0)),
                  new TreeMap<>(Map.of(YearMonth.of(2016, 4), "by/name"))));
      OpenRankMonths months = OpenRankMonths.of(database, "imported");
      assertThat(months.first()).contains(YearMonth.of(2016, 1));
      assertThat(months.last()).contains(YearMonth.of(2016, 4));
      assertThat(all.named("no/such")).isEmpty();

      OpenRankSeries computed = OpenRankSeries.of(database, "computed");
      assertThat(computed.all()).as("repositories only").hasSize(1);
      assertThat(OpenRankMonths.of(database, "none").last()).isEmpty();
      for (OpenRankSeries some :
          List.of(
              OpenRankSeries.of(database, "imported", List.of(1L), List.of()),
              OpenRankSeries.of(database, "imported", List.of(), List.of("Old/Name")))) {
        assertThat(some.all()).hasSize(1);
        assertThat(some.of(1)).contains(renamed);
        assertThat(some.named("new/name")).contains(renamed);
      }
      assertThat(OpenRankSeries.of(database, "imported", List.of(), List.of("by/name")).of(7))
          .isEqualTo(all.of(7));
      assertThat(OpenRankSeries.of(database, "imported", List.of(), List.of("it's/odd")).all())
          .isEmpty();
    }
  }

  private void commit(int hour, long crc, String damage, long rejected) throws IOException {
    LocalDateTime start = LocalDateTime.of(2016, 1, 1, hour, 0);
    warehouse
        .hourFiles()
        .commit(
            start,
            new SourceFile(
                "2016-01-01-" + hour + ".json.gz",
                10,
                crc,
                damage,
                2 + rejected,
                rejected,
                1,
                new TreeMap<>(Map.of("IssuesEvent", 1L, "GollumEvent", 1L)),
                new IdRange(5, 7, 2),
                true),
            List.of(Rows.issue(hour, "IssuesEvent", start, "a/b")),
            LongStream.range(0, rejected)
                .mapToObj(line -> new Rejected(start, "f", line, "malformed", "why", "{"))
                .toList());
  }

  @Test
  void hoursAndCountsAreMadeFromTheLedgers() throws IOException {
    YearMonth month = YearMonth.of(2016, 1);
    commit(1, 11, null, 0);
    commit(3, 13, "broken", 1);
    warehouse.hourFiles().commitMissing(LocalDateTime.of(2016, 1, 1, 2, 0));
    String before = HourTables.rebuild(warehouse, List.of(month)).get(month);
    assertThat(warehouse.read(Table.HOURS, month))
        .containsExactly(
            new Hour(at(1), 2, 2, 1, 0, 0, "complete", "2016-01-01-1.json.gz", true, 5L, 7L, 2L),
            new Hour(at(2), 0, 0, 0, 0, 0, "missing", null, false, null, null, null),
            new Hour(at(3), 3, 2, 1, 1, 0, "partial", "2016-01-01-3.json.gz", true, 5L, 7L, 2L));
    assertThat(warehouse.read(Table.EVENT_COUNTS, month))
        .containsExactly(
            new EventCount(at(1), "GollumEvent", 1),
            new EventCount(at(1), "IssuesEvent", 1),
            new EventCount(at(3), "GollumEvent", 1),
            new EventCount(at(3), "IssuesEvent", 1));

    commit(1, 11, null, 0);
    assertThat(HourTables.rebuild(warehouse, List.of(month))).containsEntry(month, before);
    commit(2, 12, null, 0);
    assertThat(HourTables.rebuild(warehouse, List.of(month)).get(month))
        .isNotEqualTo(before)
        .matches("[0-9a-f]{64}");
  }

  @Test
  void theFingerprintDoesNotDependOnTheFolder() throws IOException {
    commit(1, 11, null, 0);
    commit(2, 12, null, 0);
    YearMonth month = YearMonth.of(2016, 1);
    String one = HourTables.rebuild(warehouse, List.of(month)).get(month);
    warehouse.close();
    warehouse = Warehouse.write(folder.resolve("it's [another] one")).accept(false);
    commit(2, 12, null, 0);
    commit(1, 11, null, 0);
    assertThat(HourTables.rebuild(warehouse, List.of(month))).containsEntry(month, one);
  }

  private static LocalDateTime at(int hour) {
    return LocalDateTime.of(2016, 1, 1, hour, 0);
  }
}
