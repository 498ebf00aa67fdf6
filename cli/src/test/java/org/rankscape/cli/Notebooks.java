// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes notebooks as Jupyter does: one space of indentation, keys in order, a line feed at the
 * end.
 */
final class Notebooks {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Notebooks() {}

  static void write(Path file, JsonNode notebook) throws IOException {
    ObjectNode metadata = (ObjectNode) notebook.get("metadata");
    metadata.set("language_info", JSON.createObjectNode().put("name", "java"));
    DefaultIndenter indent = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(indent)
            .withArrayIndenter(indent);
    Files.writeString(
        file,
        JSON.writer(printer).writeValueAsString(JSON.convertValue(notebook, Map.class)) + "\n");
  }
}
