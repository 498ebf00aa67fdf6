// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The objects of the lists as what accounts did.
 *
 * <ul>
 *   <li>An issue is opened by its author, closed by the actor of its entry {@code closed}; one that
 *       is closed without such an entry, by nobody known.
 *   <li>A pull request is merged once, by the actor of its entry {@code merged}, else of the {@code
 *       closed} that goes with it.
 *   <li>What happened to an issue before it was transferred belongs to the repository that it came
 *       from, which has counted it.
 *   <li>What a mannequin did was imported from elsewhere and did not happen here.
 * </ul>
 */
final class Acts {
  private static final Duration TOGETHER = Duration.ofSeconds(10);
  private final Spool spool;
  private final Span span;
  private final Map<Integer, JsonNode> issues = new HashMap<>();
  private final Map<Integer, JsonNode> pulls = new HashMap<>();
  private final Map<Integer, Instant> transfers = new HashMap<>();
  private final Map<Integer, List<JsonNode>> closings = new TreeMap<>();
  private final List<JsonNode> reopenings = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();

  Acts(Spool spool, Span span) {
    this.spool = spool;
    this.span = span;
  }

  List<Act> all() throws IOException {
    read();
    issues.forEach(
        (number, issue) -> {
          if (!issue.path("pull").asBoolean()) {
            opened(number, issue, "IssuesEvent");
            closedIssue(number, issue);
          }
        });
    pulls.forEach(
        (number, pull) -> {
          opened(number, pull, "PullRequestEvent");
          closedPull(number, pull);
        });
    for (JsonNode entry : reopenings) {
      int number = entry.path("issue").path("number").asInt();
      JsonNode pull = pulls.get(number);
      JsonNode subject = pull != null ? pull : issues.get(number);
      if (subject != null) {
        String type = pull != null ? "PullRequestEvent" : "IssuesEvent";
        add(type, "reopened", id(entry), entry, "actor", number, subject, null, null);
      }
    }
    comments();
    return acts;
  }

  /**
   * Numbers of issues closed and pull requests merged in the span of which no entry tells by whom.
   */
  SortedSet<Integer> unexplained() throws IOException {
    read();
    SortedSet<Integer> numbers = new TreeSet<>();
    issues.forEach(
        (number, issue) -> {
          Instant closedAt = timeOrNull(issue, "closed_at");
          if (!issue.path("pull").asBoolean() && isUnexplained(number, closedAt)) {
            numbers.add(number);
          }
        });
    pulls.forEach(
        (number, pull) -> {
          if (isUnexplained(number, timeOrNull(pull, "merged_at"))) {
            numbers.add(number);
          }
        });
    return numbers;
  }

  private boolean isUnexplained(int number, Instant time) {
    return time != null
        && span.has(time)
        && closings.getOrDefault(number, List.of()).stream().noneMatch(e -> isClose(time(e), time));
  }

  private void read() throws IOException {
    spool.forEach(Listing.ISSUES, i -> issues.put(i.path("number").asInt(), i));
    spool.forEach(Listing.PULLS, p -> pulls.put(p.path("number").asInt(), p));
    Map<Long, JsonNode> entries = new LinkedHashMap<>();
    spool.forEach(Listing.ISSUE_EVENTS, e -> entries.putIfAbsent(id(e), e));
    spool.forEachEntry(e -> entries.putIfAbsent(id(e), e));
    for (JsonNode entry : entries.values()) {
      JsonNode issue = entry.path("issue");
      int number = issue.path("number").asInt();
      issues.putIfAbsent(number, issue);
      switch (entry.path("event").asText()) {
        case "transferred" -> transfers.merge(number, time(entry), (a, b) -> a.isAfter(b) ? a : b);
        case "reopened" -> reopenings.add(entry);
        default -> closings.computeIfAbsent(number, n -> new ArrayList<>()).add(entry);
      }
    }
  }

  private void opened(int number, JsonNode subject, String type) {
    add(type, "opened", id(subject), subject, "user", number, subject, null, null);
  }

  private void closedIssue(int number, JsonNode issue) {
    List<JsonNode> entries = closings.getOrDefault(number, List.of());
    for (JsonNode entry : entries) {
      closed("IssuesEvent", number, issue, entry, null);
    }
    Instant closedAt = timeOrNull(issue, "closed_at");
    if (closedAt != null && entries.stream().noneMatch(e -> isClose(time(e), closedAt))) {
      unknown("IssuesEvent", number, issue, closedAt, null);
    }
  }

  private void closedPull(int number, JsonNode pull) {
    Instant mergedAt = timeOrNull(pull, "merged_at");
    JsonNode merge = null;
    for (JsonNode entry : closings.getOrDefault(number, List.of())) {
      boolean isMerge = entry.path("event").asText().equals("merged");
      if (isMerge || mergedAt != null && !time(entry).isBefore(mergedAt.minus(TOGETHER))) {
        merge = merge == null || isMerge ? entry : merge;
      } else {
        closed("PullRequestEvent", number, pull, entry, false);
      }
    }
    if (merge != null) {
      closed("PullRequestEvent", number, pull, merge, true);
    } else if (mergedAt != null) {
      unknown("PullRequestEvent", number, pull, mergedAt, true);
    }
  }

  private static boolean isClose(Instant a, Instant b) {
    return Duration.between(a, b).abs().compareTo(TOGETHER) <= 0;
  }

  private void closed(String type, int number, JsonNode subject, JsonNode entry, Boolean merged) {
    add(type, "closed", id(entry), entry, "actor", number, subject, null, merged);
  }

  private void unknown(String type, int number, JsonNode subject, Instant time, Boolean merged) {
    add(type, "closed", id(subject), time, null, null, number, subject, null, merged);
  }

  private void comments() throws IOException {
    Map<Long, JsonNode> comments = new TreeMap<>();
    spool.forEach(Listing.ISSUE_COMMENTS, c -> comments.putIfAbsent(id(c), c));
    comments.values().forEach(c -> comment("IssueCommentEvent", c, issues));
    comments.clear();
    spool.forEach(Listing.REVIEW_COMMENTS, c -> comments.putIfAbsent(id(c), c));
    comments.values().forEach(c -> comment("PullRequestReviewCommentEvent", c, pulls));
  }

  private void comment(String type, JsonNode comment, Map<Integer, JsonNode> subjects) {
    int number = comment.path("number").asInt();
    JsonNode subject = subjects.get(number);
    add(type, "created", id(comment), comment, "user", number, subject, id(comment), null);
  }

  private void add(
      String type,
      String action,
      long id,
      JsonNode done,
      String by,
      int number,
      JsonNode subject,
      Long commentId,
      Boolean merged) {
    JsonNode account = done.path(by);
    if (account.path("type").asText().equals("Mannequin")) {
      return;
    }
    Long accountId = account.path("id").isNumber() ? Long.valueOf(id(account)) : null;
    String login = account.path("login").asText(null);
    add(type, action, id, time(done), accountId, login, number, subject, commentId, merged);
  }

  private void add(
      String type,
      String action,
      long id,
      Instant time,
      Long accountId,
      String login,
      int number,
      JsonNode subject,
      Long commentId,
      Boolean merged) {
    Instant transferred = transfers.get(number);
    if (!span.has(time) || transferred != null && time.isBefore(transferred)) {
      return;
    }
    boolean known = subject != null;
    acts.add(
        new Act(
            type,
            action,
            id,
            time,
            accountId,
            login,
            number,
            known ? Long.valueOf(id(subject)) : null,
            type.equals("IssueCommentEvent") ? known && subject.path("pull").asBoolean() : null,
            commentId,
            known && subject.has("user") ? Long.valueOf(id(subject.path("user"))) : null,
            known ? timeOrNull(subject, "created_at") : null,
            action.equals("closed") ? time : null,
            merged,
            known ? subject.path("title").asText(null) : null));
  }

  private static long id(JsonNode node) {
    return node.path("id").asLong();
  }

  private static Instant time(JsonNode node) {
    return Instant.parse(node.path("created_at").asText());
  }

  private static Instant timeOrNull(JsonNode node, String field) {
    return node.hasNonNull(field) ? Instant.parse(node.path(field).asText()) : null;
  }
}
