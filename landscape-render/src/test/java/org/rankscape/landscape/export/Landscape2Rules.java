// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The rules that cncf/landscape2 publishes for its input files (docs/config, docs/config/schema,
 * and what its loader refuses), as far as they concern what is exported. Keys that it does not know
 * are refused here too, so that nothing is written in vain.
 */
final class Landscape2Rules {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> ITEM =
      Set.of(
          "name",
          "homepage_url",
          "logo",
          "description",
          "repo_url",
          "additional_repos",
          "project",
          "extra");
  private static final Set<String> EXTRA = Set.of("annotations", "summary_tags");
  private static final Set<String> SETTINGS =
      Set.of("foundation", "url", "categories", "colors", "footer", "grid_items_size", "groups");

  private Landscape2Rules() {}

  /** Checks data; returns the subcategories of each category. */
  static Map<String, Set<String>> data(String yaml) throws Exception {
    JsonNode root = YAML.readTree(yaml);
    assertThat(keys(root)).containsExactly("categories");
    assertThat(root.get("categories")).isNotEmpty();
    Map<String, Set<String>> all = new java.util.LinkedHashMap<>();
    for (JsonNode category : root.get("categories")) {
      assertThat(keys(category)).containsExactly("name", "subcategories");
      assertThat(category.get("subcategories")).isNotEmpty();
      Set<String> names = new LinkedHashSet<>();
      for (JsonNode part : category.get("subcategories")) {
        assertThat(keys(part)).containsExactly("name", "items");
        assertThat(names.add(text(part, "name"))).as("subcategory twice").isTrue();
        assertThat(part.get("items").isArray()).isTrue();
        items(part.get("items"));
      }
      assertThat(all.put(text(category, "name"), names)).as("category twice").isNull();
    }
    return all;
  }

  private static void items(JsonNode items) {
    Set<String> names = new HashSet<>();
    for (JsonNode item : items) {
      assertThat(ITEM).containsAll(keys(item));
      assertThat(names.add(text(item, "name"))).as("item twice").isTrue();
      address(text(item, "homepage_url"));
      assertThat(text(item, "logo")).matches("[^/]+\\.svg");
      address(text(item, "repo_url"));
      for (JsonNode more : item.path("additional_repos")) {
        address(text(more, "repo_url"));
      }
      JsonNode extra = item.get("extra");
      assertThat(EXTRA).containsAll(keys(extra));
      extra
          .path("annotations")
          .properties()
          .forEach(e -> assertThat(e.getValue().isTextual()).as(e.getKey()).isTrue());
    }
  }

  /** Checks settings against the categories of the data. */
  static void settings(String yaml, Map<String, Set<String>> data) throws Exception {
    JsonNode root = YAML.readTree(yaml);
    assertThat(SETTINGS).containsAll(keys(root));
    text(root, "foundation");
    address(text(root, "url"));
    for (JsonNode category : root.get("categories")) {
      Set<String> parts = new LinkedHashSet<>();
      category.get("subcategories").forEach(s -> parts.add(s.textValue()));
      assertThat(data.get(text(category, "name"))).isEqualTo(parts);
    }
    assertThat(keys(root.get("colors")))
        .containsExactly("color1", "color2", "color3", "color4", "color5", "color6", "color7");
    root.get("colors")
        .forEach(
            c -> assertThat(c.textValue()).matches("rgba\\((\\d{1,3}, ){3}(0(\\.\\d+)?|1)\\)"));
    text(root.get("footer"), "text");
    assertThat(text(root, "grid_items_size")).isIn("small", "medium", "large");
    Set<String> grouped = new HashSet<>();
    for (JsonNode group : root.get("groups")) {
      text(group, "name");
      group.get("categories").forEach(c -> assertThat(grouped.add(c.textValue())).isTrue());
    }
    assertThat(grouped).as("categories in no group are not shown").isEqualTo(data.keySet());
  }

  /** Checks a guide against the categories of the data. */
  static void guide(String yaml, Map<String, Set<String>> data) throws Exception {
    JsonNode root = YAML.readTree(yaml);
    assertThat(keys(root)).containsExactly("categories");
    for (JsonNode category : root.get("categories")) {
      Set<String> parts = new LinkedHashSet<>();
      for (JsonNode part : category.get("subcategories")) {
        parts.add(text(part, "subcategory"));
        assertThat(text(part, "content")).doesNotContain("\n#");
      }
      assertThat(data.get(text(category, "category"))).isEqualTo(parts);
    }
  }

  private static String text(JsonNode node, String key) {
    assertThat(node.path(key).isTextual()).as(key).isTrue();
    assertThat(node.get(key).textValue()).as(key).isNotBlank();
    return node.get(key).textValue();
  }

  private static void address(String url) {
    URI uri = URI.create(url);
    assertThat(uri.getScheme()).isIn("http", "https");
    assertThat(uri.getHost()).isNotBlank();
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
