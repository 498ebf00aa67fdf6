// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.OpenRankDefinition;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.coverage.CoverageTables;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.table.RankingMonth;

/**
 * How a month of the warehouse was ranked, from table {@code rankings}: definition, accounts that
 * are no developers, scope. The month can be ranked again to look inside.
 */
public final class RankedMonth {
  private final Warehouse warehouse;
  private final YearMonth month;
  private final RankingMonth recorded;
  private final OpenRankDefinition definition;
  private final List<String> bots;
  private final double coverage;

  private RankedMonth(
      Warehouse warehouse,
      YearMonth month,
      RankingMonth recorded,
      OpenRankDefinition definition,
      List<String> bots,
      double coverage) {
    this.warehouse = warehouse;
    this.month = month;
    this.recorded = recorded;
    this.definition = definition;
    this.bots = bots;
    this.coverage = coverage;
  }

  /**
   * A month, or the last one ranked for null.
   *
   * @throws WarehouseException if it was not ranked
   */
  public static RankedMonth of(Warehouse warehouse, YearMonth month) throws IOException {
    List<YearMonth> ranked = warehouse.months(Table.RANKINGS);
    if (ranked.isEmpty()) {
      throw new WarehouseException(
          "warehouse " + warehouse.root() + " has no ranking: run 'rankscape rank' first.");
    }
    YearMonth last = ranked.get(ranked.size() - 1);
    YearMonth wanted = month == null ? last : month;
    if (!ranked.contains(wanted)) {
      throw new WarehouseException(
          "month "
              + wanted
              + " is not ranked: rankings are there from "
              + ranked.get(0)
              + " to "
              + last
              + ".");
    }
    RankingMonth row = warehouse.read(Table.RANKINGS, wanted).get(0);
    JsonNode settings = new ObjectMapper().readTree(row.settings());
    OpenRankDefinition named = OpenRankDefinition.running();
    for (String key : named.settings().keySet()) {
      if (settings.has(key)) {
        named = named.with(key, settings.get(key).asDouble());
      }
    }
    List<String> bots = new ArrayList<>();
    settings.path("bots").forEach(login -> bots.add(login.asText()));
    return new RankedMonth(
        warehouse,
        wanted,
        row,
        named.named(settings.path("definition").asText()),
        bots,
        CoverageTables.of(warehouse, wanted));
  }

  /**
   * The included list of bots and, where months are ranked, those that the last one was told of.
   */
  public static KnownBots bots(Warehouse warehouse) throws IOException {
    return warehouse.months(Table.RANKINGS).isEmpty()
        ? KnownBots.included()
        : of(warehouse, null).bots();
  }

  /** The month. */
  public YearMonth month() {
    return month;
  }

  /** The definition of OpenRank that it was ranked by. */
  public OpenRankDefinition definition() {
    return definition;
  }

  /** The included list of bots and those that the ranking was told of. */
  public KnownBots bots() {
    return KnownBots.included().and(bots);
  }

  /** Logins that the ranking was told of, besides the included list. */
  public List<String> moreBots() {
    return List.copyOf(bots);
  }

  /** {@code global} or {@code partial}. */
  public String scope() {
    return recorded.scope();
  }

  /** Fingerprint of all that the ranking depends on. */
  public String fingerprint() {
    return recorded.fingerprint();
  }

  /** The step that ranked the month, to this relative tolerance. */
  public GlobalOpenRank openRank(double tolerance) {
    return new GlobalOpenRank(definition.with("tolerance", tolerance), bots(), new Solver());
  }

  /** What the month inherited. */
  public Inheritance before() throws IOException {
    YearMonth previous =
        warehouse.months(Table.INHERITANCE).stream()
            .filter(m -> m.isBefore(month))
            .reduce((a, b) -> b)
            .orElse(null);
    if (previous != null) {
      return InheritedValues.after(warehouse, previous);
    }
    if (recorded.initialValues() == 0) {
      return Inheritance.empty();
    }
    try (Database database = Database.open(warehouse)) {
      return StartValues.imported(database, month).inheritance();
    }
  }

  /**
   * The month ranked again.
   *
   * @throws WarehouseException if that gives other values than those recorded
   */
  public MonthRanking again(Inheritance before, double tolerance) throws IOException {
    GlobalOpenRank openRank = openRank(tolerance);
    return again(openRank, new MonthlyCounts(warehouse, openRank, ids()), before);
  }

  /** The same with what several months share. */
  public MonthRanking again(GlobalOpenRank openRank, MonthlyCounts counts, Inheritance before)
      throws IOException {
    MonthRanking ranking = openRank.rank(counts.month(month), before);
    double off = Math.abs(ranking.backgroundValue() - recorded.background());
    if (ranking.count(Node.Kind.REPOSITORY) != recorded.repositories()
        || ranking.count(Node.Kind.DEVELOPER) != recorded.developers()
        || off > 1e-6 * recorded.background()) {
      throw new WarehouseException(
          "the collaboration or ranking before "
              + month
              + " changed since it was ranked: run 'rankscape rank' again.");
    }
    return ranking;
  }

  /** The ids that nodes are ranked by. */
  public Ids ids() {
    try (Database database = Database.open(warehouse)) {
      return Ids.of(database);
    }
  }

  /** What the values come from, for every output. */
  public Map<String, Object> provenance() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("source", warehouse.simulated() ? "simulated events" : "GH Archive");
    facts.put("scope", recorded.scope());
    facts.put("coverage", coverage);
    facts.put("definition", definition.name());
    facts.put("version", Release.version());
    return facts;
  }

  /** The same in a line. */
  public String origin() {
    return String.format(
        Locale.ROOT,
        "%s, scope %s, coverage %.2f, definition %s%s",
        warehouse.simulated() ? "Simulated events" : "GH Archive",
        recorded.scope(),
        coverage,
        definition.name(),
        recorded.scope().equals("partial") ? ": not comparable with published values" : "");
  }
}
