// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rankscape.warehouse.table.RepositoryFacts;

/**
 * Turns events of some hours into what monthly tables are made from, each thing once: fewer records
 * travel between tasks.
 */
final class EventDigest {
  private static final int MOST_ACTIVITIES = 1_000_000;
  private static final int MOST_OTHERS = 200_000;

  private record RepositoryKey(int month, long repositoryId) {}

  private record NameKey(int month, boolean repository, long id, String name) {}

  /** Payloads tell of the repository, events of its owner; each has its own latest statement. */
  private record FactsKey(int month, long repositoryId, boolean payload) {}

  private final Map<RepositoryKey, Activities.Builder> activities = new HashMap<>();
  private final Map<NameKey, Span> names = new HashMap<>();
  private final Map<FactsKey, FactsSeen> facts = new HashMap<>();
  private int activityCount;

  void add(EventView event) {
    int month = event.createdAt().getYear() * 12 + event.createdAt().getMonthValue() - 1;
    long second = event.createdAt().toEpochSecond(ZoneOffset.UTC);
    name(month, true, event.repositoryId(), event.repositoryName(), second);
    name(month, false, event.developerId(), event.developerLogin(), second);
    addFacts(event, month, second);
    if (!event.automated()) {
      addActivity(event, month);
    }
  }

  private void name(int month, boolean repository, long id, String name, long second) {
    NameKey key = new NameKey(month, repository, id, name);
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
        Math.max(a.last(), b.last()));
  }

  private void addFacts(EventView e, int month, long second) {
    if (e.repositoryCreatedAt() != null) {
      state(
          new FactsKey(month, e.repositoryId(), true),
          FactsSeen.of(month, second, e.eventId(), repository(e)));
    }
    if (e.organisationLogin() != null) {
      state(
          new FactsKey(month, e.repositoryId(), false),
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

  private void addActivity(EventView e, int month) {
    String action = e.action() == null ? "" : e.action();
    switch (e.type()) {
      case "IssuesEvent" -> {
        if (action.equals("opened")) {
          activity(e, month, ActivityKind.ISSUE_OPENED, e.subjectId());
        } else if (action.equals("closed")) {
          activity(e, month, ActivityKind.ISSUE_CLOSED, e.subjectId());
        }
      }
      case "IssueCommentEvent" -> activity(e, month, ActivityKind.ISSUE_COMMENT, e.commentId());
      case "PullRequestReviewCommentEvent" ->
          activity(e, month, ActivityKind.REVIEW_COMMENT, e.commentId());
      case "PullRequestReviewEvent" ->
          activity(
              e, month, ActivityKind.REVIEW, e.commentId() == null ? e.eventId() : e.commentId());
      case "PullRequestEvent" -> {
        if (action.equals("opened")) {
          activity(e, month, ActivityKind.PULL_OPENED, e.subjectId());
        } else if (action.equals("closed")) {
          activity(e, month, ActivityKind.PULL_CLOSED, e.subjectId());
          if (Boolean.TRUE.equals(e.merged())) {
            activity(e, month, ActivityKind.PULL_MERGED, e.subjectId());
          }
        }
      }
      case "PushEvent" -> activity(e, month, ActivityKind.PUSH, e.pushId());
      case "WatchEvent" -> activity(e, month, ActivityKind.STAR, e.developerId());
      case "ForkEvent" -> activity(e, month, ActivityKind.FORK, e.eventId());
      default -> throw new IllegalStateException("a type that is not kept: " + e.type());
    }
  }

  private void activity(EventView e, int month, ActivityKind kind, long id) {
    activities
        .computeIfAbsent(
            new RepositoryKey(month, e.repositoryId()), key -> new Activities.Builder())
        .add(e.developerId(), kind, id);
    activityCount++;
  }

  /** Whether so much was collected that it should be handed on. */
  boolean isLarge() {
    return activityCount > MOST_ACTIVITIES
        || activities.size() + names.size() + facts.size() > MOST_OTHERS;
  }

  void drain(Consumer<Activities> activity, Consumer<NameSeen> name, Consumer<FactsSeen> fact) {
    activities.forEach((k, done) -> done.drain(k.month(), k.repositoryId(), activity));
    names.forEach((k, span) -> name.accept(seen(k, span)));
    facts.values().forEach(fact);
    activities.clear();
    names.clear();
    facts.clear();
    activityCount = 0;
  }

  private static NameSeen seen(NameKey key, Span span) {
    return new NameSeen(key.month(), key.repository(), key.id(), key.name(), span.first, span.last);
  }
}
