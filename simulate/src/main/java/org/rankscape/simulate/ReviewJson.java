// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** PullRequestReviewEvent and PullRequestReviewCommentEvent payloads. */
final class ReviewJson {
  private ReviewJson() {}

  static void review(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    Ticket ticket = scene.event().ticket();
    Ticket.Step step = ticket.steps().get(scene.event().step());
    long id = ticket.reviewId(step);
    Draw texts = scene.texts(60L + step.ordinal());
    json.writeStringField("action", "created");
    json.writeObjectFieldStart("review");
    json.writeNumberField("id", id);
    if (scene.full()) {
      json.writeStringField("node_id", Texts.nodeId("PRR", id));
    }
    AccountJson.user(scene, "user", step.actor());
    json.writeStringField("body", texts.chance(0.5) ? Texts.comment(texts, scene.lean()) : "");
    json.writeStringField("commit_id", scene.sha(1));
    scene.time("submitted_at", step.time());
    json.writeStringField(
        "state", texts.pick(new String[] {"approved", "commented", "changes_requested"}));
    if (scene.full()) {
      links(scene, "pull_request_url", "#pullrequestreview-" + id, null);
      scene.association(step.actor());
    }
    json.writeEndObject();
    PullRequestJson.write(scene);
  }

  static void comment(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    Ticket ticket = scene.event().ticket();
    Ticket.Step step = ticket.steps().get(scene.event().step());
    long id = ticket.reviewCommentId(step);
    String url = scene.api() + "/pulls/comments/" + id;
    Draw texts = scene.texts(80L + step.ordinal());
    json.writeStringField("action", "created");
    json.writeObjectFieldStart("comment");
    if (scene.full()) {
      json.writeStringField("url", url);
      json.writeNumberField("pull_request_review_id", ticket.reviewId(step) + 4);
    }
    json.writeNumberField("id", id);
    if (scene.full()) {
      json.writeStringField("node_id", Texts.nodeId("PRRC", id));
      json.writeStringField("diff_hunk", "@@ -1,3 +1,4 @@\n-limit = 3\n+limit = 4\n+// simulated");
    }
    json.writeStringField("path", "src/reader.sim");
    if (scene.full()) {
      json.writeStringField("commit_id", scene.sha(1));
      json.writeStringField("original_commit_id", scene.sha(1));
    }
    AccountJson.user(scene, "user", step.actor());
    json.writeStringField("body", Texts.comment(texts, scene.lean()));
    scene.time("created_at", step.time());
    scene.time("updated_at", step.time());
    if (scene.full()) {
      links(scene, "pull_request_url", "#discussion_r" + id, url);
      scene.association(step.actor());
      scene.reactions(url);
      json.writeNullField("start_line");
      json.writeNumberField("line", 4);
      json.writeNumberField("original_line", 4);
      json.writeStringField("side", "RIGHT");
      json.writeNumberField("original_position", 4);
      json.writeNumberField("position", 4);
      json.writeStringField("subject_type", "line");
    }
    json.writeEndObject();
    PullRequestJson.write(scene);
  }

  private static void links(Scene scene, String pullRequestField, String anchor, String self)
      throws IOException {
    JsonGenerator json = scene.json();
    int number = scene.event().ticket().number();
    String page = scene.html() + "/pull/" + number + anchor;
    String pull = scene.api() + "/pulls/" + number;
    json.writeStringField("html_url", page);
    json.writeStringField(pullRequestField, pull);
    json.writeObjectFieldStart("_links");
    if (self != null) {
      PullRequestJson.link(json, "self", self);
    }
    PullRequestJson.link(json, "html", page);
    PullRequestJson.link(json, "pull_request", pull);
    json.writeEndObject();
  }
}
