// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.serialization.node.TokenStreamLocationAware;
import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/** Access to a parsed YAML tree whose nodes know their lines. */
final class Nodes {
  private Nodes() {}

  /** Line of a node, or of the one that holds it, or 0. */
  static int line(JsonNode node, JsonNode holder) {
    if (node instanceof TokenStreamLocationAware) {
      return JsonNodes.tokenStreamLocationOf(node).getLineNr();
    }
    return holder == null ? 0 : line(holder, null);
  }

  /** Elements of a list, none where it is absent or no list. */
  static List<JsonNode> list(JsonNode parent, String key) {
    List<JsonNode> out = new ArrayList<>();
    JsonNode list = parent.path(key);
    if (list.isArray()) {
      list.forEach(out::add);
    }
    return out;
  }

  /** Text of a key, or null. */
  static String text(JsonNode parent, String key) {
    JsonNode node = parent.path(key);
    return node.isTextual() ? node.textValue() : null;
  }

  /** Every domain node of a layer, those that stand directly in it first. */
  static List<JsonNode> domains(JsonNode layer) {
    List<JsonNode> out = new ArrayList<>(list(layer, "domains"));
    list(layer, "frames").forEach(frame -> out.addAll(list(frame, "domains")));
    return out;
  }
}
