// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A page of a list: state, since, sort, direction, per_page and page, and the Link header. */
record FakePaging(ArrayNode items, String link) {
  static FakePaging of(List<ObjectNode> list, String base, Map<String, String> query) {
    List<ObjectNode> chosen = new ArrayList<>();
    String since = query.getOrDefault("since", "");
    String state =
        query.getOrDefault("state", list.stream().anyMatch(i -> i.has("state")) ? "open" : "all");
    for (ObjectNode item : list) {
      boolean late = item.path("updated_at").asText("9").compareTo(since) >= 0;
      if (late && (state.equals("all") || item.path("state").asText().equals(state))) {
        chosen.add(item);
      }
    }
    String by = query.getOrDefault("sort", "created") + "_at";
    Comparator<ObjectNode> order =
        Comparator.<ObjectNode, String>comparing(i -> i.path(by).asText())
            .thenComparing(i -> i.path("id").asLong());
    chosen.sort(query.getOrDefault("direction", "desc").equals("asc") ? order : order.reversed());
    int size = Math.min(100, Integer.parseInt(query.getOrDefault("per_page", "30")));
    int page = Integer.parseInt(query.getOrDefault("page", "1"));
    int last = Math.max(1, (chosen.size() + size - 1) / size);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    chosen.stream()
        .skip((long) (page - 1) * size)
        .limit(size)
        .map(JsonNode.class::cast)
        .forEach(items::add);
    return new FakePaging(items, page < last ? link(base, query, page, last) : null);
  }

  private static String link(String base, Map<String, String> query, int page, int last) {
    return "<%s>; rel=\"next\", <%s>; rel=\"last\""
        .formatted(address(base, query, page + 1), address(base, query, last));
  }

  private static String address(String base, Map<String, String> query, int page) {
    StringBuilder text = new StringBuilder(base).append('?');
    query.forEach(
        (k, v) -> {
          if (!k.equals("page")) {
            text.append(k).append('=').append(v).append('&');
          }
        });
    return text.append("page=").append(page).toString();
  }
}
