// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** PushEvent payloads; a push follows on the one before it in the same repository. */
final class PushJson {
  private static final long FIRST_ID = 16_000_000_000L;
  private static final long FIRST_MERGE_ID = 17_000_000_000L;

  private PushJson() {}

  static void push(Scene scene, int repositories) throws IOException {
    JsonGenerator json = scene.json();
    Event event = scene.event();
    Repository repository = event.repository();
    boolean merge = event.kind() == Kind.MERGE_PUSH;
    long key = Draw.hash(scene.seed(), repository.index());
    String head = merge ? scene.sha(2) : Texts.sha(key, event.serial());
    String before = merge ? scene.sha(3) : Texts.sha(key, event.serial() - 1);
    long id =
        merge
            ? FIRST_MERGE_ID + event.serial()
            : FIRST_ID + event.serial() * repositories + repository.index();
    Draw texts = scene.texts(merge ? 5 : 6);
    int size = merge ? 1 : 1 + texts.geometric(0.5, 19);
    json.writeNumberField("repository_id", repository.id());
    json.writeNumberField("push_id", id);
    if (!scene.trimmed()) {
      json.writeNumberField("size", size);
      json.writeNumberField("distinct_size", size);
    }
    json.writeStringField("ref", "refs/heads/main");
    json.writeStringField("head", head);
    json.writeStringField("before", before);
    if (!scene.trimmed()) {
      commits(scene, texts, size, head, key);
    }
  }

  /** At most twenty, as GitHub lists them; a lean push shows its last one. */
  private static void commits(Scene scene, Draw texts, int size, String head, long key)
      throws IOException {
    JsonGenerator json = scene.json();
    Account author = scene.event().actor();
    json.writeArrayFieldStart("commits");
    for (int i = scene.lean() ? size - 1 : 0; i < size; i++) {
      String sha = i == size - 1 ? head : Texts.sha(key + i + 1, scene.event().serial());
      json.writeStartObject();
      json.writeStringField("sha", sha);
      if (scene.full()) {
        json.writeObjectFieldStart("author");
        json.writeStringField("email", author.login() + "@simulated.invalid");
        json.writeStringField("name", author.login());
        json.writeEndObject();
      }
      String title = Texts.title(texts, true, false);
      boolean brief = scene.lean() || texts.chance(0.75);
      json.writeStringField(
          "message", brief ? title : title + "\n\n" + Texts.body(texts, false, 3));
      json.writeBooleanField("distinct", true);
      if (scene.full()) {
        json.writeStringField("url", scene.api() + "/commits/" + sha);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
