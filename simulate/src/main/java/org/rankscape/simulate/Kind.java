// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/** What happens, finer than GitHub's event types. */
enum Kind {
  REPOSITORY_CREATED(EventType.CREATE),
  REPOSITORY_PUBLISHED(EventType.PUBLIC),
  TICKET_BRANCH_CREATED(EventType.CREATE),
  ISSUE_OPENED(EventType.ISSUES),
  ISSUE_CLOSED(EventType.ISSUES),
  ISSUE_REOPENED(EventType.ISSUES),
  PULL_REQUEST_OPENED(EventType.PULL_REQUEST),
  PULL_REQUEST_CLOSED(EventType.PULL_REQUEST),
  PULL_REQUEST_MERGED(EventType.PULL_REQUEST),
  COMMENT(EventType.ISSUE_COMMENT),
  REVIEW(EventType.PULL_REQUEST_REVIEW),
  REVIEW_COMMENT(EventType.PULL_REQUEST_REVIEW_COMMENT),
  MERGE_PUSH(EventType.PUSH),
  TICKET_BRANCH_DELETED(EventType.DELETE),
  PUSH(EventType.PUSH),
  STAR(EventType.WATCH),
  FORK(EventType.FORK),
  BRANCH_CREATED(EventType.CREATE),
  BRANCH_DELETED(EventType.DELETE),
  TAG_CREATED(EventType.CREATE),
  RELEASE(EventType.RELEASE),
  COMMIT_COMMENT(EventType.COMMIT_COMMENT),
  MEMBER_ADDED(EventType.MEMBER),
  WIKI_EDITED(EventType.GOLLUM);

  private final EventType type;

  Kind(EventType type) {
    this.type = type;
  }

  EventType type() {
    return type;
  }
}
