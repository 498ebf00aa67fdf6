// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** PullRequestEvent payloads and the pull request within those of reviews. */
final class PullRequestJson {
  private PullRequestJson() {}

  static void pullRequest(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    json.writeStringField("action", action(scene));
    json.writeNumberField("number", scene.event().ticket().number());
    write(scene);
  }

  private static String action(Scene scene) {
    return switch (scene.event().kind()) {
      case PULL_REQUEST_OPENED -> "opened";
      case PULL_REQUEST_CLOSED -> "closed";
      case PULL_REQUEST_MERGED -> scene.trimmed() ? "merged" : "closed";
      default -> throw new IllegalStateException("not a pull request event: " + scene.event());
    };
  }

  /** The field pull_request of any payload that has one. */
  static void write(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    Ticket ticket = scene.event().ticket();
    String url = scene.api() + "/pulls/" + ticket.number();
    json.writeObjectFieldStart("pull_request");
    if (scene.trimmed()) {
      json.writeStringField("url", url);
      json.writeNumberField("id", ticket.pullRequestId());
      json.writeNumberField("number", ticket.number());
      trimmedBranch(scene, "head", ticket.isOwnBranch() ? null : ticket.author());
      trimmedBranch(scene, "base", null);
    } else {
      front(scene, ticket, url);
      times(scene, ticket);
      if (scene.full()) {
        workAddresses(scene, ticket, url);
      }
      branch(scene, "head", ticket.isOwnBranch() ? null : ticket.author());
      branch(scene, "base", null);
      if (scene.full()) {
        links(scene, ticket, url);
        scene.association(ticket.author());
        json.writeNullField("auto_merge");
        json.writeNullField("active_lock_reason");
      }
      if (scene.event().kind().type() == EventType.PULL_REQUEST) {
        outcome(scene, ticket);
      }
    }
    json.writeEndObject();
  }

  private static void front(Scene scene, Ticket ticket, String url) throws IOException {
    JsonGenerator json = scene.json();
    String page = scene.html() + "/pull/" + ticket.number();
    if (scene.full()) {
      json.writeStringField("url", url);
    }
    json.writeNumberField("id", ticket.pullRequestId());
    if (scene.full()) {
      json.writeStringField("node_id", Texts.nodeId("PR", ticket.pullRequestId()));
      json.writeStringField("html_url", page);
      json.writeStringField("diff_url", page + ".diff");
      json.writeStringField("patch_url", page + ".patch");
      json.writeStringField("issue_url", scene.api() + "/issues/" + ticket.number());
    }
    json.writeNumberField("number", ticket.number());
    boolean open = ticket.closing(scene.event().step()) == null;
    json.writeStringField("state", open ? "open" : "closed");
    if (scene.full()) {
      json.writeBooleanField("locked", false);
    }
    Draw texts = scene.texts(1);
    json.writeStringField("title", Texts.title(texts, true, ticket.isSecurity()));
    AccountJson.user(scene, "user", ticket.author());
    json.writeStringField("body", Texts.body(texts, scene.lean(), 5));
  }

  private static void times(Scene scene, Ticket ticket) throws IOException {
    Ticket.Step closing = ticket.closing(scene.event().step());
    boolean merged = closing != null && closing.kind() == Kind.PULL_REQUEST_MERGED;
    scene.time("created_at", ticket.openedAt());
    scene.time("updated_at", scene.event().time());
    scene.timeOrNull("closed_at", closing);
    scene.timeOrNull("merged_at", merged ? closing : null);
  }

  private static void workAddresses(Scene scene, Ticket ticket, String url) throws IOException {
    JsonGenerator json = scene.json();
    String pulls = scene.api() + "/pulls";
    json.writeStringField("merge_commit_sha", scene.sha(2));
    json.writeNullField("assignee");
    for (String list :
        new String[] {"assignees", "requested_reviewers", "requested_teams", "labels"}) {
      json.writeArrayFieldStart(list);
      json.writeEndArray();
    }
    json.writeNullField("milestone");
    json.writeBooleanField("draft", false);
    json.writeStringField("commits_url", url + "/commits");
    json.writeStringField("review_comments_url", url + "/comments");
    json.writeStringField("review_comment_url", pulls + "/comments{/number}");
    json.writeStringField("comments_url", scene.api() + "/issues/" + ticket.number() + "/comments");
    json.writeStringField("statuses_url", scene.api() + "/statuses/" + scene.sha(1));
  }

  private static void branch(Scene scene, String field, Account forkOwner) throws IOException {
    JsonGenerator json = scene.json();
    Account owner = forkOwner == null ? scene.naming().owner() : forkOwner;
    boolean base = field.equals("base");
    String ref = base ? "main" : scene.event().ticket().branch();
    json.writeObjectFieldStart(field);
    if (scene.lean()) {
      json.writeStringField("ref", ref);
      if (base) {
        RepositoryJson.write(scene, "repo", null);
      }
    } else {
      json.writeStringField("label", owner.login() + ':' + ref);
      json.writeStringField("ref", ref);
      json.writeStringField("sha", scene.sha(base ? 3 : 1));
      AccountJson.user(scene, "user", owner);
      RepositoryJson.write(scene, "repo", forkOwner);
    }
    json.writeEndObject();
  }

  private static void trimmedBranch(Scene scene, String field, Account forkOwner)
      throws IOException {
    JsonGenerator json = scene.json();
    boolean base = field.equals("base");
    json.writeObjectFieldStart(field);
    json.writeStringField("ref", base ? "main" : scene.event().ticket().branch());
    json.writeStringField("sha", scene.sha(base ? 3 : 1));
    RepositoryJson.trimmed(scene, forkOwner);
    json.writeEndObject();
  }

  private static void links(Scene scene, Ticket ticket, String url) throws IOException {
    String issue = scene.api() + "/issues/" + ticket.number();
    JsonGenerator json = scene.json();
    json.writeObjectFieldStart("_links");
    link(json, "self", url);
    link(json, "html", scene.html() + "/pull/" + ticket.number());
    link(json, "issue", issue);
    link(json, "comments", issue + "/comments");
    link(json, "review_comments", url + "/comments");
    link(json, "review_comment", scene.api() + "/pulls/comments{/number}");
    link(json, "commits", url + "/commits");
    link(json, "statuses", scene.api() + "/statuses/" + scene.sha(1));
    json.writeEndObject();
  }

  static void link(JsonGenerator json, String name, String address) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("href", address);
    json.writeEndObject();
  }

  private static void outcome(Scene scene, Ticket ticket) throws IOException {
    JsonGenerator json = scene.json();
    int at = scene.event().step();
    Ticket.Step closing = ticket.closing(at);
    boolean merged = closing != null && closing.kind() == Kind.PULL_REQUEST_MERGED;
    json.writeBooleanField("merged", merged);
    if (scene.full()) {
      json.writeNullField("mergeable");
      json.writeNullField("rebaseable");
      json.writeStringField("mergeable_state", "unknown");
    }
    AccountJson.user(scene, "merged_by", merged ? closing.actor() : null);
    if (scene.full()) {
      Draw size = scene.texts(3);
      json.writeNumberField("comments", ticket.count(Kind.COMMENT, at));
      json.writeNumberField("review_comments", ticket.count(Kind.REVIEW_COMMENT, at));
      json.writeBooleanField("maintainer_can_modify", !ticket.isOwnBranch());
      json.writeNumberField("commits", 1 + size.geometric(1.5, 40));
      json.writeNumberField("additions", size.geometric(80, 9000));
      json.writeNumberField("deletions", size.geometric(30, 9000));
      json.writeNumberField("changed_files", 1 + size.geometric(3, 300));
    }
  }
}
