// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rankscape.rank.LeftOut.Reason;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.WarmUp;
import org.rankscape.warehouse.table.RankingMonth;

/** What a user should know of the rankings of a warehouse. */
final class RankNotes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<RankingMonth> rankings = new ArrayList<>();
  private final Optional<WarmUp> warmUp;

  RankNotes(Warehouse warehouse, List<YearMonth> months) throws IOException {
    try (Database database = Database.open(warehouse)) {
      warmUp = WarmUp.of(database);
    }
    for (YearMonth month : months) {
      rankings.addAll(warehouse.read(Table.RANKINGS, month));
    }
  }

  List<String> notes() throws IOException {
    List<String> notes = new ArrayList<>(leftOut());
    List<String> partial =
        rankings.stream()
            .filter(r -> r.scope().equals("partial"))
            .map(RankingMonth::month)
            .toList();
    if (!partial.isEmpty()) {
      notes.add(
          "warning: scope partial in "
              + Plural.of(partial.size(), "month", "months")
              + " ("
              + partial.get(0)
              + (partial.size() > 1 ? " ..." : "")
              + "): the values are not comparable with published ones");
    }
    RankingMonth last = rankings.get(rankings.size() - 1);
    if (last.initialValues() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d imported values were inherited at the start",
              last.initialValues()));
    }
    warmUp
        .filter(w -> w.covers(YearMonth.parse(last.month())))
        .ifPresent(w -> notes.add("note: " + w.note()));
    return notes;
  }

  private List<String> leftOut() throws IOException {
    Map<Reason, Integer> most = new TreeMap<>();
    for (RankingMonth ranking : rankings) {
      for (Map.Entry<String, JsonNode> e : JSON.readTree(ranking.leftOut()).properties()) {
        most.merge(
            Reason.valueOf(e.getKey().toUpperCase(Locale.ROOT)),
            e.getValue().get("nodes").intValue(),
            Integer::max);
      }
    }
    List<String> notes = new ArrayList<>();
    most.forEach(
        (reason, nodes) -> {
          if (nodes > 0) {
            notes.add(
                String.format(
                    Locale.ROOT,
                    "left out, at most in one month: %,d, %s%s",
                    nodes,
                    reason.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    AutomatedAccounts.REASONS.contains(reason)
                        ? " (table automated_accounts)"
                        : ""));
          }
        });
    return notes;
  }
}
