// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rankscape.graph.Node;
import org.rankscape.rank.explain.Difference;
import org.rankscape.rank.explain.Explanation;
import org.rankscape.rank.explain.Routes;

/**
 * All parts of an explanation as rows. Rows of a section add up: {@code value} to the OpenRank,
 * {@code routes} to the sum of the flows, {@code sources} to the OpenRank, {@code change} to the
 * difference.
 */
final class ExplanationRows {
  private final ExplainReport report;
  private final List<List<Object>> rows = new ArrayList<>();

  ExplanationRows(ExplainReport report) {
    this.report = report;
  }

  ResultTable table() {
    for (Explanation.Part part : report.explained().parts()) {
      row("value", name(part.kind()), part.node(), null, part.value());
    }
    Routes routes = report.routes();
    row("routes", "earlier_value", null, null, routes.earlier());
    row("routes", "activity", null, null, routes.activity());
    row("routes", "returned", null, null, routes.returned());
    for (Routes.Route route : routes.others()) {
      row("routes", "other", route.node(), null, route.value());
    }
    row("routes", "from_background", null, null, routes.background());
    row("sources", "own_earlier_value", null, null, report.origins().own());
    for (Node.Kind kind : Node.Kind.values()) {
      row(
          "sources",
          kind == Node.Kind.REPOSITORY ? "earlier_repositories" : "earlier_developers",
          null,
          null,
          report.origins().earlier(kind));
    }
    row("sources", "activity", null, null, report.origins().activity());
    row("sources", "background", null, null, report.origins().background());
    if (report.difference() != null) {
      change(report.difference());
    }
    return new ResultTable(
        List.of(
            "name", "month", "against", "section", "part", "from_id", "from", "detail", "value"),
        rows);
  }

  private void change(Difference d) {
    row("change", "earlier_value", null, null, d.byEarlierValue());
    row("change", "activity", null, null, d.byActivity());
    for (Difference.Change c : d.changes()) {
      String part = name(c.presence());
      if (c.presence() == Difference.Presence.STAYED) {
        row("change", part, c.node(), "by_weight", c.byWeight());
        row("change", part, c.node(), "by_value", c.byValue());
      } else {
        row("change", part, c.node(), null, c.value());
      }
    }
    row("change", "background", null, null, d.byBackground());
  }

  private static String name(Enum<?> part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private void row(String section, String part, Node from, String detail, double value) {
    Explanation explained = report.explained();
    rows.add(
        Arrays.asList(
            report.labels().subject(explained.node()),
            explained.month().toString(),
            report.difference() == null ? null : report.difference().earlier().month().toString(),
            section,
            part,
            from == null ? null : report.labels().id(from),
            from == null ? null : report.labels().of(from),
            detail,
            value));
  }
}
