// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks what a JSON Schema cannot say: that ids are unique and that references have a target. */
final class ReferenceCheck {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Set<String>> subDomains = new LinkedHashMap<>();

  private ReferenceCheck() {}

  static List<Problem> problems(JsonNode root) {
    ReferenceCheck check = new ReferenceCheck();
    check.domains(root);
    check.unique(Nodes.list(root, "seeds"), "seed");
    check.projects(root);
    return check.problems;
  }

  private void domains(JsonNode root) {
    Map<String, Integer> bands = new LinkedHashMap<>();
    Map<String, Integer> domains = new LinkedHashMap<>();
    Map<String, Integer> aliases = new LinkedHashMap<>();
    for (JsonNode layer : Nodes.list(root, "layers")) {
      first(bands, layer.path("id"), "layer or frame id");
      Nodes.list(layer, "frames").forEach(f -> first(bands, f.path("id"), "layer or frame id"));
      for (JsonNode domain : Nodes.domains(layer)) {
        first(domains, domain.path("id"), "domain id");
        unique(Nodes.list(domain, "aliases"), aliases, "alias");
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (JsonNode part : Nodes.list(domain, "sub-domains")) {
          first(parts, part.path("id"), "sub-domain id");
          unique(Nodes.list(part, "aliases"), aliases, "alias");
        }
        String id = Nodes.text(domain, "id");
        if (id != null) {
          subDomains.putIfAbsent(id, new TreeSet<>(parts.keySet()));
        }
      }
    }
  }

  private void projects(JsonNode root) {
    Map<String, Integer> repositories = new LinkedHashMap<>();
    for (JsonNode project : Nodes.list(root, "projects")) {
      unique(Nodes.list(project, "repositories"), repositories, "repository");
      String domain = Nodes.text(project, "domain");
      if (domain == null) {
        continue;
      }
      if (!subDomains.containsKey(domain)) {
        unknown(project.path("domain"), "domain", subDomains.keySet(), "");
        continue;
      }
      String part = Nodes.text(project, "sub-domain");
      if (part != null && !subDomains.get(domain).contains(part)) {
        unknown(
            project.path("sub-domain"),
            "sub-domain",
            subDomains.get(domain),
            " in domain '" + domain + "'");
      }
    }
  }

  private void unknown(JsonNode node, String kind, Set<String> known, String where) {
    String nearest = Nearest.of(node.asText(), known);
    String remedy =
        known.isEmpty()
            ? "Remove the " + kind + ", or list it" + where + "."
            : nearest != null
                ? "Did you mean '" + nearest + "'?"
                : "Use one of: " + String.join(", ", known) + ".";
    problems.add(
        new Problem(
            Nodes.line(node, null),
            "Unknown " + kind + " '" + node.asText() + "'" + where + ".",
            remedy));
  }

  private void unique(List<JsonNode> nodes, String kind) {
    unique(nodes, new LinkedHashMap<>(), kind);
  }

  private void unique(List<JsonNode> nodes, Map<String, Integer> seen, String kind) {
    nodes.forEach(node -> first(seen, node, kind));
  }

  private void first(Map<String, Integer> seen, JsonNode node, String kind) {
    if (!node.isTextual()) {
      return;
    }
    int line = Nodes.line(node, null);
    Integer before = seen.putIfAbsent(node.textValue().toLowerCase(Locale.ROOT), line);
    if (before != null) {
      problems.add(
          new Problem(
              line,
              "Duplicate " + kind + " '" + node.textValue() + "', first on line " + before + ".",
              "Keep one of the two."));
    }
  }
}
