// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** Validates a parsed catalogue against its JSON Schema and words what it finds. */
final class SchemaCheck {
  private static final Schema SCHEMA = load();

  private SchemaCheck() {}

  static List<Problem> problems(JsonNode root) {
    List<Problem> problems = new ArrayList<>();
    for (Error error : SCHEMA.validate(root)) {
      if (!error.getEvaluationPath().contains("anyOf") || error.getKeyword().equals("anyOf")) {
        problems.add(problem(error));
      }
    }
    return problems;
  }

  private static Schema load() {
    try (InputStream in = SchemaCheck.class.getResourceAsStream("catalogue.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(in, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem problem(Error error) {
    JsonNode node = error.getInstanceNode();
    String at = where(error.getInstanceLocation());
    String property = error.getProperty();
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          new Problem(
              Nodes.line(node.path(property), node),
              "Unknown key '" + property + "' in " + at + ".",
              knownKeys(error, property));
      case "required" ->
          new Problem(
              Nodes.line(node, null),
              "The key '" + property + "' is missing in " + at + ".",
              "Add '" + property + "'.");
      case "anyOf" ->
          new Problem(
              Nodes.line(node, null),
              "The layer in " + at + " has neither domains nor frames.",
              "Add 'domains' or 'frames'.");
      case "minItems" ->
          new Problem(Nodes.line(node, null), at + " is empty.", "List at least one entry.");
      case "pattern" ->
          new Problem(
              Nodes.line(node, null),
              "'" + node.asText() + "' in " + at + " is malformed.",
              patternRemedy(error));
      case "type" ->
          new Problem(
              Nodes.line(node, null), at + ": " + error.getMessage() + ".", typeRemedy(at, error));
      default ->
          new Problem(
              Nodes.line(node, null), at + ": " + error.getMessage() + ".", "Correct the value.");
    };
  }

  private static String typeRemedy(String at, Error error) {
    if (at.matches("(.*\\.)?(title|label)")) {
      return "Write it by language: {en: \"My field\"}, with zh: where you have it.";
    }
    return switch (SCHEMA.getSchemaNode().at(pointer(error)).asText()) {
      case "array" -> "Write a list: [a, b], or an entry a line, each after a hyphen.";
      case "object" -> "Write keys and values below it.";
      case "number", "integer" -> "Write a number, without quotes.";
      case "boolean" -> "Write true or false.";
      default -> "Write a text.";
    };
  }

  private static String pointer(Error error) {
    String rule = error.getSchemaLocation().toString();
    return rule.substring(rule.indexOf('#') + 1);
  }

  private static String patternRemedy(Error error) {
    String rule = error.getSchemaLocation().toString();
    if (rule.contains("/repository/")) {
      return "Write the full name of the repository as owner/name.";
    }
    if (rule.contains("/id/")) {
      return "Use lower-case letters, digits and single hyphens.";
    }
    if (rule.contains("/country/")) {
      return "Use two capital letters of ISO 3166-1, such as CN or US.";
    }
    return "Write a text that is not blank.";
  }

  private static String knownKeys(Error error, String property) {
    TreeSet<String> keys = new TreeSet<>();
    JsonNode schema = SCHEMA.getSchemaNode();
    String pointer = pointer(error).replaceFirst("/additionalProperties$", "");
    for (Iterator<String> i = schema.at(pointer + "/properties").fieldNames(); i.hasNext(); ) {
      keys.add(i.next());
    }
    String nearest = Nearest.of(property, keys);
    String known = "Known keys: " + String.join(", ", keys) + ".";
    return nearest == null ? "Remove it. " + known : "Did you mean '" + nearest + "'? " + known;
  }

  private static String where(NodePath path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      if (element instanceof Integer index) {
        out.append('[').append(index + 1).append(']');
      } else {
        out.append(out.isEmpty() ? "" : ".").append(element);
      }
    }
    return out.isEmpty() ? "the catalogue" : out.toString();
  }
}
