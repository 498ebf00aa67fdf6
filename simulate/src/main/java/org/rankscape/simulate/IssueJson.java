// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** IssuesEvent and IssueCommentEvent payloads. */
final class IssueJson {
  private IssueJson() {}

  static void issues(Scene scene) throws IOException {
    String action =
        switch (scene.event().kind()) {
          case ISSUE_OPENED -> "opened";
          case ISSUE_CLOSED -> "closed";
          case ISSUE_REOPENED -> "reopened";
          default -> throw new IllegalStateException("not an issue event: " + scene.event());
        };
    scene.json().writeStringField("action", action);
    issue(scene);
  }

  static void comment(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    Ticket ticket = scene.event().ticket();
    Ticket.Step step = ticket.steps().get(scene.event().step());
    json.writeStringField("action", "created");
    issue(scene);
    json.writeObjectFieldStart("comment");
    long id = ticket.commentId(step);
    String url = scene.api() + "/issues/comments/" + id;
    if (scene.full()) {
      json.writeStringField("url", url);
      json.writeStringField("html_url", page(scene, ticket) + "#issuecomment-" + id);
      json.writeStringField("issue_url", scene.api() + "/issues/" + ticket.number());
    }
    json.writeNumberField("id", id);
    if (scene.full()) {
      json.writeStringField("node_id", Texts.nodeId("IC", id));
    }
    AccountJson.user(scene, "user", step.actor());
    scene.time("created_at", step.time());
    scene.time("updated_at", step.time());
    if (scene.full()) {
      scene.association(step.actor());
    }
    json.writeStringField("body", Texts.comment(scene.texts(step.ordinal() + 10L), scene.lean()));
    if (scene.full()) {
      scene.reactions(url);
      json.writeNullField("performed_via_github_app");
    }
    json.writeEndObject();
  }

  private static String page(Scene scene, Ticket ticket) {
    return scene.html() + (ticket.isPullRequest() ? "/pull/" : "/issues/") + ticket.number();
  }

  private static void issue(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    Ticket ticket = scene.event().ticket();
    int at = scene.event().step();
    Ticket.Step closing = ticket.closing(at);
    String url = scene.api() + "/issues/" + ticket.number();
    json.writeObjectFieldStart("issue");
    if (scene.full()) {
      json.writeStringField("url", url);
      json.writeStringField("repository_url", scene.api());
      json.writeStringField("labels_url", url + "/labels{/name}");
      json.writeStringField("comments_url", url + "/comments");
      json.writeStringField("events_url", url + "/events");
      json.writeStringField("html_url", page(scene, ticket));
    }
    json.writeNumberField("id", ticket.issueId());
    if (scene.full()) {
      json.writeStringField("node_id", Texts.nodeId("I", ticket.issueId()));
    }
    Draw texts = scene.texts(1);
    json.writeNumberField("number", ticket.number());
    json.writeStringField("title", Texts.title(texts, ticket.isPullRequest(), ticket.isSecurity()));
    AccountJson.user(scene, "user", ticket.author());
    if (scene.full()) {
      labels(scene, texts);
    }
    json.writeStringField("state", closing == null ? "open" : "closed");
    if (scene.full()) {
      json.writeBooleanField("locked", false);
      json.writeNullField("assignee");
      json.writeArrayFieldStart("assignees");
      json.writeEndArray();
      json.writeNullField("milestone");
    }
    json.writeNumberField("comments", ticket.count(Kind.COMMENT, at));
    scene.time("created_at", ticket.openedAt());
    scene.time("updated_at", scene.event().time());
    scene.timeOrNull("closed_at", closing);
    if (scene.full()) {
      scene.association(ticket.author());
      json.writeNullField("active_lock_reason");
    }
    if (ticket.isPullRequest()) {
      pullRequest(scene, ticket);
    }
    json.writeStringField("body", Texts.body(texts, scene.lean(), 5));
    if (scene.full()) {
      scene.reactions(url);
      json.writeStringField("timeline_url", url + "/timeline");
      json.writeNullField("performed_via_github_app");
      json.writeStringField("state_reason", closing == null ? null : "completed");
    }
    json.writeEndObject();
  }

  private static void labels(Scene scene, Draw texts) throws IOException {
    JsonGenerator json = scene.json();
    json.writeArrayFieldStart("labels");
    if (texts.chance(0.4)) {
      String name = texts.chance(0.5) ? "bug" : "enhancement";
      json.writeStartObject();
      json.writeNumberField("id", 7_000_000_000L + scene.repository().index());
      json.writeStringField("node_id", Texts.nodeId("LA", scene.repository().index()));
      json.writeStringField("url", scene.api() + "/labels/" + name);
      json.writeStringField("name", name);
      json.writeStringField("color", "d73a4a");
      json.writeBooleanField("default", true);
      json.writeStringField("description", "Simulated label");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void pullRequest(Scene scene, Ticket ticket) throws IOException {
    JsonGenerator json = scene.json();
    String page = scene.html() + "/pull/" + ticket.number();
    if (scene.full()) {
      json.writeBooleanField("draft", false);
    }
    json.writeObjectFieldStart("pull_request");
    json.writeStringField("url", scene.api() + "/pulls/" + ticket.number());
    if (scene.full()) {
      json.writeStringField("html_url", page);
      json.writeStringField("diff_url", page + ".diff");
      json.writeStringField("patch_url", page + ".patch");
      json.writeNullField("merged_at");
    }
    json.writeEndObject();
  }
}
