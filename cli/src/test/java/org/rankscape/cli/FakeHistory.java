// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.github.fake.FakeRepository;

/**
 * What GitHub's API would say of a repository whose events are given: its lists of issues, pull
 * requests, comments, review comments and issue events, with times up to two seconds before those
 * of the events. What no event opens was opened in 2024.
 */
final class FakeHistory {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final FakeRepository repository;
  private static final String EARLIER = "2024-12-01T00:00:00Z";
  private final Set<Integer> opened = new HashSet<>();
  private final Map<Integer, ObjectNode> issues = new TreeMap<>();
  private final Map<Integer, ObjectNode> pulls = new TreeMap<>();
  private long entries = 7_000_000_000L;

  private FakeHistory(FakeRepository repository) {
    this.repository = repository;
  }

  static FakeRepository of(FakeGitHub github, long id, String name, List<JsonNode> events) {
    FakeRepository repository = github.repository(id, name);
    FakeHistory history = new FakeHistory(repository);
    events.stream()
        .filter(e -> e.at("/repo/id").asLong() == id)
        .filter(e -> e.at("/payload/action").asText().equals("opened"))
        .forEach(e -> history.opened.add(number(e)));
    events.stream()
        .filter(e -> e.at("/repo/id").asLong() == id)
        .sorted(
            Comparator.comparing((JsonNode e) -> e.path("created_at").asText())
                .thenComparing(e -> e.path("id").asLong()))
        .forEach(history::add);
    history.issues.values().forEach(i -> repository.add("issues", i));
    history.pulls.values().forEach(p -> repository.add("pulls", p));
    return repository;
  }

  private static int number(JsonNode event) {
    JsonNode payload = event.path("payload");
    return (payload.has("issue") ? payload.path("issue") : payload.path("pull_request"))
        .path("number")
        .asInt();
  }

  private void add(JsonNode event) {
    JsonNode payload = event.path("payload");
    String action = payload.path("action").asText();
    switch (event.path("type").asText()) {
      case "IssuesEvent" -> {
        ObjectNode issue = issue(payload.path("issue"), event, false);
        if (!action.equals("opened")) {
          entry(action, event, issue);
          state(issue, action, time(event));
        }
      }
      case "IssueCommentEvent" -> {
        JsonNode subject = payload.path("issue");
        boolean pull = subject.has("pull_request");
        issue(subject, event, pull);
        comment("issues/comments", "issue_url", "issues", subject, event);
      }
      case "PullRequestEvent" -> {
        ObjectNode pull = pull(payload.path("pull_request"), event);
        if (action.equals("closed")) {
          ObjectNode issue = issues.get(pull.path("number").asInt());
          if (payload.at("/pull_request/merged").asBoolean()) {
            entry("merged", event, issue);
            pull.put("merged_at", time(event));
          }
          entry("closed", event, issue);
          state(pull, action, time(event));
          state(issue, action, time(event));
        }
      }
      case "PullRequestReviewCommentEvent" -> {
        JsonNode subject = payload.path("pull_request");
        pull(subject, event);
        comment("pulls/comments", "pull_request_url", "pulls", subject, event);
      }
      default -> {}
    }
  }

  private static void state(ObjectNode subject, String action, String time) {
    boolean closed = action.equals("closed");
    subject.put("state", closed ? "closed" : "open").put("closed_at", closed ? time : null);
  }

  private ObjectNode issue(JsonNode payload, JsonNode event, boolean pull) {
    ObjectNode issue =
        issues.computeIfAbsent(payload.path("number").asInt(), n -> subject(payload));
    issue.put("updated_at", time(event));
    if (pull) {
      issue.putObject("pull_request").put("url", "u");
    }
    return issue;
  }

  private ObjectNode pull(JsonNode payload, JsonNode event) {
    int number = payload.path("number").asInt();
    ObjectNode pull = pulls.computeIfAbsent(number, n -> subject(payload));
    pull.put("updated_at", time(event));
    ObjectNode issue =
        issues.computeIfAbsent(
            number, n -> subject(payload).put("id", payload.path("id").asLong() + 400_000_000L));
    issue.putObject("pull_request").put("url", "u");
    issue.put("updated_at", time(event));
    return pull;
  }

  private ObjectNode subject(JsonNode payload) {
    ObjectNode subject = JSON.createObjectNode();
    for (String field : List.of("id", "number", "title", "user")) {
      subject.set(field, payload.get(field));
    }
    Instant at = Instant.parse(payload.path("created_at").asText());
    int number = payload.path("number").asInt();
    subject.put("created_at", opened.contains(number) ? shifted(at, number) : EARLIER);
    return subject.put("state", "open").put("updated_at", subject.path("created_at").asText());
  }

  private static String shifted(Instant time, long by) {
    return time.minusSeconds(by % 3).toString();
  }

  private static String time(JsonNode event) {
    return shifted(Instant.parse(event.path("created_at").asText()), event.path("id").asLong());
  }

  private void entry(String name, JsonNode event, ObjectNode issue) {
    ObjectNode entry = JSON.createObjectNode();
    entry.put("id", entries++).put("event", name).put("created_at", time(event));
    entry.set("actor", event.get("actor"));
    entry.set("issue", issue);
    repository.add("issues/events", entry);
  }

  private void comment(String list, String field, String path, JsonNode subject, JsonNode event) {
    ObjectNode comment = ((ObjectNode) event.at("/payload/comment")).deepCopy();
    String at = time(event);
    comment.put("created_at", at).put("updated_at", at);
    comment.put(
        field,
        "https://api.github.com/repos/"
            + repository.name()
            + "/"
            + path
            + "/"
            + subject.path("number").asInt());
    repository.add(list, comment);
  }
}
