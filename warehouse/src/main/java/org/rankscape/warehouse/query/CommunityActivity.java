// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.List;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.backfill.BackfillLedger;

/**
 * What one account did at one issue or pull request of a repository in one month, from tables
 * {@code events} and {@code backfill}: distinct ids per kind of activity. What both have counts
 * once, for the account that the archive names. Events whose title starts with {@code [snyk]} are
 * left out.
 *
 * @param month the month, UTC
 * @param developerId GitHub's id
 * @param logins logins of the account in the month, separated by spaces
 * @param number number of the issue or pull request
 * @param pullRequest whether it is a pull request
 * @param issuesOpened 1 if the account opened the issue
 * @param issueComments distinct comments
 * @param issuesClosed 1 if it closed the issue
 * @param reviewComments distinct comments on lines of the pull request
 * @param pullsOpened 1 if it opened the pull request
 * @param pullsClosed 1 if it closed or merged the pull request
 * @param merged whether it merged the pull request
 */
public record CommunityActivity(
    YearMonth month,
    long developerId,
    String logins,
    long number,
    boolean pullRequest,
    int issuesOpened,
    int issueComments,
    int issuesClosed,
    int reviewComments,
    int pullsOpened,
    int pullsClosed,
    boolean merged) {

  private static final String SQL =
      """
      WITH asked AS (SELECT ?::BIGINT AS repository, ?::TIMESTAMP AS start, ?::TIMESTAMP AS stop),
      archive AS (
        SELECT events.* FROM events, asked
        WHERE repository_id = repository AND number IS NOT NULL AND NOT automated
          AND created_at >= start - INTERVAL %1$d MINUTE
          AND created_at < stop + INTERVAL %1$d MINUTE AND type IN ('IssuesEvent',
            'IssueCommentEvent', 'PullRequestEvent', 'PullRequestReviewCommentEvent')),
      api AS (
        SELECT backfill.* FROM backfill, asked
        WHERE repository_id = repository AND NOT automated
          AND created_at >= start AND created_at < stop),
      known AS (
        SELECT DISTINCT api.event_id, api.type, api.action, api.created_at
        FROM api JOIN archive ON api.type = archive.type
          AND coalesce(api.comment_id, api.subject_id)
            = coalesce(archive.comment_id, archive.subject_id)
        WHERE (api.comment_id IS NOT NULL OR api.action = archive.action
            AND (api.action = 'opened' OR api.developer_id IN (archive.developer_id, %2$d)))
          AND (date_trunc('month', api.created_at) = date_trunc('month', archive.created_at)
            OR abs(epoch(api.created_at) - epoch(archive.created_at)) <= 60 * %1$d)),
      one AS (
        SELECT *, strftime(created_at, '%%Y-%%m') AS month,
          type LIKE 'PullRequest%%' OR coalesce(pull_request, false) AS pull
        FROM (SELECT * FROM archive UNION ALL BY NAME
          SELECT * FROM api ANTI JOIN known USING (event_id, type, action, created_at)), asked
        WHERE created_at >= start AND created_at < stop),
      pulls AS (SELECT number, bool_or(pull) AS pull_request FROM one GROUP BY number)
      SELECT month, developer_id,
        string_agg(DISTINCT developer_login, ' ' ORDER BY developer_login), number,
        pulls.pull_request,
        count(DISTINCT subject_id) FILTER (type = 'IssuesEvent' AND action = 'opened'),
        count(DISTINCT comment_id) FILTER (type = 'IssueCommentEvent'),
        count(DISTINCT subject_id) FILTER (type = 'IssuesEvent' AND action = 'closed'),
        count(DISTINCT comment_id) FILTER (type = 'PullRequestReviewCommentEvent'),
        count(DISTINCT subject_id) FILTER (type = 'PullRequestEvent' AND action = 'opened'),
        count(DISTINCT subject_id) FILTER (type = 'PullRequestEvent' AND action = 'closed'),
        coalesce(bool_or(merged) FILTER (type = 'PullRequestEvent' AND action = 'closed'), false)
      FROM one JOIN pulls USING (number)
      GROUP BY month, developer_id, number, pulls.pull_request
      ORDER BY month, developer_id, number
      """
          .formatted(BackfillLedger.TOLERANCE, BackfillFiles.GHOST);

  /** All activity at a repository's issues and pull requests in some months, both included. */
  public static List<CommunityActivity> of(
      Database database, long repositoryId, YearMonth from, YearMonth to) {
    return database.query(
        SQL,
        row ->
            new CommunityActivity(
                YearMonth.parse(row.getString(1)),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getBoolean(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getBoolean(12)),
        repositoryId,
        from + "-01",
        to.plusMonths(1) + "-01");
  }
}
