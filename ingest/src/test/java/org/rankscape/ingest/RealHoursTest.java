// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.job.IngestCounters;
import org.rankscape.ingest.job.IngestJob;
import org.rankscape.ingest.job.MonthJob;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourTables;
import org.rankscape.warehouse.query.Database;

/**
 * Real hours through the ingest job; what it counts is counted again by DuckDB's own JSON reader.
 */
@Tag("real")
class RealHoursTest {
  private static final Database.RowReader<String> ROW = row -> row.getString(1);
  @TempDir Path folder;

  private IngestCounters ingest(Path source, HourRange range, Path target) throws Exception {
    try (Warehouse warehouse = Warehouse.write(target)) {
      Warehouse accepted = warehouse.accept(false);
      IngestCounters counters =
          new IngestJob(accepted.store(), 2)
              .run(EventSource.of(source.toString()).plan(range), c -> {});
      HourTables.rebuild(accepted, accepted.months(org.rankscape.warehouse.Table.EVENTS));
      return counters;
    }
  }

  private static Map<String, Long> countedByDuckDb(String files) throws Exception {
    try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT type, count(*) FROM read_ndjson('"
                    + files
                    + "', columns = {type: 'VARCHAR'}) GROUP BY 1")) {
      Map<String, Long> out = new TreeMap<>();
      while (rows.next()) {
        out.put(rows.getString(1), rows.getLong(2));
      }
      return out;
    }
  }

  private Map<String, Long> countedByUs(Path target) {
    Map<String, Long> out = new TreeMap<>();
    try (Database db = Database.open(Warehouse.read(target))) {
      db.query(
          "SELECT type, sum(events) FROM event_counts GROUP BY 1",
          row -> out.put(row.getString(1), row.getLong(2)));
    }
    return out;
  }

  @Test
  void twelveHoursOf2016() throws Exception {
    Path hours = SharedData.path("events/hourly");
    Path target = folder.resolve("W");
    IngestCounters counters =
        ingest(hours, HourRange.parse("2016-01-01T01", "2016-01-01T12"), target);

    assertThat(counters.files()).isEqualTo(12);
    assertThat(counters.lines()).isEqualTo(143_714);
    assertThat(countedByUs(target)).isEqualTo(countedByDuckDb(hours + "/2016-*.json.gz"));
    try (Database db = Database.open(Warehouse.read(target))) {
      assertThat(
              db.query(
                  "SELECT count(*) FROM hours WHERE state = 'complete' AND rejected = 0"
                      + " AND lines = events",
                  row -> row.getInt(1)))
          .containsExactly(12);
      assertThat(
              db.query(
                  "SELECT count(*) FILTER (language IS NOT NULL) / count(*) FROM events"
                      + " WHERE type = 'PullRequestEvent'",
                  row -> row.getDouble(1)))
          .allSatisfy(share -> assertThat(share).isBetween(0.88, 0.90));
    }
  }

  @Test
  void monthlyCollaborationEqualsACountOfTheRawLines() throws Exception {
    Path hours = SharedData.path("events/hourly");
    Path target = folder.resolve("W");
    ingest(hours, HourRange.parse("2016-01-01T01", "2016-01-01T12"), target);
    Warehouse warehouse = Warehouse.read(target);
    new MonthJob(warehouse.store(), 2).run(Map.of(YearMonth.of(2016, 1), "f"), n -> {});

    String raw =
        """
        SELECT repo.id AS repository_id, actor.id AS developer_id,
          count(DISTINCT payload.issue.id) FILTER (type = 'IssuesEvent' AND payload.action = 'opened'),
          count(DISTINCT payload.comment.id) FILTER (type = 'IssueCommentEvent'),
          count(DISTINCT payload.issue.id) FILTER (type = 'IssuesEvent' AND payload.action = 'closed'),
          count(DISTINCT payload.comment.id) FILTER (type = 'PullRequestReviewCommentEvent'),
          count(DISTINCT payload.pull_request.id)
            FILTER (type = 'PullRequestEvent' AND payload.action = 'opened'),
          count(DISTINCT payload.pull_request.id)
            FILTER (type = 'PullRequestEvent' AND payload.action = 'closed'),
          count(DISTINCT payload.pull_request.id)
            FILTER (type = 'PullRequestEvent' AND payload.pull_request.merged),
          count(DISTINCT payload.push_id) FILTER (type = 'PushEvent')
        FROM read_ndjson('%s/2016-*.json.gz', columns = {type: 'VARCHAR',
          actor: 'STRUCT(id BIGINT)', repo: 'STRUCT(id BIGINT)',
          payload: 'STRUCT(action VARCHAR, push_id BIGINT, issue STRUCT(id BIGINT, title VARCHAR),
            comment STRUCT(id BIGINT),
            pull_request STRUCT(id BIGINT, merged BOOLEAN, title VARCHAR))'})
        WHERE type IN ('IssuesEvent', 'IssueCommentEvent', 'PullRequestEvent', 'PushEvent',
          'PullRequestReviewCommentEvent')
          AND NOT starts_with(lower(coalesce(payload.issue.title, payload.pull_request.title, '')),
            '[snyk]')
        GROUP BY ALL
        """
            .formatted(hours);
    String ours =
        "SELECT repository_id, developer_id, issues_opened, issue_comments, issues_closed,"
            + " review_comments, pulls_opened, pulls_closed, pulls_merged, pushes"
            + " FROM collaboration";
    // Who only reopened an issue did nothing that counts, and has no row.
    String counted =
        "SELECT * FROM (" + raw + ") t(r, d, a, b, c, e, f, g, h, i) WHERE a+b+c+e+f+g+h+i > 0";
    try (Database db = Database.open(warehouse)) {
      assertThat(db.query("SELECT count(*) FROM collaboration", row -> row.getInt(1)).get(0))
          .isGreaterThan(20_000);
      assertThat(db.query("(" + counted + ") EXCEPT (" + ours + ")", ROW)).isEmpty();
      assertThat(db.query("(" + ours + ") EXCEPT (" + counted + ")", ROW)).isEmpty();
      assertThat(
              db.query(
                  "SELECT count(*) FROM collaboration WHERE abs(activity - (22.235 * issues_opened"
                      + " + 5.252 * issue_comments + 9.712 * issues_closed + 7.427 * review_comments"
                      + " + 40.679 * pulls_opened + 14.695 * pushes)) > 1e-6",
                  row -> row.getInt(1)))
          .containsExactly(0);
      assertThat(
              db.query(
                  "SELECT sum(stars) - (SELECT count(DISTINCT (repository_id, developer_id))"
                      + " FROM events WHERE type = 'WatchEvent') FROM attention",
                  row -> row.getInt(1)))
          .containsExactly(0);
      assertThat(
              db.query(
                  "SELECT count(*) FROM (SELECT id FROM repository_names EXCEPT"
                      + " SELECT repository_id FROM events)",
                  row -> row.getInt(1)))
          .containsExactly(0);
    }
  }

  @Test
  void monthlyTablesDoNotDependOnParallelism() throws Exception {
    Path source = SharedData.path("events/kubernetes-2017/kubernetes-2017-07-24_28.json.gz");
    Path one = folder.resolve("one");
    Path three = folder.resolve("three");
    ingest(source, null, one);
    ingest(source, null, three);
    new MonthJob(Warehouse.read(one).store(), 1).run(Map.of(YearMonth.of(2017, 7), "f"), n -> {});
    new MonthJob(Warehouse.read(three).store(), 3).run(Map.of(YearMonth.of(2017, 7), "f"), n -> {});
    assertThat(files(three)).isEqualTo(files(one)).hasSizeGreaterThan(108);
  }

  @Test
  void importingAgainAndInPiecesLeavesTheSameBytes() throws Exception {
    Path hours = SharedData.path("events/hourly");
    ingest(hours, HourRange.parse("2015-01-01T00", "2015-01-01T03"), folder.resolve("whole"));
    Path pieces = folder.resolve("pieces");
    ingest(hours, HourRange.parse("2015-01-01T03", "2015-01-01T03"), pieces);
    ingest(hours, HourRange.parse("2015-01-01T00", "2015-01-01T01"), pieces);
    ingest(hours, HourRange.parse("2015-01-01T00", "2015-01-01T03"), pieces);

    assertThat(files(pieces)).isEqualTo(files(folder.resolve("whole")));
    try (Database db = Database.open(Warehouse.read(pieces))) {
      assertThat(db.query("SELECT hour::VARCHAR || ' ' || state FROM hours ORDER BY hour", ROW))
          .containsExactly(
              "2015-01-01 00:00:00 complete",
              "2015-01-01 01:00:00 complete",
              "2015-01-01 02:00:00 missing",
              "2015-01-01 03:00:00 complete");
    }
  }

  private static Map<String, String> files(Path root) throws Exception {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path p : paths.filter(Files::isRegularFile).toList()) {
        out.put(
            root.relativize(p).toString(), java.util.Arrays.hashCode(Files.readAllBytes(p)) + "");
      }
    }
    return out;
  }

  @Test
  void daysInOneFile() throws Exception {
    Path source = SharedData.path("events/kubernetes-2017/kubernetes-2017-07-24_28.json.gz");
    Path target = folder.resolve("W");
    ingest(source, null, target);
    assertThat(countedByUs(target)).isEqualTo(countedByDuckDb(source.toString()));
    try (Warehouse warehouse = Warehouse.read(target);
        Database db = Database.open(warehouse)) {
      assertThat(warehouse.months(org.rankscape.warehouse.Table.EVENTS))
          .isEqualTo(List.of(YearMonth.of(2017, 7)));
      assertThat(
              db.query(
                  "SELECT count(*), sum(lines), sum(rejected) FROM hours",
                  row -> row.getInt(1) + " " + row.getInt(2) + " " + row.getInt(3)))
          .containsExactly("104 12001 0");
    }
  }

  @Test
  void aRangeAppliesToTheLinesOfAFileWithoutHour() throws Exception {
    Path source = SharedData.path("events/kubernetes-2017/kubernetes-2017-07-24_28.json.gz");
    Path target = folder.resolve("W");
    ingest(source, HourRange.parse("2017-07-25", "2017-07-25T11"), target);
    try (Database db = Database.open(Warehouse.read(target))) {
      assertThat(
              db.query("SELECT count(*) || ' ' || min(hour) || ' ' || max(hour) FROM hours", ROW))
          .containsExactly("12 2017-07-25 00:00:00 2017-07-25 11:00:00");
    }
  }

  @Test
  void aStreamThatIsNoGzipLeavesAPartialHour() throws Exception {
    Path source = SharedData.path("events/damaged/2015-01-01-11.json.gz");
    Path target = folder.resolve("W");
    IngestCounters counters = ingest(source, null, target);
    assertThat(counters.files()).isEqualTo(1);
    assertThat(counters.lines()).isZero();
    assertThat(states(target)).containsExactly("partial true");
  }

  @Test
  void aCutOffStreamIsKeptAsFarAsItGoes() throws Exception {
    byte[] whole = Files.readAllBytes(SharedData.path("events/hourly/2015-01-01-0.json.gz"));
    Path source = folder.resolve("2015-01-01-0.json.gz");
    Files.write(source, java.util.Arrays.copyOf(whole, whole.length / 2));
    Path target = folder.resolve("W");
    IngestCounters counters = ingest(source, null, target);
    assertThat(counters.lines()).isBetween(3_000L, 6_000L);
    assertThat(states(target)).containsExactly("partial true");
    try (Database db = Database.open(Warehouse.read(target))) {
      assertThat(db.query("SELECT reason || count(*) FROM rejected GROUP BY reason", ROW))
          .containsExactly("cut_off1");
    }
  }

  private static List<String> states(Path target) {
    try (Database db = Database.open(Warehouse.read(target))) {
      return db.query("SELECT state || ' ' || (lines = events + rejected) FROM hours", ROW);
    }
  }
}
