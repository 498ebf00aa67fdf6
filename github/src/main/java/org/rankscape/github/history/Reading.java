// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A reading of a list whose newest entries come first, from its head down to a time. What changed
 * while several pages were read went up to the head: it is found by another reading, down to the
 * head of the one before, until the head stays.
 *
 * @param until time down to which is read
 * @param head time of the newest entry, or null while no entry was read
 * @param pages pages read
 */
record Reading(Instant until, Instant head, int pages) {
  /** One that begins. */
  static Reading down(Instant until) {
    return new Reading(until, null, 0);
  }

  /** The same one after a page. */
  Reading after(Instant newest) {
    return new Reading(until, pages == 0 ? newest : head, pages + 1);
  }

  /** Whether nothing can have changed unseen, once its last page was read. */
  boolean isEnough() {
    return pages <= 1 || until.equals(head);
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("until", until.toString())
        .put("head", head == null ? null : head.toString())
        .put("pages", pages);
  }

  static Reading of(JsonNode json) {
    return new Reading(
        Instant.parse(json.path("until").asText()),
        json.hasNonNull("head") ? Instant.parse(json.path("head").asText()) : null,
        json.path("pages").asInt());
  }
}
