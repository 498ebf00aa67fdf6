// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of an answer what is neither needed nor to be kept: e-mail addresses wherever they
 * stand, the texts that people wrote into issues and comments, and of a profile all but account,
 * location and company.
 */
final class PrivateData {
  /** What stands in place of an e-mail address. */
  static final String MASK = "[e-mail]";

  private static final Set<String> DROPPED =
      Set.of(
          "email",
          "notification_email",
          "bio",
          "body",
          "body_html",
          "body_text",
          "diff_hunk",
          "patch");
  private static final Set<String> PROFILE =
      Set.of("id", "login", "type", "location", "company", "created_at", "updated_at");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private PrivateData() {}

  /** A JSON answer without them. */
  static byte[] strip(byte[] json) throws JsonProcessingException {
    try {
      return JSON.writeValueAsBytes(strip(JSON.readTree(json)));
    } catch (JsonProcessingException e) {
      throw e;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A text with its e-mail addresses masked. */
  static String mask(String text) {
    return text.indexOf('@') < 0 ? text : EMAIL.matcher(text).replaceAll(MASK);
  }

  /** A text in UTF-8 with its e-mail addresses masked. */
  static byte[] mask(byte[] text) {
    return mask(new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(DROPPED);
      if (object.has("login") && object.has("public_repos")) {
        object.retain(PROFILE);
      }
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        member.setValue(strip(member.getValue()));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, strip(array.get(i)));
      }
    } else if (node.isTextual() && node.textValue().indexOf('@') >= 0) {
      return TextNode.valueOf(mask(node.textValue()));
    }
    return node;
  }
}
