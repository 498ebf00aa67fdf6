// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * All that the parts of one event's JSON have in common.
 *
 * @param lean whether only identities, times, titles and facts are written
 * @param trimmed whether payloads have the shape of October 2025
 * @param naming the repository's name at the time
 * @param api address of the repository in the API
 * @param html address of the repository's page
 */
record Scene(
    JsonGenerator json,
    Event event,
    boolean lean,
    boolean trimmed,
    long seed,
    Repository.Naming naming,
    String api,
    String html) {
  static final String API = "https://api.github.com/";
  static final String HTML = "https://github.com/";

  static Scene of(JsonGenerator json, Event event, boolean lean, boolean trimmed, long seed) {
    Repository.Naming naming = event.repository().namingAt(event.time());
    String fullName = naming.fullName();
    String api = API + "repos/" + fullName;
    return new Scene(json, event, lean, trimmed, seed, naming, api, HTML + fullName);
  }

  boolean full() {
    return !lean;
  }

  Repository repository() {
    return event.repository();
  }

  /** Random numbers that belong to the event's ticket or, without one, to the event. */
  Draw texts(long part) {
    return Draw.of(
        Draw.hash(seed, part),
        Keys.TEXTS,
        event.ticket() != null ? event.ticket().code() : event.serial(),
        repository().index());
  }

  String sha(long part) {
    long key = Draw.hash(seed + part, repository().index());
    return Texts.sha(key, event.ticket() != null ? event.ticket().code() : event.serial());
  }

  void time(String field, long second) throws IOException {
    json.writeStringField(field, Calendar.text(second));
  }

  void timeOrNull(String field, Ticket.Step step) throws IOException {
    if (step == null) {
      json.writeNullField(field);
    } else {
      time(field, step.time());
    }
  }

  /** What the author of something is to the repository. */
  void association(Account account) throws IOException {
    if (!trimmed) {
      boolean owner = account.id() == naming.owner().id();
      String text = owner ? "OWNER" : account.developer() % 3 == 0 ? "MEMBER" : "CONTRIBUTOR";
      json.writeStringField("author_association", text);
    }
  }

  void reactions(String of) throws IOException {
    json.writeObjectFieldStart("reactions");
    json.writeStringField("url", of + "/reactions");
    json.writeNumberField("total_count", 0);
    for (String name :
        new String[] {"+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes"}) {
      json.writeNumberField(name, 0);
    }
    json.writeEndObject();
  }
}
