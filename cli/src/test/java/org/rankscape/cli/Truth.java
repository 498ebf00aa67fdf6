// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the simulator says that it planted. */
final class Truth {
  private final JsonNode root;

  Truth(Path file) throws IOException {
    root = new ObjectMapper().readTree(file.toFile());
  }

  JsonNode get(String field) {
    return root.get(field);
  }

  /** Events by type as written, doubled lines left out. */
  Map<String, Long> events() {
    Map<String, Long> out = new TreeMap<>();
    root.get("events_by_month")
        .forEach(
            month ->
                month
                    .properties()
                    .forEach(e -> out.merge(e.getKey(), e.getValue().asLong(), Long::sum)));
    return out;
  }

  /** Doubled lines by type. */
  Map<String, Long> duplicates() {
    Map<String, Long> out = new TreeMap<>();
    root.get("duplicates")
        .forEach(
            hour ->
                hour.properties()
                    .forEach(e -> out.merge(e.getKey(), e.getValue().asLong(), Long::sum)));
    return out;
  }

  /** Names of the projects in the catalogue that take this course. */
  List<String> projects(String course) {
    List<String> out = new ArrayList<>();
    for (JsonNode project : root.get("projects")) {
      if (project.get("course").asText().equals(course) && !project.get("hidden").asBoolean()) {
        out.add(project.get("name").asText());
      }
    }
    return out;
  }

  List<String> texts(String field, String member) {
    List<String> out = new ArrayList<>();
    root.get(field).forEach(n -> out.add(member == null ? n.asText() : n.get(member).asText()));
    return out;
  }
}
