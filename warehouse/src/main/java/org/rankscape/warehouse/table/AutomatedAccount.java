// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * An account that is left out of the ranking of a month because it is no developer, with all that
 * it did: one row of table {@code automated_accounts}.
 *
 * @param month {@code YYYY-MM}
 * @param accountId GitHub's id
 * @param login latest login of the month
 * @param reason {@code bot_suffix} (login ends in {@code [bot]}), {@code known_bot} (login on the
 *     list) or {@code too_many_repositories}
 * @param repositories repositories that it was active in
 * @param issuesOpened issues opened
 * @param issueComments comments on issues and pull requests
 * @param issuesClosed issues closed
 * @param reviewComments comments on lines of a pull request
 * @param reviews reviews submitted
 * @param pullsOpened pull requests opened
 * @param pullsClosed pull requests closed, merged ones included
 * @param pullsMerged pull requests merged
 * @param pushes pushes
 */
public record AutomatedAccount(
    String month,
    long accountId,
    String login,
    String reason,
    int repositories,
    long issuesOpened,
    long issueComments,
    long issuesClosed,
    long reviewComments,
    long reviews,
    long pullsOpened,
    long pullsClosed,
    long pullsMerged,
    long pushes) {}
