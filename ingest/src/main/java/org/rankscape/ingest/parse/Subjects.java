// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Members of an issue or pull request. */
final class Subjects {
  private Subjects() {}

  static void read(JsonParser json, String name, EventFields.Subject subject) throws IOException {
    switch (name) {
      case "id" -> subject.id = JsonValues.longOrNull(json);
      case "number" -> subject.number = JsonValues.intOrNull(json);
      case "title" -> subject.automated = EventFields.isAutomated(JsonValues.text(json));
      case "created_at" -> subject.createdAt = Times.parseOrNull(JsonValues.text(json));
      case "closed_at" -> subject.closedAt = Times.parseOrNull(JsonValues.text(json));
      case "user" -> JsonValues.members(json, (j, n) -> author(j, n, subject));
      default -> json.skipChildren();
    }
  }

  private static void author(JsonParser json, String name, EventFields.Subject subject)
      throws IOException {
    if (name.equals("id")) {
      subject.authorId = JsonValues.longOrNull(json);
    } else {
      json.skipChildren();
    }
  }
}
