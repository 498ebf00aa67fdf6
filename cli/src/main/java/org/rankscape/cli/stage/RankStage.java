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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.Progress;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.LeftOut;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.OpenRankDefinition;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.table.LastValue;
import org.rankscape.warehouse.table.OpenRank;
import org.rankscape.warehouse.table.RankingMonth;

/**
 * Monthly collaboration to global OpenRank, month after month with inheritance.
 *
 * @param warehouse folder of the warehouse
 * @param definition what OpenRank is
 * @param moreBots logins that are no developers besides the included list
 * @param scope {@code global}, {@code partial}, or null to tell from coverage
 * @param from first month to rank, or null for all; months after it are ranked again too
 */
public record RankStage(
    Path warehouse,
    OpenRankDefinition definition,
    List<String> moreBots,
    String scope,
    YearMonth from) {
  /** With less of a month's hours than this, a ranking is partial. */
  static final double GLOBAL_COVERAGE = 0.9;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Refuses a scope that there is not. */
  public RankStage {
    if (scope != null && !scope.matches("global|partial")) {
      throw new UserException("scope '" + scope + "': write global or partial.");
    }
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("definition", definition.name());
    settings.put("parameters", definition.settings());
    settings.put("bots", moreBots);
    settings.put("scope", scope);
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("rank", target, settings, () -> rank(target));
    }
  }

  private Stage.Done rank(Warehouse target) throws Exception {
    List<YearMonth> all = target.months(Table.COLLABORATION);
    List<YearMonth> months = all.stream().filter(m -> from == null || !m.isBefore(from)).toList();
    if (months.isEmpty()) {
      throw new WarehouseException(
          "warehouse "
              + warehouse
              + " has no monthly collaboration"
              + (from == null ? "" : " from " + from + " on")
              + ": run 'rankscape ingest' first.");
    }
    GlobalOpenRank openRank =
        new GlobalOpenRank(definition, KnownBots.included().and(moreBots), new Solver());
    Coverage coverage;
    try (Database database = Database.open(target)) {
      coverage = Coverage.of(database);
    }
    return rank(target, months, openRank, coverage, before(target, all, months.get(0)));
  }

  private Stage.Done rank(
      Warehouse target,
      List<YearMonth> months,
      GlobalOpenRank openRank,
      Coverage coverage,
      Inheritance inheritance)
      throws IOException {
    MonthlyCounts counts = new MonthlyCounts(target, openRank);
    Map<Long, String> names = new TreeMap<>();
    Map<LeftOut.Reason, Integer> leftOut = new TreeMap<>();
    Progress progress = Progress.start("rank", months.size(), "months");
    long rows = 0;
    long done = 0;
    List<String> partial = new ArrayList<>();
    for (YearMonth month : months) {
      MonthRanking ranking = openRank.rank(counts.month(month), inheritance);
      inheritance = ranking.inheritance();
      String monthScope = scope(coverage.hours(month));
      if (monthScope.equals("partial")) {
        partial.add(month.toString());
      }
      rows += write(target, ranking, names, monthScope, coverage.hours(month));
      ranking.leftOut().stream()
          .filter(l -> l.nodes() > 0)
          .forEach(l -> leftOut.merge(l.reason(), l.nodes(), Integer::max));
      progress.at(++done);
    }
    progress.end();
    return new Stage.Done(
        rows,
        "values in " + months.size() + " months",
        target.store().size(Table.OPENRANK_COMPUTED.name())
            + target.store().size(Table.INHERITANCE.name()),
        notes(leftOut, partial));
  }

  private String scope(double hours) {
    return scope != null ? scope : hours >= GLOBAL_COVERAGE ? "global" : "partial";
  }

  private static List<String> notes(Map<LeftOut.Reason, Integer> leftOut, List<String> partial) {
    List<String> notes = new ArrayList<>();
    leftOut.forEach(
        (reason, nodes) ->
            notes.add(
                String.format(
                    Locale.ROOT,
                    "left out, at most in one month: %,d, %s",
                    nodes,
                    reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
    if (!partial.isEmpty()) {
      notes.add(
          "warning: scope partial in "
              + partial.size()
              + " months ("
              + partial.get(0)
              + (partial.size() > 1 ? " ..." : "")
              + "): the values are not comparable with published ones");
    }
    return notes;
  }

  /** The state before the first month to rank: what the last month before it left. */
  private Inheritance before(Warehouse target, List<YearMonth> all, YearMonth first)
      throws IOException {
    YearMonth previous =
        all.stream().filter(m -> m.isBefore(first)).reduce((a, b) -> b).orElse(null);
    if (previous == null) {
      return Inheritance.empty();
    }
    for (RankingMonth ranked : target.read(Table.RANKINGS, previous)) {
      if (!ranked.settings().equals(recorded())) {
        throw new UserException(
            "month "
                + previous
                + " was ranked with other settings: give the same, or rank all months without --from.");
      }
    }
    Inheritance.Builder builder = Inheritance.builder();
    List<LastValue> rows = target.read(Table.INHERITANCE, previous);
    if (rows.isEmpty()) {
      throw new WarehouseException(
          "month " + previous + " is not ranked yet: rank from it, or leave --from out.");
    }
    for (LastValue row : rows) {
      Node node =
          row.kind().equals("repository") ? Node.repository(row.id()) : Node.developer(row.id());
      builder.put(node, row.openrank(), YearMonth.parse(row.lastMonth()));
    }
    return builder.build();
  }

  private long write(
      Warehouse target,
      MonthRanking ranking,
      Map<Long, String> repositoryNames,
      String monthScope,
      double coverage)
      throws IOException {
    YearMonth month = ranking.month();
    String text = month.toString();
    repositoryNames.putAll(MonthlyCounts.latest(target, Table.REPOSITORY_NAMES, month));
    Map<Long, String> logins = MonthlyCounts.latest(target, Table.DEVELOPER_NAMES, month);
    List<OpenRank> rows = new ArrayList<>();
    ranking.forEach(
        n -> {
          boolean repository = n.node().kind() == Node.Kind.REPOSITORY;
          String name = (repository ? repositoryNames : logins).get(n.node().id());
          rows.add(
              new OpenRank(
                  text,
                  repository ? "repository" : "developer",
                  n.node().id(),
                  name,
                  n.openRank(),
                  n.rank(),
                  monthScope,
                  "computed"));
        });
    List<LastValue> state = new ArrayList<>();
    ranking
        .inheritance()
        .forEach(
            (node, value, last) ->
                state.add(
                    new LastValue(
                        text,
                        node.kind() == Node.Kind.REPOSITORY ? "repository" : "developer",
                        node.id(),
                        last.toString(),
                        value)));
    target.write(Table.INHERITANCE, month, state);
    target.write(Table.OPENRANK_COMPUTED, month, rows);
    target.write(Table.RANKINGS, month, List.of(ranking(ranking, monthScope, coverage)));
    return rows.size();
  }

  private RankingMonth ranking(MonthRanking ranking, String monthScope, double coverage)
      throws IOException {
    Map<String, Object> leftOut = new LinkedHashMap<>();
    ranking
        .leftOut()
        .forEach(
            l ->
                leftOut.put(
                    l.reason().name().toLowerCase(Locale.ROOT),
                    Map.of("pairs", l.pairs(), "nodes", l.nodes())));
    return new RankingMonth(
        ranking.month().toString(),
        monthScope,
        ranking.count(Node.Kind.REPOSITORY),
        ranking.count(Node.Kind.DEVELOPER),
        ranking.backgroundValue(),
        ranking.iterations(),
        ranking.residual(),
        coverage,
        JSON.writer()
            .with(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .writeValueAsString(leftOut),
        recorded());
  }

  /** Everything that a ranking depends on besides its months, as JSON. */
  private String recorded() throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("definition", definition.name());
    settings.putAll(definition.settings());
    settings.put("bots", new TreeSet<>(moreBots));
    return JSON.writeValueAsString(settings);
  }
}
