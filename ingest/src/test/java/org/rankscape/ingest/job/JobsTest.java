// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.rankscape.ingest.Lines.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.month.MonthGraph;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.table.Attention;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Hour;
import org.rankscape.warehouse.table.Name;
import org.rankscape.warehouse.table.RepositoryFacts;

/** Both jobs on lines whose outcome is known beforehand. */
class JobsTest {
  private static final String MONTH = "2025-12";
  private static final String FULL =
      "{\"action\":\"%s\",\"number\":3,\"pull_request\":{\"id\":%d,\"number\":3,\"title\":\"%s\","
          + "\"user\":{\"id\":40,\"login\":\"author\"},\"created_at\":\"2025-12-01T04:00:00Z\","
          + "\"merged\":%b,\"base\":{\"repo\":{\"id\":1,\"name\":\"b\",\"language\":%s,"
          + "\"stargazers_count\":%d,\"created_at\":\"2014-01-01T00:00:00Z\","
          + "\"license\":{\"spdx_id\":\"MIT\"},\"topics\":[\"x\"],\"archived\":false}}}}";
  private static final String TRIMMED =
      "{\"action\":\"%s\",\"number\":3,\"pull_request\":{\"url\":\"u\",\"id\":%d,\"number\":3,"
          + "\"head\":{\"ref\":\"h\"},\"base\":{\"ref\":\"m\",\"repo\":{\"id\":1,\"name\":\"b\"}}}}";
  private static final String ISSUE =
      "{\"action\":\"%s\",\"issue\":{\"id\":%d,\"number\":5,\"title\":\"%s\"},"
          + "\"comment\":{\"id\":%d}}";
  @TempDir Path folder;
  private long nextId = 1;
  private int second;

  private String line(String type, String name, long developer, String payload) {
    return line(type, 1, name, developer, payload);
  }

  private String line(String type, long repository, String name, long developer, String payload) {
    LocalDateTime time = LocalDateTime.of(2025, 12, 1, 5, 0).plusSeconds(second++);
    return event(
        nextId++,
        type,
        ISO_LOCAL_DATE_TIME.format(time) + "Z",
        repository,
        name,
        developer,
        payload);
  }

  private IngestCounters ingest(Path source, Path target, int parallelism) throws IOException {
    try (Warehouse warehouse = Warehouse.write(target)) {
      EventSource events = EventSource.of(source.toString());
      return new IngestJob(warehouse.accept(events.simulated()).store(), parallelism)
          .run(events.plan(null), c -> {});
    }
  }

  private void months(Path target) throws IOException {
    new MonthJob(Warehouse.read(target).store(), 2)
        .run(Map.of(YearMonth.parse(MONTH), "f"), n -> {});
  }

  @Test
  void bothErasOfPayloadEndInTheSameTables() throws IOException {
    List<String> full =
        List.of(
            line(
                "PullRequestEvent",
                "a/b",
                10,
                FULL.formatted("opened", 100, "one", false, "\"Java\"", 5)),
            line(
                "PullRequestEvent",
                "a/b",
                11,
                FULL.formatted("closed", 100, "one", true, "null", 7)),
            line(
                "PullRequestEvent",
                "a/b",
                11,
                FULL.formatted("closed", 101, "two", false, "null", 6)),
            line(
                "PushEvent",
                "a/b",
                10,
                "{\"push_id\":900,\"size\":1,\"commits\":[{\"sha\":\"s\"}]}"));
    second = 3600;
    List<String> trimmed =
        List.of(
            line("PullRequestEvent", "a/b", 10, TRIMMED.formatted("opened", 200)),
            line("PullRequestEvent", "a/b", 11, TRIMMED.formatted("merged", 200)),
            line("PullRequestEvent", "a/b", 11, TRIMMED.formatted("closed", 201)),
            line("PushEvent", "a/b", 10, "{\"push_id\":901,\"ref\":\"r\"}"));
    Lines.write(folder.resolve("S/2025-12-01-5.json.gz"), full);
    Lines.write(folder.resolve("S/2025-12-01-6.json.gz"), trimmed);
    Path target = folder.resolve("W");
    IngestCounters counters = ingest(folder.resolve("S"), target, 2);
    assertThat(counters.classes()).containsOnlyKeys("complete");
    HourClass total = counters.total();
    assertThat(total).isEqualTo(new HourClass(2, total.bytes(), 8, 8, 0, total.milliseconds()));
    assertThat(total.bytes()).isPositive();
    months(target);

    Warehouse warehouse = Warehouse.read(target);
    List<Collaboration> rows = warehouse.read(Table.COLLABORATION, MONTH);
    assertThat(rows)
        .containsExactly(
            new Collaboration(MONTH, 1, 10, 2 * 40.679 + 2 * 14.695, 0, 0, 0, 0, 0, 2, 0, 0, 2),
            new Collaboration(MONTH, 1, 11, 0, 0, 0, 0, 0, 0, 0, 4, 2, 0));
    RepositoryFacts facts = warehouse.read(Table.REPOSITORY_FACTS, MONTH).get(0);
    assertThat(facts.stars()).as("latest").isEqualTo(6);
    assertThat(facts.language()).as("latest that was told").isEqualTo("Java");
    assertThat(facts.licence()).isEqualTo("MIT");
    assertThat(facts.topics()).containsExactly("x");
    assertThat(facts.createdAt()).isEqualTo(LocalDateTime.of(2014, 1, 1, 0, 0));
    assertThat(MonthGraph.isCurrent(warehouse.store(), YearMonth.parse(MONTH), "f")).isTrue();
    assertThat(MonthGraph.isCurrent(warehouse.store(), YearMonth.parse(MONTH), "g")).isFalse();
  }

  @Test
  void factsAreThoseOfTheLatestTimeNotOfTheLargestId() throws Exception {
    String org = "\"org\":{\"id\":3,\"login\":\"%s\"},\"public\"";
    String first =
        line("PullRequestEvent", "a/b", 10, FULL.formatted("opened", 1, "t", false, "\"C\"", 5));
    nextId = 3;
    String second =
        line("PullRequestEvent", "a/b", 10, FULL.formatted("opened", 2, "t", false, "null", 6))
            .replace("\"public\"", org.formatted("old"));
    nextId = 2;
    String third =
        line("PushEvent", "a/b", 10, "{\"push_id\":9}").replace("\"public\"", org.formatted("new"));
    Lines.write(folder.resolve("S/2025-12-01-5.json.gz"), List.of(first, second, third));
    ingest(folder.resolve("S"), folder.resolve("W"), 1);
    months(folder.resolve("W"));
    assertThat(Warehouse.read(folder.resolve("W")).read(Table.REPOSITORY_FACTS, MONTH))
        .singleElement()
        .satisfies(f -> assertThat(f.stars()).isEqualTo(6))
        .satisfies(f -> assertThat(f.language()).isEqualTo("C"))
        .satisfies(f -> assertThat(f.organisation()).isEqualTo("new"));
  }

  @Test
  void whatIsCountedIsDistinct() throws IOException {
    String star = "{\"action\":\"started\"}";
    List<String> lines = new ArrayList<>();
    lines.add(line("IssuesEvent", "old/name", 10, ISSUE.formatted("opened", 50, "bug", 0)));
    lines.add(line("IssuesEvent", "old/name", 10, ISSUE.formatted("closed", 50, "bug", 0)));
    lines.add(line("IssuesEvent", "old/name", 10, ISSUE.formatted("reopened", 50, "bug", 0)));
    lines.add(line("IssuesEvent", "old/name", 10, ISSUE.formatted("closed", 50, "bug", 0)));
    lines.add(
        line("IssuesEvent", "old/name", 10, ISSUE.formatted("opened", 51, "[SNYK] upgrade", 0)));
    lines.add(line("IssueCommentEvent", "old/name", 10, ISSUE.formatted("created", 50, "bug", 70)));
    lines.add(line("IssueCommentEvent", "old/name", 10, ISSUE.formatted("created", 50, "bug", 70)));
    lines.add(line("IssueCommentEvent", "old/name", 10, ISSUE.formatted("created", 50, "bug", 71)));
    lines.add(
        line(
            "IssueCommentEvent", "new/Name", 12, ISSUE.formatted("created", 50, "[Snyk] bug", 72)));
    String review =
        "{\"action\":\"created\",\"pull_request\":{\"id\":9},\"review\":{\"id\":%d},\"comment\":{\"id\":%d}}";
    lines.add(line("PullRequestReviewCommentEvent", "new/Name", 11, review.formatted(1, 80)));
    lines.add(line("PullRequestReviewEvent", "new/Name", 11, review.formatted(81, 0)));
    lines.add(line("PushEvent", "new/Name", 10, "{\"push_id\":900}"));
    lines.add(line("PushEvent", "new/Name", 10, "{\"push_id\":900}"));
    lines.add(line("WatchEvent", "new/Name", 13, star));
    lines.add(line("WatchEvent", "new/Name", 13, star));
    lines.add(line("WatchEvent", "new/Name", 14, star));
    lines.add(line("ForkEvent", "new/Name", 13, "{\"forkee\":{\"id\":5}}"));
    lines.add(line("ForkEvent", "new/Name", 13, "{\"forkee\":{\"id\":6}}"));
    lines.add(line("GollumEvent", "new/Name", 15, "{}"));
    lines.add(line("WatchEvent", 2, "only/stars", 13, star));
    lines.add(lines.get(0));
    Lines.write(folder.resolve("S/2025-12-01-5.json.gz"), lines);
    Path target = folder.resolve("W");
    ingest(folder.resolve("S"), target, 1);
    months(target);

    Warehouse warehouse = Warehouse.read(target);
    List<Collaboration> rows = warehouse.read(Table.COLLABORATION, MONTH);
    assertThat(rows).extracting(Collaboration::developerId).containsExactly(10L, 11L);
    Collaboration ten = rows.get(0);
    assertThat(ten.activity()).isCloseTo(22.235 + 2 * 5.252 + 9.712 + 14.695, within(1e-9));
    assertThat(List.of(ten.issuesOpened(), ten.issueComments(), ten.issuesClosed(), ten.pushes()))
        .containsExactly(1, 2, 1, 1);
    assertThat(rows.get(1).reviewComments()).isEqualTo(1);
    assertThat(rows.get(1).reviews()).isEqualTo(1);
    assertThat(rows.get(1).activity()).isEqualTo(7.427);
    assertThat(warehouse.read(Table.ATTENTION, MONTH))
        .containsExactly(new Attention(MONTH, 1, 2, 2), new Attention(MONTH, 2, 1, 0));
    assertThat(warehouse.read(Table.REPOSITORY_NAMES, MONTH))
        .containsExactly(
            new Name(MONTH, 1, "old/name", at(0), at(7)),
            new Name(MONTH, 1, "new/Name", at(8), at(17)),
            new Name(MONTH, 2, "only/stars", at(19), at(19)));
    assertThat(warehouse.read(Table.DEVELOPER_NAMES, MONTH))
        .extracting(Name::name)
        .containsExactly("dev10", "dev11", "dev12", "dev13", "dev14");
    Hour hour = warehouse.hourFiles().ledger(at(0).withSecond(0)).orElseThrow().hour(at(0));
    assertThat(List.of(hour.lines(), hour.kept(), hour.duplicates())).containsExactly(21L, 19L, 1L);
  }

  private static LocalDateTime at(int second) {
    return LocalDateTime.of(2025, 12, 1, 5, 0, second);
  }

  @Test
  void severalFilesOfAnHourSideBySideLoseNothing() throws Exception {
    for (int copy = 0; copy < 6; copy++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        lines.add(Lines.star(copy * 200 + i, "2025-12-01T05:00:00Z"));
      }
      Lines.write(folder.resolve("S/mirror" + copy + "/2025-12-01-5.json.gz"), lines);
    }
    Lines.write(
        folder.resolve("S/rest.json.gz"),
        List.of(Lines.star(5000, "2025-12-01T05:59:59Z"), Lines.star(1, "2025-12-01T07:00:00Z")));
    Path target = folder.resolve("W");
    IngestCounters counters = ingest(folder.resolve("S"), target, 4);
    assertThat(counters.kept()).isEqualTo(1802);
    Warehouse warehouse = Warehouse.read(target);
    Hour hour = warehouse.hourFiles().ledger(at(0).withSecond(0)).orElseThrow().hour(at(0));
    assertThat(hour.kept()).isEqualTo(1301);
    assertThat(hour.duplicates()).isEqualTo(500);
    assertThat(hour.source()).isEqualTo("2025-12-01-5.json.gz, rest.json.gz");
    var before = Lines.files(target);
    assertThat(ingest(folder.resolve("S"), target, 2).known()).isEqualTo(7);
    assertThat(Lines.files(target)).isEqualTo(before);
    assertThat(warehouse.hourFiles().ledger(at(0).plusHours(2).withSecond(0))).isPresent();
  }

  @Test
  void manyTasksSideBySideMakeTheSameTables() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add(line("PushEvent", i % 40, "a/r" + i % 40, i % 13, "{\"push_id\":" + i + "}"));
    }
    for (int hour = 5; hour < 12; hour++) {
      Lines.write(folder.resolve("S/2025-12-01-" + hour + ".json.gz"), lines);
    }
    for (int parallelism : new int[] {1, 24}) {
      Path target = folder.resolve("W" + parallelism);
      ingest(folder.resolve("S"), target, parallelism);
      new MonthJob(Warehouse.read(target).store(), parallelism)
          .run(Map.of(YearMonth.parse(MONTH), "f"), n -> {});
    }
    assertThat(Lines.files(folder.resolve("W24"))).isEqualTo(Lines.files(folder.resolve("W1")));
  }

  @Test
  void aFileThatTellsNothingEndsTheJobWithItsName() throws IOException {
    Path bad = folder.resolve("S/days.json.gz");
    Files.createDirectories(bad.getParent());
    Files.write(bad, Lines.gzip("{}\n"));
    assertThatThrownBy(() -> ingest(bad, folder.resolve("W"), 1))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining(bad + " holds no event that tells its hour");
  }

  @Test
  void aMonthWithoutEventsHasEmptyTables() throws IOException {
    Path target = folder.resolve("W");
    try (Warehouse warehouse = Warehouse.write(target).accept(false)) {
      warehouse.hourFiles().commitMissing(LocalDateTime.of(2025, 12, 1, 0, 0));
      months(target);
      assertThat(warehouse.keys(Table.COLLABORATION)).containsExactly(MONTH);
      assertThat(warehouse.read(Table.DEVELOPER_NAMES, MONTH)).isEmpty();
      assertThat(warehouse.read(Table.EVENTS, "2025-12/2025-12-01-00")).isEqualTo(List.<Event>of());
    }
  }

  @Test
  void theMonthlyJobLeavesFilesAloneThatAnotherJobOfTheProcessWrites() throws IOException {
    try (Warehouse opened = Warehouse.write(folder.resolve("W"))) {
      Warehouse warehouse = opened.accept(false);
      LocalDateTime hour = LocalDateTime.of(2025, 12, 1, 0, 0);
      warehouse.hourFiles().commitMissing(hour);
      String path = HourFiles.path(Table.EVENTS, hour.plusHours(1));
      try (PendingFile pending = warehouse.store().create(path)) {
        pending.stream().write(1);
        months(folder.resolve("W"));
        pending.commit();
      }
      assertThat(warehouse.store().exists(path)).isTrue();
    }
  }
}
