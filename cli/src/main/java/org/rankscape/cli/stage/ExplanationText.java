// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rankscape.graph.Node;
import org.rankscape.rank.explain.EarlierValue;
import org.rankscape.rank.explain.Explanation;
import org.rankscape.rank.explain.Flow;
import org.rankscape.rank.explain.Origins;
import org.rankscape.rank.explain.Routes;

/** An explanation for reading: the largest parts by name, the others together. */
final class ExplanationText {
  private final ExplainReport report;
  private final Explanation explained;
  private final int top;
  private final boolean repository;
  private final StringBuilder out = new StringBuilder();

  ExplanationText(ExplainReport report, int top) {
    this.report = report;
    this.top = top;
    explained = report.explained();
    repository = explained.node().kind() == Node.Kind.REPOSITORY;
  }

  String text() {
    say(
        "%s in %s: OpenRank %.3f, place %,d of %,d%n",
        report.labels().subject(explained.node()),
        explained.month(),
        explained.openRank(),
        explained.rank(),
        report.ranked());
    report.sure().ifPresent(sure -> say("%s%n", sure));
    say("%n");
    parts();
    routes();
    origins();
    if (report.difference() != null) {
      out.append(new DifferenceText(report.difference(), report.labels(), top).text());
      report.warnings().forEach(warning -> say("%s%n%n", warning));
    }
    if (report.labels().anyHidden()) {
      say("Developers are numbered; --show-developers names them.%n%n");
    }
    say("%s.%n", report.origin());
    return out.toString();
  }

  private void parts() {
    line(explained.earlier().value(), "its own earlier value" + told(explained.earlier()));
    if (!repository) {
      line(explained.activity(), "its own activity of the month");
    }
    List<Flow> flows = explained.flows();
    line(
        explained.flow(),
        repository
            ? "its " + Plural.of(flows.size(), "developer", "developers")
            : "the " + Plural.of(flows.size(), "repository", "repositories") + " it worked in");
    int named = Math.min(top, flows.size());
    for (int i = 0; i < named; i++) {
      Flow flow = flows.get(i);
      sub(
          flow.value(),
          label(flow.source())
              + (i < report.largest().size() ? "  " + behind(flow, report.largest().get(i)) : ""));
    }
    if (flows.size() > named) {
      sub(
          flows.subList(named, flows.size()).stream().mapToDouble(Flow::value).sum(),
          Plural.of(flows.size() - named, "other", "others"));
    }
    line(
        explained.fromBackground() + explained.backgroundShare(),
        "the background node, which gives every node the same");
  }

  private String told(EarlierValue earlier) {
    if (earlier.last().isEmpty()) {
      return ": none, it is new" + (earlier.start() > 0 ? " and starts with a fixed value" : "");
    }
    return String.format(
        Locale.ROOT,
        ": %.3f in %s, decayed to %.3f, of which it keeps %.0f %%",
        earlier.last().orElseThrow(),
        earlier.lastMonth().orElseThrow(),
        earlier.start(),
        100 * earlier.retention());
  }

  /** What the neighbour's part rests on, by size, at most three. */
  private String behind(Flow flow, Routes routes) {
    record Source(String what, double value) {}
    List<Source> sources = new ArrayList<>();
    sources.add(new Source("earlier value", routes.earlier()));
    sources.add(new Source("activity", routes.activity()));
    sources.add(new Source(repository ? "this repository" : "this developer", routes.returned()));
    routes.others().stream()
        .limit(3)
        .forEach(r -> sources.add(new Source(label(r.node()), r.value())));
    return sources.stream()
        .filter(s -> s.value() >= 0.005 * flow.value())
        .sorted((a, b) -> Double.compare(b.value(), a.value()))
        .limit(3)
        .map(
            s -> String.format(Locale.ROOT, "%s %.0f %%", s.what(), 100 * s.value() / flow.value()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private void routes() {
    Routes routes = report.routes();
    say(
        "%nWhere %s came by the %.3f they passed on%n",
        repository ? "its developers" : "those repositories", explained.flow());
    line(routes.earlier(), "their own earlier values");
    if (repository) {
      line(routes.activity(), "their own activity of the month");
    }
    line(routes.returned(), repository ? "this repository, returned" : "this developer, returned");
    List<Routes.Route> others = routes.others();
    line(
        routes.fromOthers(),
        repository
            ? Plural.of(others.size(), "other repository", "other repositories") + " they work in"
            : Plural.of(others.size(), "other developer", "other developers"));
    int named = Math.min(top, others.size());
    for (Routes.Route route : others.subList(0, named)) {
      sub(
          route.value(),
          label(route.node())
              + (repository
                  ? ", through " + Plural.of(route.neighbours(), "developer", "developers")
                  : ""));
    }
    if (others.size() > named) {
      sub(
          others.subList(named, others.size()).stream().mapToDouble(Routes.Route::value).sum(),
          Plural.of(others.size() - named, "other", "others"));
    }
    line(routes.background(), "the background node");
  }

  private void origins() {
    Origins origins = report.origins();
    say("%nFollowed back through all collaboration to what the month started with%n");
    line(origins.own(), "its own earlier value");
    line(
        origins.earlier(Node.Kind.REPOSITORY),
        repository ? "earlier values of other repositories" : "earlier values of repositories");
    line(
        origins.earlier(Node.Kind.DEVELOPER),
        repository ? "earlier values of developers" : "earlier values of other developers");
    line(origins.activity(), "activity of the month of all developers");
    if (origins.background() > 0) {
      line(origins.background(), "what the background node started with");
    }
    out.append(System.lineSeparator());
  }

  private String label(Node node) {
    return report.labels().of(node);
  }

  private void line(double value, String what) {
    say("%10.3f  %5.1f %%  %s%n", value, 100 * value / explained.openRank(), what);
  }

  private void sub(double value, String what) {
    say("%10s  %10.3f  %5.1f %%  %s%n", "", value, 100 * value / explained.openRank(), what);
  }

  private void say(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
