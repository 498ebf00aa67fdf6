// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.EditionChange;
import org.rankscape.landscape.model.EditionDifference;
import org.rankscape.landscape.table.JsonFormat;

/**
 * The difference of two editions as JSON, which the page reads too.
 *
 * <pre>
 * {"before": {"name", "title": {"en", "zh"}, "from", "to", "projects"}, "after": the same,
 *  "comparable": true, "least": 0.1, "sources": [{"en", "zh"}], "notes": [{"en", "zh"}],
 *  "changes": [{"kind": "added" | "dropped" | "moved" | "renamed" | "risen" | "fallen",
 *    "before": {"id", "name", "repository", "domain", "domainLabel": {"en", "zh"}, "rank",
 *      "openrank"} or null, "after": the same or null, "reason": {"en", "zh"}}]}
 * </pre>
 */
public final class DifferenceJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DifferenceJson() {}

  /** As text with line breaks. */
  public static String text(EditionDifference difference) {
    return node(difference).toPrettyString() + "\n";
  }

  /** As a tree. */
  public static ObjectNode node(EditionDifference difference) {
    ObjectNode node = NODES.objectNode();
    node.set("before", side(difference.before()));
    node.set("after", side(difference.after()));
    node.put("comparable", difference.comparable());
    node.set("least", JsonFormat.value(difference.least()));
    ArrayNode sources = node.putArray("sources");
    difference.sources().forEach(s -> sources.add(label(s.text())));
    ArrayNode notes = node.putArray("notes");
    difference.notes().forEach(n -> notes.add(label(n)));
    ArrayNode changes = node.putArray("changes");
    for (EditionChange c : difference.changes()) {
      ObjectNode change = changes.addObject();
      change.put("kind", c.kind().name().toLowerCase(Locale.ROOT));
      change.set("before", seen(c.before()));
      change.set("after", seen(c.after()));
      change.set("reason", label(c.reason()));
    }
    return node;
  }

  private static ObjectNode label(Label label) {
    return NODES.objectNode().put("en", label.en()).put("zh", label.zh());
  }

  private static ObjectNode side(EditionDifference.Side side) {
    ObjectNode node = NODES.objectNode().put("name", side.name());
    node.set("title", label(side.title()));
    node.put("from", side.period().from().toString());
    node.put("to", side.period().to().toString());
    return node.put("projects", side.projects());
  }

  private static ObjectNode seen(EditionChange.Seen seen) {
    if (seen == null) {
      return null;
    }
    ObjectNode node = NODES.objectNode().put("id", seen.id()).put("name", seen.name());
    node.put("repository", seen.repository()).put("domain", seen.domain());
    node.set("domainLabel", label(seen.domainLabel()));
    node.put("rank", seen.rank());
    node.set("openrank", JsonFormat.value(seen.openrank()));
    return node;
  }
}
