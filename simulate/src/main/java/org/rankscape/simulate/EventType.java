// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/** GitHub's event types, as far as the simulator writes them. */
enum EventType {
  PUSH("PushEvent"),
  ISSUES("IssuesEvent"),
  ISSUE_COMMENT("IssueCommentEvent"),
  PULL_REQUEST("PullRequestEvent"),
  PULL_REQUEST_REVIEW("PullRequestReviewEvent"),
  PULL_REQUEST_REVIEW_COMMENT("PullRequestReviewCommentEvent"),
  WATCH("WatchEvent"),
  FORK("ForkEvent"),
  CREATE("CreateEvent"),
  DELETE("DeleteEvent"),
  RELEASE("ReleaseEvent"),
  COMMIT_COMMENT("CommitCommentEvent"),
  MEMBER("MemberEvent"),
  GOLLUM("GollumEvent"),
  PUBLIC("PublicEvent");

  private final String text;

  EventType(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
