// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.job.IngestJob;
import org.rankscape.ingest.job.MonthJob;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourTables;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Identities;

/** Hours of the schema used before 2015 through both jobs. */
class TimelineHoursTest {
  private static final Database.RowReader<String> ROW = row -> row.getString(1);
  @TempDir Path folder;

  private void ingest(Path source, Path target) throws Exception {
    try (Warehouse warehouse = Warehouse.write(target).accept(false)) {
      new IngestJob(warehouse.store(), 2)
          .run(EventSource.of(source.toString()).plan(null), c -> {});
      HourTables.rebuild(warehouse, warehouse.months(Table.EVENTS));
    }
  }

  private static void months(Path target, String... months) throws Exception {
    Map<YearMonth, String> fingerprints = new TreeMap<>();
    for (String month : months) {
      fingerprints.put(YearMonth.parse(month), "f");
    }
    new MonthJob(Warehouse.read(target).store(), 2).run(fingerprints, n -> {});
  }

  private static String old(
      String type, String time, String actor, String repository, String rest) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"%s\",\"created_at\":\"%s\",\"actor\":\"%s\",\"public\":true,\"actor_attributes\":"
            + "{\"email\":\"someone@example.org\"},\"repository\":{\"owner\":\"octo\",%s},%s}",
        type,
        time,
        actor,
        repository,
        rest);
  }

  @Test
  void namesOf2014AreTheIdsOf2015WhateverComesFirst() throws Exception {
    String known = "\"name\":\"Cat\",\"id\":70";
    List<String> before =
        List.of(
            old(
                "IssuesEvent",
                "2014-11-30T15:00:00-08:00",
                "Dev",
                "\"name\":\"Cat\"",
                "\"payload\":{\"action\":\"opened\",\"issue\":5,\"number\":1}"),
            old(
                "IssueCommentEvent",
                "2014/11/30 15:10:00 -0800",
                "DEV",
                known,
                "\"payload\":{\"issue_id\":5,\"comment_id\":6},\"url\":\"https://x/octo/Cat/pull/1\""),
            old(
                "PushEvent",
                "2014-11-30T15:20:00-08:00",
                "dev",
                known,
                "\"payload\":{\"head\":\"a1\",\"ref\":\"r\",\"shas\":[[\"a1\",\"me@example.org\",\"m\"]]}"),
            old(
                "PushEvent",
                "2014-11-30T15:20:01-08:00",
                "dev",
                known,
                "\"payload\":{\"head\":\"a1\",\"ref\":\"r\",\"shas\":[[\"a1\",\"hash@example.org\",\"m\"]]}"),
            old(
                "WatchEvent",
                "2014-11-30T15:30:00-08:00",
                "gone",
                "\"name\":\"Other\"",
                "\"payload\":{}"));
    List<String> after =
        List.of(
            Lines.event(
                    1,
                    "IssuesEvent",
                    "2015-01-01T00:00:00Z",
                    71,
                    "octo/cat",
                    8,
                    "{\"action\":\"opened\",\"issue\":{\"id\":9}}")
                .replace("dev8", "dev"));
    Path late = folder.resolve("late/2014-11-30-15.json.gz");
    Path early = folder.resolve("early/2015-01-01-0.json.gz");
    Lines.write(late, before);
    Lines.write(early, after);
    Path one = folder.resolve("one");
    ingest(late.getParent(), one);
    ingest(early.getParent(), one);
    months(one, "2014-11", "2015-01");
    Path two = folder.resolve("two");
    ingest(early.getParent(), two);
    ingest(late.getParent(), two);
    months(two, "2014-11", "2015-01");
    assertThat(Lines.files(two)).isEqualTo(Lines.files(one));

    try (Database db = Database.open(Warehouse.read(one))) {
      Identities repositories = Identities.ofRepositories(db);
      Identities developers = Identities.ofDevelopers(db);
      assertThat(
              db.query(
                  "SELECT repository_id, developer_id, issues_opened || ' ' || issue_comments || ' '"
                      + " || pushes FROM collaboration WHERE month = '2014-11' ORDER BY 3",
                  row ->
                      repositories.resolve(row.getLong(1))
                          + " "
                          + developers.resolve(row.getLong(2))
                          + " "
                          + row.getString(3)))
          .containsExactly("70 8 0 1 1", "70 8 1 0 0");
      assertThat(
              db.query("SELECT DISTINCT hour::VARCHAR FROM hours WHERE lines > 0 ORDER BY 1", ROW))
          .containsExactly("2014-11-30 23:00:00", "2015-01-01 00:00:00");
      assertThat(db.query("SELECT count(*) FROM events WHERE event_id < 0", ROW))
          .containsExactly("5");
      assertThat(developers.size()).isEqualTo(1);
    }
  }

  @Test
  @Tag("real")
  void theHourOf2012AsCountedByDuckDb() throws Exception {
    Path source = SharedData.path("events/timeline-2012/2012-06-14-15.json.gz");
    Path target = folder.resolve("W");
    ingest(source, target);
    months(target, "2012-06");
    String raw =
        """
        (SELECT *, lower(repository.owner || '/' || repository.name) AS name, lower(actor) AS login
        FROM read_ndjson('%s', columns = {type: 'VARCHAR', actor: 'VARCHAR', created_at: 'VARCHAR',
          url: 'VARCHAR', repository: 'STRUCT(owner VARCHAR, name VARCHAR)',
          payload: 'STRUCT(action VARCHAR, issue BIGINT, comment_id BIGINT, head VARCHAR,
            ref VARCHAR, comment STRUCT(id BIGINT), pull_request STRUCT(id BIGINT, merged BOOLEAN))'}))
        """
            .formatted(source);
    try (Database db = Database.open(Warehouse.read(target))) {
      String theirs =
          """
          SELECT name, login,
            count(DISTINCT payload.issue) FILTER (type = 'IssuesEvent' AND payload.action = 'opened'),
            count(DISTINCT payload.comment_id) FILTER (type = 'IssueCommentEvent'),
            count(DISTINCT payload.issue) FILTER (type = 'IssuesEvent' AND payload.action = 'closed'),
            count(DISTINCT payload.comment.id) FILTER (type = 'PullRequestReviewCommentEvent'),
            count(DISTINCT payload.pull_request.id)
              FILTER (type = 'PullRequestEvent' AND payload.action = 'opened'),
            count(DISTINCT payload.pull_request.id)
              FILTER (type = 'PullRequestEvent' AND payload.action = 'closed'),
            count(DISTINCT payload.pull_request.id)
              FILTER (type = 'PullRequestEvent' AND payload.pull_request.merged),
            count(DISTINCT (payload.ref, payload.head)) FILTER (type = 'PushEvent')
          FROM
          """
              + raw
              + " GROUP BY ALL";
      theirs =
          "SELECT * FROM ("
              + theirs
              + ") t(r, d, a, b, c, e, f, g, h, i)"
              + " WHERE r IS NOT NULL AND a+b+c+e+f+g+h+i > 0";
      String ours =
          """
          SELECT (SELECT lower(any_value(name)) FROM repository_names n WHERE n.id = repository_id),
            (SELECT lower(any_value(name)) FROM developer_names n WHERE n.id = developer_id),
            issues_opened, issue_comments, issues_closed, review_comments, pulls_opened,
            pulls_closed, pulls_merged, pushes FROM collaboration
          """;
      assertThat(db.query("SELECT count(*) FROM collaboration", row -> row.getInt(1)).get(0))
          .isGreaterThan(2_000);
      assertThat(db.query("(" + theirs + ") EXCEPT ALL (" + ours + ")", ROW)).isEmpty();
      assertThat(db.query("(" + ours + ") EXCEPT ALL (" + theirs + ")", ROW)).isEmpty();
      assertThat(
              db.query(
                  "SELECT lines || ' ' || events || ' ' || rejected || ' ' || state FROM hours"
                      + " WHERE hour = TIMESTAMP '2012-06-14 22:00:00'",
                  ROW))
          .containsExactly("5170 5169 0 complete");
      assertThat(
              db.query(
                  "SELECT count(*) FROM events WHERE event_id >= 0 OR repository_id >= 0", ROW))
          .containsExactly("0");
      assertThat(
              db.query(
                  "SELECT DISTINCT number FROM events WHERE type = 'IssueCommentEvent'"
                      + " AND comment_id = 6344615",
                  ROW))
          .containsExactly("500");
    }
    try (var files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("da39a3ee5e6b4b0d3255bfef95601890afd80709");
      }
    }
  }
}
