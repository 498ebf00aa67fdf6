// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rankscape.graph.Node;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Repairs;
import org.rankscape.warehouse.table.Repair;

/** What was restored from GitHub's API, in words. */
public final class RepairText {
  private RepairText() {}

  /** What was restored of a node's month, and its value without; empty where nothing was. */
  static Optional<String> of(Database database, Node node, YearMonth month) {
    if (node.kind() != Node.Kind.REPOSITORY) {
      return Optional.empty();
    }
    Repairs repairs = Repairs.of(database, List.of(node.id()));
    return brought(database, repairs, node.id(), month)
        .map(
            brought ->
                brought
                    + repairs
                        .openRank(node.id(), month)
                        .map(
                            v ->
                                String.format(
                                    Locale.ROOT, "; without repairs its OpenRank is %.3f", v))
                        .orElse(""));
  }

  /** What was restored of a repository's month or of those before; empty where nothing was. */
  static Optional<String> of(Database database, long repositoryId, YearMonth month) {
    return brought(database, Repairs.of(database, List.of()), repositoryId, month);
  }

  private static Optional<String> brought(
      Database database, Repairs repairs, long repositoryId, YearMonth month) {
    if (repairs.months(repositoryId).headSet(month, true).isEmpty()) {
      return Optional.empty();
    }
    List<Repair> rows = Repairs.of(database, repositoryId, month);
    return Optional.of(
        rows.isEmpty()
            ? "repaired from GitHub's API in earlier months"
            : String.format(
                Locale.ROOT,
                "repaired from GitHub's API on %s: of %,d issues, pull requests, comments and"
                    + " closings that the API knows, the archive had %,d",
                rows.get(0).fetched(),
                rows.stream().mapToInt(Repair::api).sum(),
                rows.stream().mapToInt(Repair::both).sum()));
  }

  /** A line a month in which repositories were repaired. */
  public static List<String> months(Database database, YearMonth from, YearMonth to) {
    return Repairs.sums(database, from, to).stream()
        .map(
            sum ->
                String.format(
                    Locale.ROOT,
                    "%s  %s repaired; the archive had %s of what the API knows of them",
                    sum.month(),
                    Plural.of((int) sum.repositories(), "repository", "repositories"),
                    sum.api() == 0
                        ? "all"
                        : String.format(Locale.ROOT, "%.0f %%", 100.0 * sum.both() / sum.api())))
        .toList();
  }
}
