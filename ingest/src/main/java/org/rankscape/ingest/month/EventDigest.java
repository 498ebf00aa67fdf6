// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.rankscape.ingest.month.Activity.Kind;
import org.rankscape.warehouse.table.RepositoryFacts;

/**
 * Turns events of some hours into what monthly tables are made from, each thing once: fewer records
 * travel between tasks.
 */
final class EventDigest {
  private static final int LARGE = 200_000;

  private record NameKey(int month, boolean repository, long id, String name) {}

  /** Payloads tell of the repository, events of its owner; each has its own latest statement. */
  private record FactsKey(int month, long repositoryId, boolean payload) {}

  private final Set<Activity> activities = new HashSet<>();
  private final Map<NameKey, NameSeen> names = new HashMap<>();
  private final Map<FactsKey, FactsSeen> facts = new HashMap<>();

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
    names.merge(
        new NameKey(month, repository, id, name),
        new NameSeen(month, repository, id, name, second, second),
        EventDigest::span);
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
          new FactsSeen(month, second, e.eventId(), repository(e)));
    }
    if (e.organisationLogin() != null) {
      state(
          new FactsKey(month, e.repositoryId(), false),
          new FactsSeen(month, second, e.eventId(), owner(e)));
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
          activity(e, month, Kind.ISSUE_OPENED, e.subjectId());
        } else if (action.equals("closed")) {
          activity(e, month, Kind.ISSUE_CLOSED, e.subjectId());
        }
      }
      case "IssueCommentEvent" -> activity(e, month, Kind.ISSUE_COMMENT, e.commentId());
      case "PullRequestReviewCommentEvent" ->
          activity(e, month, Kind.REVIEW_COMMENT, e.commentId());
      case "PullRequestReviewEvent" ->
          activity(e, month, Kind.REVIEW, e.commentId() == null ? e.eventId() : e.commentId());
      case "PullRequestEvent" -> {
        if (action.equals("opened")) {
          activity(e, month, Kind.PULL_OPENED, e.subjectId());
        } else if (action.equals("closed")) {
          activity(e, month, Kind.PULL_CLOSED, e.subjectId());
          if (Boolean.TRUE.equals(e.merged())) {
            activity(e, month, Kind.PULL_MERGED, e.subjectId());
          }
        }
      }
      case "PushEvent" -> activity(e, month, Kind.PUSH, e.pushId());
      case "WatchEvent" -> activity(e, month, Kind.STAR, e.developerId());
      case "ForkEvent" -> activity(e, month, Kind.FORK, e.eventId());
      default -> throw new IllegalStateException("a type that is not kept: " + e.type());
    }
  }

  private void activity(EventView e, int month, Kind kind, long id) {
    activities.add(
        new Activity(month, e.repositoryId(), e.developerId(), (byte) kind.ordinal(), id));
  }

  /** Whether so much was collected that it should be handed on. */
  boolean isLarge() {
    return activities.size() + names.size() + facts.size() > LARGE;
  }

  void drain(Consumer<Activity> activity, Consumer<NameSeen> name, Consumer<FactsSeen> fact) {
    activities.forEach(activity);
    names.values().forEach(name);
    facts.values().forEach(fact);
    activities.clear();
    names.clear();
    facts.clear();
  }
}
