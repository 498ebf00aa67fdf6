// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rankscape.warehouse.table.Event;

/** The fields of one event as they stand in the feed; cleared and filled again for every line. */
final class EventFields {
  private static final Set<String> KEPT =
      Set.of(
          "IssuesEvent",
          "IssueCommentEvent",
          "PullRequestEvent",
          "PullRequestReviewEvent",
          "PullRequestReviewCommentEvent",
          "PushEvent",
          "WatchEvent",
          "ForkEvent");

  String type;
  Long actorId;
  String actorLogin;
  Long repoId;
  String repoName;
  Long organisationId;
  String organisationLogin;
  String action;
  Integer number;
  Long pushId;
  Long commentId;
  Long oldCommentId;
  Long oldIssueId;
  Long reviewId;
  final Subject issue = new Subject();
  final Subject pull = new Subject();
  Boolean issueIsPull = false;
  Boolean merged;
  String language;
  String licence;
  Integer stars;
  List<String> topics;
  String description;
  LocalDateTime repositoryCreatedAt;
  Boolean archived;

  /** The issue or the pull request that an event is about. */
  static final class Subject {
    Long id;
    Integer number;
    boolean automated;
    Long authorId;
    LocalDateTime createdAt;
    LocalDateTime closedAt;
  }

  static boolean isKept(String type) {
    return KEPT.contains(type);
  }

  /**
   * The clean event of a kept type. Until 2012 payloads carry ids of issues and comments in place
   * of objects, and review comments do not tell the id of their pull request.
   *
   * @throws IllegalArgumentException naming the field that is missing or malformed
   */
  Event toEvent(long eventId, LocalDateTime time) {
    require(repoId != null, "repo.id");
    require(repoName != null, "repo.name");
    require(actorId != null, "actor.id");
    require(actorLogin != null, "actor.login");
    boolean aboutPull = type.startsWith("PullRequest");
    boolean aboutIssue = type.startsWith("Issue");
    boolean reviewComment = type.equals("PullRequestReviewCommentEvent");
    Subject subject = aboutPull ? pull : issue;
    Long subjectId = aboutPull ? pull.id : firstOf(issue.id, oldIssueId);
    Long comment = firstOf(commentId, oldCommentId);
    if (aboutPull && !reviewComment || aboutIssue) {
      require(subjectId != null, aboutPull ? "payload.pull_request.id" : "payload.issue.id");
    }
    if (type.endsWith("CommentEvent")) {
      require(comment != null, "payload.comment.id");
    }
    if (type.equals("PushEvent")) {
      require(pushId != null, "payload.push_id");
    }
    boolean mergedAction = aboutPull && "merged".equals(action);
    return new Event(
        eventId,
        type,
        mergedAction ? "closed" : action,
        time,
        repoId,
        repoName,
        actorId,
        actorLogin,
        organisationId,
        organisationLogin,
        firstOf(number, subject.number),
        subjectId,
        type.equals("IssueCommentEvent") ? issueIsPull : null,
        type.equals("PullRequestReviewEvent") ? reviewId : comment,
        pushId,
        subject.authorId,
        subject.createdAt,
        subject.closedAt,
        type.equals("PullRequestEvent") ? merged(mergedAction) : null,
        subject.automated,
        language,
        licence == null || licence.equals("NOASSERTION") ? null : licence,
        stars,
        topics == null ? null : new ArrayList<>(topics),
        description,
        repositoryCreatedAt,
        archived);
  }

  private Boolean merged(boolean mergedAction) {
    if (mergedAction) {
      return true;
    }
    return merged == null && "closed".equals(action) ? Boolean.FALSE : merged;
  }

  /** Whether a title is one of those that do not count as activity. */
  static boolean isAutomated(String title) {
    return title != null && title.toLowerCase(Locale.ROOT).startsWith("[snyk]");
  }

  static <T> T firstOf(T a, T b) {
    return a != null ? a : b;
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw new IllegalArgumentException("no usable " + field);
    }
  }
}
