// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What happened in a group of repositories in a month. Counts but {@code developers} take whoever
 * acted, automated accounts included.
 *
 * @param group name of the group
 * @param month {@code YYYY-MM}
 * @param developers distinct accounts with activity, without those in {@code automated_accounts}
 * @param issuesOpened issues opened
 * @param issuesClosed issues closed
 * @param pullsOpened pull requests opened
 * @param pullsMerged pull requests merged
 * @param comments comments on issues, pull requests and their lines
 * @param reviews reviews submitted
 * @param pushes pushes
 * @param stars accounts that starred a repository, summed over the repositories
 */
public record MonthlyActivity(
    String group,
    String month,
    int developers,
    int issuesOpened,
    int issuesClosed,
    int pullsOpened,
    int pullsMerged,
    int comments,
    int reviews,
    int pushes,
    int stars) {

  private static final String SQL =
      """
      WITH wanted(g, repository_id) AS (VALUES %s),
      acts AS (
        SELECT g, c.month,
          count(DISTINCT developer_id) FILTER (a.account_id IS NULL AND activity > 0) developers,
          sum(c.issues_opened) issues_opened, sum(c.issues_closed) issues_closed,
          sum(c.pulls_opened) pulls_opened, sum(c.pulls_merged) pulls_merged,
          sum(c.issue_comments + c.review_comments) comments,
          sum(c.reviews) reviews, sum(c.pushes) pushes
        FROM collaboration c JOIN wanted USING (repository_id)
          LEFT JOIN automated_accounts a ON a.month = c.month AND a.account_id = c.developer_id
        WHERE c.month BETWEEN ? AND ? GROUP BY ALL),
      starred AS (
        SELECT g, month, sum(stars) stars FROM attention JOIN wanted USING (repository_id)
        WHERE month BETWEEN ? AND ? GROUP BY ALL)
      SELECT g, month, coalesce(developers, 0), coalesce(issues_opened, 0),
        coalesce(issues_closed, 0), coalesce(pulls_opened, 0), coalesce(pulls_merged, 0),
        coalesce(comments, 0), coalesce(reviews, 0), coalesce(pushes, 0), coalesce(stars, 0)
      FROM acts FULL JOIN starred USING (g, month) ORDER BY month, g
      """;

  /**
   * The months from one to another ({@code YYYY-MM}, both included) in which anything happened, in
   * order, the groups in the order in which they are given.
   *
   * @param groups repository ids by name of the group
   */
  public static List<MonthlyActivity> of(
      Database database, Map<String, ? extends Collection<Long>> groups, String from, String to) {
    List<String> names = List.copyOf(groups.keySet());
    String wanted = Groups.rows(groups);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return database.query(
        SQL.formatted(wanted),
        row ->
            new MonthlyActivity(
                names.get(row.getInt(1)),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11)),
        from,
        to,
        from,
        to);
  }
}
