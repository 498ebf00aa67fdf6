// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rankscape.warehouse.backfill.BackfillLedger;
import org.rankscape.warehouse.table.RepositoryFacts;

/**
 * Turns events of some hours into what monthly tables are made from, each thing once: fewer records
 * travel between tasks.
 */
final class EventDigest {
  private static final int MOST_ACTIVITIES = 1_000_000;
  private static final int MOST_OTHERS = 200_000;

  /** Seconds around a month's ends within which the API's date may be of the other month. */
  private static final long TOLERANCE = 60L * BackfillLedger.TOLERANCE;

  private record NameKey(boolean repository, long id, String name) {}

  /** Payloads tell of the repository, events of its owner; each has its own latest statement. */
  private record FactsKey(long repositoryId, boolean payload) {}

  private final Map<Long, Activities.Builder> activities = new HashMap<>();
  private final Map<Long, Activities.Builder> atEnd = new HashMap<>();
  private final Map<NameKey, Span> names = new HashMap<>();
  private final Map<FactsKey, FactsSeen> facts = new HashMap<>();
  private final Origin origin;
  private final int month;
  private final long start;
  private final long end;
  private int activityCount;

  /**
   * A digest of files of one origin.
   *
   * @param month the month that they are read for, in months since year 0
   */
  EventDigest(Origin origin, int month) {
    this.origin = origin;
    this.month = month;
    LocalDateTime first = LocalDateTime.of(month / 12, month % 12 + 1, 1, 0, 0);
    start = first.toEpochSecond(ZoneOffset.UTC);
    end = first.plusMonths(1).toEpochSecond(ZoneOffset.UTC);
  }

  void add(EventView event) {
    long second = event.second();
    if (origin == Origin.NEIGHBOUR) {
      if (second >= start - TOLERANCE && second < end + TOLERANCE) {
        addActivity(event);
      }
      return;
    }
    name(true, event.repositoryId(), event.repositoryName(), second);
    name(false, event.developerId(), event.developerLogin(), second);
    addFacts(event, second);
    if (!event.automated()) {
      addActivity(event);
    }
  }

  private void name(boolean repository, long id, String name, long second) {
    NameKey key = new NameKey(repository, id, name);
    Span span = names.get(key);
    if (span == null) {
      names.put(key, new Span(second));
    } else {
      span.first = Math.min(span.first, second);
      span.last = Math.max(span.last, second);
    }
  }

  /** First and last second. */
  private static final class Span {
    private long first;
    private long last;

    Span(long second) {
      first = second;
      last = second;
    }
  }

  static NameSeen span(NameSeen a, NameSeen b) {
    return new NameSeen(
        a.month(),
        a.repository(),
        a.id(),
        a.name(),
        Math.min(a.first(), b.first()),
        Math.max(a.last(), b.last()),
        a.today());
  }

  private void addFacts(EventView e, long second) {
    if (e.tellsRepository()) {
      state(
          new FactsKey(e.repositoryId(), true),
          FactsSeen.of(month, second, e.eventId(), repository(e)));
    }
    if (e.organisationLogin() != null) {
      state(
          new FactsKey(e.repositoryId(), false),
          FactsSeen.of(month, second, e.eventId(), owner(e)));
    }
  }

  private void state(FactsKey key, FactsSeen stated) {
    facts.merge(key, stated, FactsSeen::merge);
  }

  private static RepositoryFacts repository(EventView e) {
    return new RepositoryFacts(
        null,
        e.repositoryId(),
        e.language(),
        e.licence(),
        e.stars(),
        e.topics(),
        e.description(),
        e.repositoryCreatedAt(),
        e.archived(),
        null);
  }

  private static RepositoryFacts owner(EventView e) {
    return new RepositoryFacts(
        null, e.repositoryId(), null, null, null, null, null, null, null, e.organisationLogin());
  }

  private void addActivity(EventView e) {
    String action = e.action() == null ? "" : e.action();
    switch (e.type()) {
      case "IssuesEvent" -> {
        if (action.equals("opened")) {
          activity(e, ActivityKind.ISSUE_OPENED, e.subjectId());
        } else if (action.equals("closed")) {
          activity(e, ActivityKind.ISSUE_CLOSED, e.subjectId());
        }
      }
      case "IssueCommentEvent" -> activity(e, ActivityKind.ISSUE_COMMENT, e.commentId());
      case "PullRequestReviewCommentEvent" ->
          activity(e, ActivityKind.REVIEW_COMMENT, e.commentId());
      case "PullRequestReviewEvent" ->
          activity(e, ActivityKind.REVIEW, e.commentId() == null ? e.eventId() : e.commentId());
      case "PullRequestEvent" -> {
        if (action.equals("opened")) {
          activity(e, ActivityKind.PULL_OPENED, e.subjectId());
        } else if (action.equals("closed")) {
          activity(e, ActivityKind.PULL_CLOSED, e.subjectId());
          if (e.merged()) {
            activity(e, ActivityKind.PULL_MERGED, e.subjectId());
          }
        }
      }
      case "PushEvent" -> activity(e, ActivityKind.PUSH, e.pushId());
      case "WatchEvent" -> activity(e, ActivityKind.STAR, e.developerId());
      case "ForkEvent" -> activity(e, ActivityKind.FORK, e.eventId());
      default -> throw new IllegalStateException("a type that is not kept: " + e.type());
    }
  }

  private void activity(EventView e, ActivityKind kind, long id) {
    long second = e.second();
    boolean close =
        origin == Origin.API && (second < start + TOLERANCE || second >= end - TOLERANCE);
    (close ? atEnd : activities)
        .computeIfAbsent(e.repositoryId(), repository -> new Activities.Builder())
        .add(e.developerId(), kind, id);
    activityCount++;
  }

  /** Whether so much was collected that it should be handed on. */
  boolean isLarge() {
    return activityCount > MOST_ACTIVITIES
        || activities.size() + atEnd.size() + names.size() + facts.size() > MOST_OTHERS;
  }

  void drain(Consumer<Activities> activity, Consumer<NameSeen> name, Consumer<FactsSeen> fact) {
    activities.forEach((repository, done) -> done.drain(origin, month, repository, activity));
    atEnd.forEach((repository, done) -> done.drain(Origin.API_AT_END, month, repository, activity));
    names.forEach((k, span) -> name.accept(seen(k, span)));
    facts.values().forEach(fact);
    activities.clear();
    atEnd.clear();
    names.clear();
    facts.clear();
    activityCount = 0;
  }

  private NameSeen seen(NameKey key, Span span) {
    return new NameSeen(
        month, key.repository(), key.id(), key.name(), span.first, span.last, origin == Origin.API);
  }
}
