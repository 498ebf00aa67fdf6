// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rankscape.analysis.Ids;
import org.rankscape.analysis.StartValues;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.OpenRankDefinition;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.store.Fingerprint;

/**
 * Monthly collaboration to global OpenRank, month after month with inheritance. Months that are
 * right already are left as they are.
 *
 * @param warehouse folder of the warehouse
 * @param definition what OpenRank is
 * @param moreBots logins that are no developers besides the included list
 * @param scope {@code global}, {@code partial}, or null to tell from coverage
 * @param from month that is ranked again whether or not it is right, with those after it; or null
 * @param initial {@code none} or {@code imported}: what the first month inherits
 */
public record RankStage(
    Path warehouse,
    OpenRankDefinition definition,
    List<String> moreBots,
    String scope,
    YearMonth from,
    String initial) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Refuses a scope or initial values that there are not. */
  public RankStage {
    Choice.check("scope", scope, "global", "partial");
    Choice.check("initial", initial, "none", "imported");
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("definition", definition.name());
    settings.put("parameters", definition.settings());
    settings.put("bots", moreBots);
    settings.put("scope", scope);
    settings.put("from", from == null ? null : from.toString());
    settings.put("initial", initial);
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("rank", target, settings, () -> rank(target));
    }
  }

  private Stage.Done rank(Warehouse target) throws Exception {
    List<YearMonth> months = target.months(Table.COLLABORATION);
    if (months.isEmpty() || from != null && from.isAfter(months.get(months.size() - 1))) {
      throw new WarehouseException(
          "warehouse "
              + warehouse
              + " has no monthly collaboration"
              + (from == null ? "" : " from " + from + " on")
              + ": run 'rankscape ingest' first.");
    }
    KnownBots bots = KnownBots.included().and(moreBots);
    RankedMonths ranked;
    try (Database database = Database.open(target)) {
      ranked =
          new RankedMonths(
              target,
              new GlobalOpenRank(definition, bots, new Solver()),
              recorded(bots),
              "imported".equals(initial)
                  ? StartValues.imported(database, months.get(0))
                  : StartValues.none(),
              Ids.of(database),
              Coverage.of(database),
              scope);
    }
    long rows = ranked.rank(months, from);
    List<String> notes = new ArrayList<>(ranked.notes());
    notes.addAll(new RankNotes(target, months).notes());
    return new Stage.Done(
        rows,
        ranked.what(),
        target.store().size(Table.OPENRANK_COMPUTED.name())
            + target.store().size(Table.INHERITANCE.name()),
        notes);
  }

  /** Everything that a ranking depends on besides its months, as JSON. */
  private String recorded(KnownBots bots) throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("definition", definition.name());
    settings.putAll(definition.settings());
    settings.put("initial", initial == null ? "none" : initial);
    settings.put("bots", new TreeSet<>(moreBots));
    Fingerprint list = new Fingerprint();
    bots.logins().forEach(list::add);
    settings.put("all-bots", list.text());
    return JSON.writeValueAsString(settings);
  }
}
