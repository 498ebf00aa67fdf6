// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A published collaboration network: {@code {"nodes": [[name, OpenRank]], "edges": [[a, b,
 * developers in common]]}}.
 *
 * @param openrank OpenRank by full repository name in lower case, in file order
 * @param names the names as written, by the name in lower case
 * @param edges edges in file order, names in lower case
 */
record PublishedNetwork(Map<String, Double> openrank, Map<String, String> names, List<Edge> edges) {
  record Edge(String a, String b, int developers) {}

  static PublishedNetwork read(Path file) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + ":" + e.getLocation().getLineNr() + ": Not valid JSON: " + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e, e);
    }
    Map<String, Double> openrank = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode node : array(root, "nodes", file)) {
      if (node.size() != 2 || !node.path(0).isTextual() || !node.path(1).isNumber()) {
        throw malformed(file, "nodes", node, "[\"owner/name\", OpenRank]");
      }
      String name = node.get(0).textValue();
      openrank.put(name.toLowerCase(Locale.ROOT), node.get(1).doubleValue());
      names.put(name.toLowerCase(Locale.ROOT), name);
    }
    List<Edge> edges = new ArrayList<>();
    for (JsonNode edge : array(root, "edges", file)) {
      if (edge.size() != 3
          || !edge.path(0).isTextual()
          || !edge.path(1).isTextual()
          || !edge.path(2).canConvertToInt()) {
        throw malformed(file, "edges", edge, "[\"owner/name\", \"owner/name\", developers]");
      }
      edges.add(
          new Edge(
              edge.get(0).textValue().toLowerCase(Locale.ROOT),
              edge.get(1).textValue().toLowerCase(Locale.ROOT),
              edge.get(2).intValue()));
    }
    return new PublishedNetwork(openrank, names, edges);
  }

  private static JsonNode array(JsonNode root, String key, Path file) {
    if (!root.path(key).isArray()) {
      throw new IllegalArgumentException(
          file
              + ": The list '"
              + key
              + "' is missing. Give the network file with nodes and edges.");
    }
    return root.get(key);
  }

  private static IllegalArgumentException malformed(
      Path file, String key, JsonNode found, String expected) {
    return new IllegalArgumentException(
        file + ": In '" + key + "' stands " + found + ". Write " + expected + ".");
  }
}
