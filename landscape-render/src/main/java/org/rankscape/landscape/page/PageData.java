// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.edition.DifferenceJson;
import org.rankscape.landscape.edition.DifferenceTable;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.landscape.network.Communities;
import org.rankscape.landscape.table.JsonFormat;
import org.rankscape.landscape.table.PlainDecimal;
import org.rankscape.landscape.table.Table;

/** A landscape as the JSON that the page reads: the tables as they are, and the labels around. */
final class PageData {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PageData() {}

  /** JSON text safe inside a {@code script} element of an HTML document. */
  static String json(Landscape landscape, PageSettings settings) {
    ObjectNode root = NODES.objectNode();
    root.set("title", label(landscape.catalogue().title()));
    root.put("catalogue", landscape.catalogue().id());
    root.put("from", landscape.period().from().toString());
    root.put("to", landscape.period().to().toString());
    root.put("language", settings.language().name().toLowerCase(Locale.ROOT));
    root.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
    root.set("provenance", provenance(landscape.provenance()));
    root.set("inclusion", inclusion(landscape.catalogue()));
    root.set("seeds", MAPPER.valueToTree(landscape.catalogue().seeds()));
    root.set("layers", layers(landscape.catalogue().layers()));
    root.set("modularity", JsonFormat.value(new Communities(landscape).modularity()));
    root.set("notes", notes(landscape.projects()));
    if (landscape.report() != null) {
      root.put("report", landscape.report());
    }
    if (landscape.difference() != null) {
      root.set("difference", DifferenceJson.node(landscape.difference()));
    }
    ArrayNode tables = root.putArray("tables");
    DifferenceTable.with(landscape).tables().forEach(table -> tables.add(table(table)));
    try {
      return escaped(MAPPER.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the page's data", e);
    }
  }

  private static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  static ObjectNode label(Label label) {
    if (label == null) {
      return null;
    }
    return NODES.objectNode().put("en", label.en()).put("zh", label.zh());
  }

  private static ObjectNode provenance(Provenance provenance) {
    ObjectNode node = NODES.objectNode();
    node.set("source", label(provenance.source()));
    node.set("sources", MAPPER.valueToTree(provenance.sources()));
    node.put("simulated", provenance.simulated());
    node.put("scope", provenance.scope());
    node.set("coverage", JsonFormat.value(provenance.coverage()));
    node.put("version", provenance.version());
    node.set("settings", MAPPER.valueToTree(provenance.settings()));
    ArrayNode warnings = node.putArray("warnings");
    provenance.warnings().forEach(w -> warnings.add(label(w)));
    return node;
  }

  private static ObjectNode inclusion(Catalogue catalogue) {
    ObjectNode node = NODES.objectNode();
    node.put("measure", catalogue.inclusion().measure().name().toLowerCase(Locale.ROOT));
    node.put("above", PlainDecimal.of(catalogue.inclusion().above()));
    node.put("keepListed", catalogue.inclusion().keepListed());
    return node;
  }

  private static ArrayNode layers(List<Layer> layers) {
    ArrayNode out = NODES.arrayNode();
    for (Layer layer : layers) {
      ObjectNode node = out.addObject().put("id", layer.id());
      node.set("label", label(layer.label()));
      ArrayNode domains = node.putArray("domains");
      for (Frame frame : layer.frames()) {
        frame.domains().forEach(domain -> domains.add(domain(domain, frame)));
      }
    }
    return out;
  }

  private static ObjectNode domain(Domain domain, Frame frame) {
    ObjectNode node = NODES.objectNode().put("id", domain.id());
    node.set("label", label(domain.label()));
    node.set("frame", label(frame.label()));
    ArrayNode parts = node.putArray("subDomains");
    domain
        .subDomains()
        .forEach(s -> parts.addObject().put("id", s.id()).set("label", label(s.label())));
    return node;
  }

  private static ObjectNode notes(List<Project> projects) {
    ObjectNode out = NODES.objectNode();
    for (Project project : projects) {
      ProjectEntry entry = project.entry();
      ObjectNode node = NODES.objectNode();
      note(node, "positioning", entry.positioning());
      note(node, "strengths", entry.strengths());
      note(node, "limits", entry.limits());
      note(node, "typicalUse", entry.typicalUse());
      if (entry.subDomain() != null) {
        node.put("subDomain", entry.subDomain());
      }
      if (!node.isEmpty()) {
        out.set(entry.id(), node);
      }
    }
    return out;
  }

  private static void note(ObjectNode node, String name, Label label) {
    if (label != null) {
      node.set(name, label(label));
    }
  }

  private static ObjectNode table(Table table) {
    ObjectNode node = NODES.objectNode().put("name", table.name());
    ArrayNode columns = node.putArray("columns");
    table.columns().forEach(column -> columns.add(column.name()));
    ArrayNode rows = node.putArray("rows");
    for (List<Object> row : table.rows()) {
      ArrayNode values = rows.addArray();
      row.forEach(value -> values.add(JsonFormat.value(value)));
    }
    return node;
  }
}
