// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

/** Kinds of activity, each counted by distinct ids. */
enum ActivityKind {
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
