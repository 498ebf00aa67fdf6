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
  /** Ids of repositories and accounts are keys of the monthly job, which takes 56 bits. */
  private static final long LARGEST_ID = (1L << 56) - 1;

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

  String id;
  String type;
  String createdAt;
  long actorId = -1;
  String actorLogin;
  boolean actorIsText;
  long repoId = -1;
  String repoName;
  boolean timelineRepository;
  Long organisationId;
  String organisationLogin;
  String action;
  Integer number;
  Long pushId;
  Long commentId;
  Long reviewId;
  final Subject issue = new Subject();
  final Subject pull = new Subject();
  boolean issueIsPull;
  Boolean merged;
  String language;
  String licence;
  Integer stars;
  List<String> topics;
  String description;
  String repositoryCreatedAt;
  Boolean archived;

  /** The issue or the pull request that an event is about. */
  static final class Subject {
    Long id;
    Integer number;
    String title;
    Long authorId;
    String createdAt;
    String closedAt;
  }

  static boolean isKept(String type) {
    return KEPT.contains(type);
  }

  /**
   * The clean event of a kept type.
   *
   * @throws IllegalArgumentException naming the field that is missing or malformed
   */
  Event toEvent(long eventId, LocalDateTime time) {
    require(repoId >= 0 && repoId <= LARGEST_ID, "repo.id");
    require(repoName != null, "repo.name");
    require(actorId >= 0 && actorId <= LARGEST_ID, "actor.id");
    require(actorLogin != null, "actor.login");
    boolean aboutPull = type.startsWith("PullRequest");
    boolean aboutIssue = type.startsWith("Issue");
    Subject subject = aboutPull ? pull : issue;
    if (aboutPull || aboutIssue) {
      require(subject.id != null, aboutPull ? "payload.pull_request.id" : "payload.issue.id");
    }
    if (type.endsWith("CommentEvent")) {
      require(commentId != null, "payload.comment.id");
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
        subject.id,
        type.equals("IssueCommentEvent") ? Boolean.valueOf(issueIsPull) : null,
        type.equals("PullRequestReviewEvent") ? reviewId : commentId,
        pushId,
        subject.authorId,
        Times.parseOrNull(subject.createdAt),
        Times.parseOrNull(subject.closedAt),
        type.equals("PullRequestEvent") ? merged(mergedAction) : null,
        isAutomated(subject.title),
        language,
        licence == null || licence.equals("NOASSERTION") ? null : licence,
        stars,
        topics == null ? null : new ArrayList<>(topics),
        description,
        Times.parseOrNull(repositoryCreatedAt),
        archived);
  }

  private Boolean merged(boolean mergedAction) {
    if (mergedAction) {
      return true;
    }
    return merged == null && "closed".equals(action) ? Boolean.FALSE : merged;
  }

  private static boolean isAutomated(String title) {
    return title != null && title.toLowerCase(Locale.ROOT).startsWith("[snyk]");
  }

  private static Integer firstOf(Integer a, Integer b) {
    return a != null ? a : b;
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw new IllegalArgumentException("no usable " + field);
    }
  }
}
