// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.history;

import java.time.Instant;

/**
 * Something that an account did in a repository, in the terms of GitHub's events.
 *
 * @param type type that the event would have, such as {@code IssuesEvent}
 * @param action {@code opened}, {@code closed}, {@code reopened} or {@code created}; a merge is
 *     {@code closed} with {@code merged}
 * @param id of the comment, of the entry in the list of issue events, or of what was opened
 * @param time when
 * @param accountId GitHub's id, or null where GitHub does not tell who did it
 * @param login its login today
 * @param number number of the issue or pull request
 * @param subjectId id of the issue or pull request; of the issue for comments on pull requests too,
 *     as in the events; null where the lists do not have it
 * @param pullRequest whether the subject of a comment is a pull request
 * @param commentId id of the comment
 * @param authorId account that opened the issue or pull request
 * @param subjectCreatedAt when it was opened
 * @param closedAt when it was closed
 * @param merged whether a closed pull request was merged
 * @param title title of the issue or pull request today
 */
public record Act(
    String type,
    String action,
    long id,
    Instant time,
    Long accountId,
    String login,
    int number,
    Long subjectId,
    Boolean pullRequest,
    Long commentId,
    Long authorId,
    Instant subjectCreatedAt,
    Instant closedAt,
    Boolean merged,
    String title) {}
