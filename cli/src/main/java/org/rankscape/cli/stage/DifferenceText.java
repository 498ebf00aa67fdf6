// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.Locale;
import org.rankscape.graph.Node;
import org.rankscape.rank.explain.Difference;
import org.rankscape.rank.explain.Difference.Change;
import org.rankscape.rank.explain.Difference.Presence;

/** What changed against another month, for reading. */
final class DifferenceText {
  private final Difference difference;
  private final NodeLabels labels;
  private final int top;
  private final boolean repository;
  private final StringBuilder out = new StringBuilder();

  DifferenceText(Difference difference, NodeLabels labels, int top) {
    this.difference = difference;
    this.labels = labels;
    this.top = top;
    repository = difference.later().node().kind() == Node.Kind.REPOSITORY;
  }

  String text() {
    say(
        "Against %s, %.3f and place %,d: %+.3f%n",
        difference.earlier().month(),
        difference.earlier().openRank(),
        difference.earlier().rank(),
        difference.value());
    line(difference.byEarlierValue(), "its own earlier value");
    if (!repository) {
      line(difference.byActivity(), "its own activity");
    }
    line(difference.by(Presence.CAME), count(Presence.CAME) + " that came");
    line(difference.by(Presence.LEFT), count(Presence.LEFT) + " that left");
    line(
        difference.by(Presence.STAYED),
        String.format(
            Locale.ROOT,
            "%s that stayed: %+.3f by the share of their activity, %+.3f by their own value",
            count(Presence.STAYED),
            difference.changes().stream().mapToDouble(Change::byWeight).sum(),
            difference.changes().stream().mapToDouble(Change::byValue).sum()));
    line(difference.byBackground(), "the background node");
    say("%nLargest changes among its %s%n", repository ? "developers" : "repositories");
    difference.changes().stream()
        .limit(top)
        .forEach(
            c ->
                line(
                    c.value(),
                    String.format(
                        Locale.ROOT,
                        "%s %s, %.3f to %.3f",
                        labels.of(c.node()),
                        c.presence().name().toLowerCase(Locale.ROOT),
                        c.before(),
                        c.after())));
    out.append(System.lineSeparator());
    return out.toString();
  }

  private String count(Presence presence) {
    long count = difference.changes().stream().filter(c -> c.presence() == presence).count();
    return repository
        ? Plural.of(count, "developer", "developers")
        : Plural.of(count, "repository", "repositories");
  }

  private void line(double value, String what) {
    say("%+10.3f  %s%n", value, what);
  }

  private void say(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
