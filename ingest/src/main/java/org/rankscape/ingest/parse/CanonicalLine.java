// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * The canonical form of a line: members sorted by name, no white space, and without e-mail
 * addresses, which some publications of a line hide and others do not. These are the members {@code
 * email} and {@code ..._email}, and the second element of each commit in {@code shas}.
 */
final class CanonicalLine {
  private static final int EMAIL_OF_COMMIT = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private CanonicalLine() {}

  /** The canonical bytes; takes e-mail addresses out of the given line. */
  static byte[] of(ObjectNode line) {
    dropEmails(line);
    try {
      return MAPPER.writeValueAsString(line).getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  private static void dropEmails(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(
          object.propertyStream().map(Map.Entry::getKey).filter(CanonicalLine::isEmail).toList());
      object.path("shas").forEach(CanonicalLine::dropEmailOfCommit);
    }
    node.forEach(CanonicalLine::dropEmails);
  }

  private static boolean isEmail(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("email") || lower.endsWith("_email");
  }

  private static void dropEmailOfCommit(JsonNode commit) {
    if (commit instanceof ArrayNode fields) {
      fields.remove(EMAIL_OF_COMMIT);
    }
  }
}
