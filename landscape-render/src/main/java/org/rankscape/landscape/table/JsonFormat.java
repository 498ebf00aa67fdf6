// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.List;

/** Tables as a JSON array of objects, one row a line; unknown values are null. */
public final class JsonFormat {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonFormat() {}

  static String format(Table table) {
    StringBuilder out = new StringBuilder("[");
    String separator = "\n";
    for (List<Object> row : table.rows()) {
      ObjectNode node = NODES.objectNode();
      for (int i = 0; i < row.size(); i++) {
        node.set(table.columns().get(i).name(), value(row.get(i)));
      }
      out.append(separator).append(text(node));
      separator = ",\n";
    }
    return out.append(table.rows().isEmpty() ? "]\n" : "\n]\n").toString();
  }

  /** A table's value as JSON: numbers by {@link PlainDecimal}, null as null. */
  public static ValueNode value(Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof Double number) {
      return NODES.numberNode(PlainDecimal.of(number));
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    return NODES.textNode(value.toString());
  }

  private static String text(ObjectNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
