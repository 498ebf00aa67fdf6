// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * What one account did in one repository in one month: one row of table {@code collaboration}.
 * Counts are of distinct ids; bots are rows like all others.
 *
 * @param month {@code YYYY-MM}
 * @param repositoryId GitHub's id
 * @param developerId GitHub's id
 * @param activity weighted sum of the counts by the running OpenRank definition, three decimals
 * @param issuesOpened distinct issues opened
 * @param issueComments distinct comments on issues and pull requests
 * @param issuesClosed distinct issues closed
 * @param reviewComments distinct comments on lines of a pull request
 * @param reviews distinct reviews submitted
 * @param pullsOpened distinct pull requests opened
 * @param pullsClosed distinct pull requests closed, merged ones included
 * @param pullsMerged distinct pull requests merged
 * @param pushes distinct pushes
 */
public record Collaboration(
    String month,
    long repositoryId,
    long developerId,
    double activity,
    int issuesOpened,
    int issueComments,
    int issuesClosed,
    int reviewComments,
    int reviews,
    int pullsOpened,
    int pullsClosed,
    int pullsMerged,
    int pushes) {}
