// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns a valid YAML tree into a {@link Catalogue}. */
final class CatalogueMapper {
  private CatalogueMapper() {}

  static Catalogue catalogue(JsonNode root) {
    JsonNode rule = root.get("inclusion");
    return new Catalogue(
        Nodes.text(root, "catalogue"),
        label(root.get("title")),
        new Inclusion(
            Nodes.text(rule, "measure").equals("last-openrank")
                ? Inclusion.Measure.LAST_OPENRANK
                : Inclusion.Measure.MEAN_OPENRANK,
            rule.get("above").doubleValue(),
            rule.path("keep-listed").asBoolean(false)),
        texts(root, "seeds"),
        Nodes.list(root, "layers").stream().map(CatalogueMapper::layer).toList(),
        Nodes.list(root, "projects").stream().map(CatalogueMapper::project).toList(),
        Nodes.list(root, "sources").stream().map(CatalogueMapper::source).toList());
  }

  private static Attribution source(JsonNode node) {
    return new Attribution(
        label(node.get("name")), label(node.get("licence")), Nodes.text(node, "url"));
  }

  private static Layer layer(JsonNode node) {
    List<Frame> frames = new ArrayList<>();
    if (node.has("domains")) {
      frames.add(new Frame(Nodes.text(node, "id"), null, domains(node)));
    }
    for (JsonNode frame : Nodes.list(node, "frames")) {
      frames.add(new Frame(Nodes.text(frame, "id"), label(frame.get("label")), domains(frame)));
    }
    return new Layer(Nodes.text(node, "id"), label(node.get("label")), List.copyOf(frames));
  }

  private static List<Domain> domains(JsonNode parent) {
    return Nodes.list(parent, "domains").stream()
        .map(
            node ->
                new Domain(
                    Nodes.text(node, "id"),
                    label(node.get("label")),
                    texts(node, "aliases"),
                    Nodes.list(node, "sub-domains").stream()
                        .map(CatalogueMapper::subDomain)
                        .toList()))
        .toList();
  }

  private static SubDomain subDomain(JsonNode node) {
    return new SubDomain(Nodes.text(node, "id"), label(node.get("label")), texts(node, "aliases"));
  }

  private static ProjectEntry project(JsonNode node) {
    List<String> repositories = texts(node, "repositories");
    String primary = repositories.get(0);
    String name = Nodes.text(node, "name");
    return new ProjectEntry(
        primary.toLowerCase(Locale.ROOT),
        name == null ? null : name.strip(),
        repositories,
        Nodes.text(node, "domain"),
        Nodes.text(node, "sub-domain"),
        Nodes.text(node, "organisation"),
        Nodes.text(node, "country"),
        label(node.get("positioning")),
        label(node.get("strengths")),
        label(node.get("limits")),
        label(node.get("typical-use")));
  }

  private static Label label(JsonNode node) {
    if (node == null) {
      return null;
    }
    String en = Nodes.text(node, "en").strip();
    String zh = Nodes.text(node, "zh");
    return new Label(en, zh == null ? en : zh.strip());
  }

  private static List<String> texts(JsonNode parent, String key) {
    return Nodes.list(parent, key).stream().map(JsonNode::textValue).toList();
  }
}
