// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.time.YearMonth;

/**
 * What happened in a project's repositories in a month. Issues, pull requests, comments, reviews
 * and pushes are counted whoever acted, automated accounts included.
 *
 * @param projectId {@code ProjectEntry.id}
 * @param developers distinct developers, without automated accounts
 * @param issuesOpened issues opened
 * @param issuesClosed issues closed
 * @param pullsOpened pull requests opened
 * @param pullsMerged pull requests merged
 * @param comments comments on issues, pull requests and their lines
 * @param reviews reviews submitted
 * @param pushes pushes
 * @param stars accounts that starred one of the repositories
 */
public record ActivityMonth(
    String projectId,
    YearMonth month,
    int developers,
    int issuesOpened,
    int issuesClosed,
    int pullsOpened,
    int pullsMerged,
    int comments,
    int reviews,
    int pushes,
    int stars) {}
