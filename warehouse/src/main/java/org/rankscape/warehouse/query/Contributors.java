// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contributors of groups of repositories: distinct developers who opened a pull request or pushed
 * in a period, without the accounts in {@code automated_accounts}. All who were active, be it with
 * an issue, a comment or a review, are its participants.
 */
public final class Contributors {
  private static final String SQL =
      """
      WITH wanted(g, repository_id) AS (VALUES %s)
      SELECT g, count(DISTINCT developer_id)
      FROM collaboration c JOIN wanted USING (repository_id)
        LEFT JOIN automated_accounts a ON a.month = c.month AND a.account_id = c.developer_id
      WHERE c.month BETWEEN ? AND ? AND a.account_id IS NULL AND c.activity > 0
        AND (c.pulls_opened > 0 OR c.pushes > 0)
      GROUP BY g ORDER BY g
      """;

  private Contributors() {}

  /**
   * Their number for each group that has any.
   *
   * @param groups repository ids by name of the group
   * @param from first month, {@code YYYY-MM}
   * @param to last month
   */
  public static Map<String, Integer> of(
      Database database, Map<String, ? extends Collection<Long>> groups, String from, String to) {
    List<String> names = List.copyOf(groups.keySet());
    String wanted = Groups.rows(groups);
    Map<String, Integer> contributors = new HashMap<>();
    if (!wanted.isEmpty()) {
      database.query(
          SQL.formatted(wanted),
          row -> contributors.put(names.get(row.getInt(1)), row.getInt(2)),
          from,
          to);
    }
    return contributors;
  }
}
