// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same reduction in DuckDB: events by type, and the columns of table {@code events} of the kept
 * types as one Parquet file. It neither sorts, nor drops duplicates, and bad lines are left out.
 */
final class DuckDbReduction {
  private static final String SUBJECT =
      "STRUCT(id BIGINT, number INTEGER, title VARCHAR, \"user\" STRUCT(id BIGINT),"
          + " created_at VARCHAR, closed_at VARCHAR, pull_request JSON)";
  private static final String PULL =
      "STRUCT(id BIGINT, number INTEGER, title VARCHAR, \"user\" STRUCT(id BIGINT),"
          + " created_at VARCHAR, closed_at VARCHAR, merged BOOLEAN, base STRUCT(repo STRUCT("
          + "language VARCHAR, license STRUCT(spdx_id VARCHAR), stargazers_count INTEGER,"
          + " topics VARCHAR[], description VARCHAR, created_at VARCHAR, archived BOOLEAN)))";
  private static final String COLUMNS =
      "{id: 'VARCHAR', type: 'VARCHAR', created_at: 'VARCHAR',"
          + " actor: 'STRUCT(id BIGINT, login VARCHAR)', repo: 'STRUCT(id BIGINT, name VARCHAR)',"
          + " org: 'STRUCT(id BIGINT, login VARCHAR)',"
          + " payload: 'STRUCT(action VARCHAR, number INTEGER, push_id BIGINT, issue "
          + SUBJECT
          + ", pull_request "
          + PULL
          + ", comment STRUCT(id BIGINT), review STRUCT(id BIGINT))'}";
  private static final String EVENTS =
      """
      CREATE TABLE events AS SELECT TRY_CAST(id AS BIGINT) AS event_id, type, payload.action,
        TRY_CAST(created_at AS TIMESTAMP) AS created_at, repo.id AS repository_id, repo.name AS repository_name,
        actor.id AS developer_id, actor.login AS developer_login, org.id AS organisation_id,
        org.login AS organisation_login,
        coalesce(payload.number, payload.issue.number, payload.pull_request.number) AS number,
        coalesce(payload.issue.id, payload.pull_request.id) AS subject_id,
        payload.issue.pull_request IS NOT NULL AS pull_request,
        coalesce(payload.comment.id, payload.review.id) AS comment_id, payload.push_id,
        coalesce(payload.issue."user".id, payload.pull_request."user".id) AS author_id,
        coalesce(payload.issue.created_at, payload.pull_request.created_at)::TIMESTAMP
          AS subject_created_at,
        coalesce(payload.issue.closed_at, payload.pull_request.closed_at)::TIMESTAMP AS closed_at,
        payload.pull_request.merged,
        starts_with(lower(coalesce(payload.issue.title, payload.pull_request.title, '')), '[snyk]')
          AS automated,
        payload.pull_request.base.repo.language, payload.pull_request.base.repo.license.spdx_id
          AS licence,
        payload.pull_request.base.repo.stargazers_count AS stars,
        payload.pull_request.base.repo.topics, payload.pull_request.base.repo.description,
        payload.pull_request.base.repo.created_at::TIMESTAMP AS repository_created_at,
        payload.pull_request.base.repo.archived
      FROM read_ndjson(FILES, columns = COLUMNS, ignore_errors = true)
      """;
  private static final String USABLE =
      "event_id IS NOT NULL AND type IS NOT NULL AND created_at IS NOT NULL"
          + " AND repository_id IS NOT NULL AND developer_id IS NOT NULL";
  private static final String KEPT =
      USABLE
          + " AND type IN ('IssuesEvent', 'IssueCommentEvent', 'PullRequestEvent', 'PullRequestReviewEvent',"
          + " 'PullRequestReviewCommentEvent', 'PushEvent', 'WatchEvent', 'ForkEvent')";

  private DuckDbReduction() {}

  static Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Side.THREADS);
    }
    return connection;
  }

  static Side.Counts run(List<Path> hours, Path out) throws SQLException {
    String files =
        hours.stream()
            .map(h -> "'" + h.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute(EVENTS.replace("FILES", "[" + files + "]").replace("COLUMNS", COLUMNS));
      statement.execute(
          "COPY (SELECT type, count(*) AS events FROM events WHERE "
              + USABLE
              + " GROUP BY type) TO '"
              + out.resolve("event_counts.parquet")
              + "'");
      statement.execute(
          "COPY (FROM events WHERE "
              + KEPT
              + ") TO '"
              + out.resolve("events.parquet")
              + "' (FORMAT parquet, COMPRESSION zstd)");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT count(*) FILTER ("
                  + USABLE
                  + "), count(*) FILTER ("
                  + KEPT
                  + ") FROM events")) {
        row.next();
        return new Side.Counts(row.getLong(1), row.getLong(2), 0);
      }
    }
  }
}
