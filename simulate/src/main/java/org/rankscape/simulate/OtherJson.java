// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Payloads of events that are no collaboration: stars, forks, branches, releases and the like. */
final class OtherJson {
  private static final long FIRST_RELEASE_ID = 180_000_000L;
  private static final long FIRST_COMMENT_ID = 140_000_000L;

  private OtherJson() {}

  static void created(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    Kind kind = scene.event().kind();
    if (kind == Kind.REPOSITORY_CREATED) {
      json.writeNullField("ref");
    } else {
      json.writeStringField("ref", ref(scene));
    }
    json.writeStringField(
        "ref_type",
        switch (kind) {
          case REPOSITORY_CREATED -> "repository";
          case TAG_CREATED -> "tag";
          default -> "branch";
        });
    json.writeStringField("master_branch", "main");
    json.writeStringField("description", scene.repository().facts().description());
    json.writeStringField("pusher_type", "user");
  }

  static void deleted(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    json.writeStringField("ref", ref(scene));
    json.writeStringField("ref_type", "branch");
    json.writeStringField("pusher_type", "user");
  }

  private static String ref(Scene scene) {
    Event event = scene.event();
    if (event.ticket() != null) {
      return event.ticket().branch();
    }
    return event.kind() == Kind.TAG_CREATED || event.kind() == Kind.RELEASE
        ? "v0." + event.serial()
        : "work-" + event.serial();
  }

  static void star(Scene scene) throws IOException {
    scene.json().writeStringField("action", "started");
  }

  static void fork(Scene scene) throws IOException {
    RepositoryJson.write(scene, "forkee", scene.event().actor());
  }

  static void release(Scene scene, int repositories) throws IOException {
    JsonGenerator json = scene.json();
    Event event = scene.event();
    long id = FIRST_RELEASE_ID + event.serial() * repositories + event.repository().index();
    String url = scene.api() + "/releases/" + id;
    String tag = ref(scene);
    json.writeStringField("action", "published");
    json.writeObjectFieldStart("release");
    if (scene.full()) {
      json.writeStringField("url", url);
      json.writeStringField("assets_url", url + "/assets");
      json.writeStringField(
          "upload_url", url.replace("https://api.", "https://uploads.") + "/assets{?name,label}");
      json.writeStringField("html_url", scene.html() + "/releases/tag/" + tag);
    }
    json.writeNumberField("id", id);
    AccountJson.user(scene, "author", event.actor());
    json.writeStringField("tag_name", tag);
    json.writeStringField("target_commitish", "main");
    json.writeStringField("name", tag);
    json.writeBooleanField("draft", false);
    json.writeBooleanField("prerelease", false);
    scene.time("created_at", event.time());
    scene.time("published_at", event.time());
    if (scene.full()) {
      assets(scene, url, id);
      json.writeStringField("tarball_url", scene.api() + "/tarball/" + tag);
      json.writeStringField("zipball_url", scene.api() + "/zipball/" + tag);
    }
    json.writeStringField("body", Texts.body(scene.texts(7), scene.lean(), 8));
    json.writeEndObject();
  }

  /** One release in three has a file. */
  private static void assets(Scene scene, String url, long id) throws IOException {
    JsonGenerator json = scene.json();
    json.writeArrayFieldStart("assets");
    if (id % 3 == 0) {
      long time = scene.event().time();
      json.writeStartObject();
      json.writeStringField("url", url.replace("/" + id, "/assets/" + id));
      json.writeNumberField("id", id);
      json.writeStringField("node_id", Texts.nodeId("RA", id));
      json.writeStringField("name", "simulated.tar.gz");
      json.writeNullField("label");
      AccountJson.user(scene, "uploader", scene.event().actor());
      json.writeStringField("content_type", "application/gzip");
      json.writeStringField("state", "uploaded");
      json.writeNumberField("size", 20_000 + id % 900_000);
      json.writeNumberField("download_count", 0);
      scene.time("created_at", time);
      scene.time("updated_at", time);
      json.writeStringField(
          "browser_download_url",
          scene.html() + "/releases/download/" + ref(scene) + "/simulated.tar.gz");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void commitComment(Scene scene, int repositories) throws IOException {
    JsonGenerator json = scene.json();
    Event event = scene.event();
    long id = FIRST_COMMENT_ID + event.serial() * repositories + event.repository().index();
    String sha = scene.sha(4);
    json.writeObjectFieldStart("comment");
    if (scene.full()) {
      json.writeStringField("url", scene.api() + "/comments/" + id);
      json.writeStringField("html_url", scene.html() + "/commit/" + sha + "#commitcomment-" + id);
    }
    json.writeNumberField("id", id);
    AccountJson.user(scene, "user", event.actor());
    json.writeNullField("position");
    json.writeNullField("line");
    json.writeNullField("path");
    json.writeStringField("commit_id", sha);
    scene.time("created_at", event.time());
    scene.time("updated_at", event.time());
    json.writeStringField("body", Texts.comment(scene.texts(8), scene.lean()));
    json.writeEndObject();
  }

  static void wiki(Scene scene) throws IOException {
    JsonGenerator json = scene.json();
    json.writeArrayFieldStart("pages");
    json.writeStartObject();
    json.writeStringField("page_name", "Home");
    json.writeStringField("title", "Home");
    json.writeNullField("summary");
    json.writeStringField("action", "edited");
    json.writeStringField("sha", scene.sha(9));
    json.writeStringField("html_url", scene.html() + "/wiki/Home");
    json.writeEndObject();
    json.writeEndArray();
  }

  static void member(Scene scene, Account member) throws IOException {
    AccountJson.user(scene, "member", member);
    scene.json().writeStringField("action", "added");
  }
}
