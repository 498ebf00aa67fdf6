// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

/**
 * One distinct thing that an account did in a repository in a month, on its way to the count.
 *
 * @param month months since year 0
 * @param repositoryId GitHub's id
 * @param developerId GitHub's id
 * @param kind what it is, the ordinal of a {@link Kind}
 * @param id id of the issue, pull request, comment, review, push or event
 */
public record Activity(int month, long repositoryId, long developerId, byte kind, long id) {
  /** Kinds of activity, each counted by distinct ids. */
  public enum Kind {
    /** An issue opened. */
    ISSUE_OPENED,
    /** A comment on an issue or pull request. */
    ISSUE_COMMENT,
    /** An issue closed. */
    ISSUE_CLOSED,
    /** A comment on lines of a pull request. */
    REVIEW_COMMENT,
    /** A review submitted. */
    REVIEW,
    /** A pull request opened. */
    PULL_OPENED,
    /** A pull request closed, merged or not. */
    PULL_CLOSED,
    /** A pull request merged. */
    PULL_MERGED,
    /** A push. */
    PUSH,
    /** A star, counted by account. */
    STAR,
    /** A fork. */
    FORK
  }
}
