// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes one event as GitHub's feed does. */
final class EventWriter {
  private final World world;
  private final boolean lean;
  private final long seed;
  private final long cut;

  EventWriter(World world) {
    this.world = world;
    lean = world.settings().leanPayload();
    seed = world.settings().seed();
    cut = world.settings().cutSecond();
  }

  void write(JsonGenerator json, Event event, long id) throws IOException {
    Scene scene = Scene.of(json, event, lean, event.time() >= cut, seed);
    json.writeStartObject();
    json.writeStringField("id", Long.toString(id));
    json.writeStringField("type", event.kind().type().text());
    AccountJson.actor(scene, event.actor());
    json.writeObjectFieldStart("repo");
    json.writeNumberField("id", event.repository().id());
    json.writeStringField("name", scene.naming().fullName());
    json.writeStringField("url", scene.api());
    json.writeEndObject();
    json.writeObjectFieldStart("payload");
    payload(scene);
    json.writeEndObject();
    json.writeBooleanField("public", true);
    scene.time("created_at", event.time());
    if (scene.naming().owner().isOrganisation()) {
      AccountJson.organisation(scene, scene.naming().owner());
    }
    json.writeEndObject();
  }

  private void payload(Scene scene) throws IOException {
    int repositories = world.repositories().size();
    switch (scene.event().kind().type()) {
      case PUSH -> PushJson.push(scene, repositories);
      case ISSUES -> IssueJson.issues(scene);
      case ISSUE_COMMENT -> IssueJson.comment(scene);
      case PULL_REQUEST -> PullRequestJson.pullRequest(scene);
      case PULL_REQUEST_REVIEW -> ReviewJson.review(scene);
      case PULL_REQUEST_REVIEW_COMMENT -> ReviewJson.comment(scene);
      case WATCH -> OtherJson.star(scene);
      case FORK -> OtherJson.fork(scene);
      case CREATE -> OtherJson.created(scene);
      case DELETE -> OtherJson.deleted(scene);
      case RELEASE -> OtherJson.release(scene, repositories);
      case COMMIT_COMMENT -> OtherJson.commitComment(scene, repositories);
      case MEMBER -> OtherJson.member(scene, world.developers().anyone(scene.texts(9), -1));
      case GOLLUM -> OtherJson.wiki(scene);
      case PUBLIC -> {}
    }
  }
}
