// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.model.EditionChange;
import org.rankscape.landscape.model.EditionDifference;

/** What a template can say of what changed since a frozen edition. */
final class SinceValues {
  private static final int MOST = 8;
  private final ReportInput input;
  private final EditionDifference difference;

  SinceValues(ReportInput input) {
    this.input = input;
    this.difference = input.now().difference();
  }

  /** The values, or null where the report is not compared with an edition. */
  Map<String, Object> all() {
    if (difference == null) {
      return null;
    }
    List<Map<String, Object>> kinds = new ArrayList<>();
    for (EditionChange.Kind kind : EditionChange.Kind.values()) {
      List<EditionChange> changes = difference.of(kind);
      if (!changes.isEmpty()) {
        kinds.add(kind(kind, changes));
      }
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", difference.before().name());
    out.put("period", Numbers.months(difference.before().period(), input.language()));
    out.put("projects", Numbers.whole(difference.before().projects()));
    out.put("digest", input.digest() == null ? "" : input.digest().substring(0, 12));
    out.put("kinds", kinds);
    out.put("unchanged", kinds.isEmpty());
    out.put(
        "notes",
        difference.notes().stream().map(n -> Map.of("text", input.language().of(n))).toList());
    return out;
  }

  private Map<String, Object> kind(EditionChange.Kind kind, List<EditionChange> changes) {
    List<Map<String, String>> named = new ArrayList<>();
    for (EditionChange c : changes.stream().limit(MOST).toList()) {
      named.add(
          Map.of(
              "name", c.latest().name(),
              "reason", input.language().of(c.reason()),
              "values", values(c)));
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("kind", input.language().of(kind.label()));
    out.put("count", Numbers.whole(changes.size()));
    out.put("changes", named);
    int more = changes.size() - named.size();
    out.put("more", more == 0 ? (Object) Boolean.FALSE : Numbers.whole(more));
    return out;
  }

  private static String values(EditionChange c) {
    String before = value(c.before());
    String after = value(c.after());
    return switch (c.kind()) {
      case ADDED -> after;
      case DROPPED -> before;
      default -> before.isEmpty() || after.isEmpty() ? after : before + " → " + after;
    };
  }

  private static String value(EditionChange.Seen seen) {
    return seen == null || seen.openrank() == null ? "" : Numbers.openrank(seen.openrank());
  }
}
