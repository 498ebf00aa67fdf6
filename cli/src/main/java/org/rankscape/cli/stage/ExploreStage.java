// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.graph.discovery.Candidate;
import org.rankscape.graph.discovery.Discovery;
import org.rankscape.graph.discovery.DiscoverySettings;
import org.rankscape.graph.solver.Solver;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Names;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.WarmUp;

/**
 * From seeds to the repositories around them.
 *
 * @param warehouse folder of the warehouse
 * @param seeds full names
 * @param from first month, or null
 * @param to last month, or null
 * @param limit candidates kept besides the seeds
 * @param damping probability of going on rather than back to a seed
 * @param moreBots logins that are no developers besides the included list
 */
public record ExploreStage(
    Path warehouse,
    List<String> seeds,
    YearMonth from,
    YearMonth to,
    int limit,
    double damping,
    List<String> moreBots) {
  /** Key of the file that holds the latest candidates. */
  static final String KEY = "latest";

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("seeds", seeds);
    settings.put("from", from);
    settings.put("to", to);
    settings.put("limit", limit);
    settings.put("damping", damping);
    settings.replaceAll((k, v) -> v instanceof YearMonth ? v.toString() : v);
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("explore", target, settings, () -> explore(target));
    }
  }

  private Stage.Done explore(Warehouse target) throws Exception {
    List<YearMonth> months = target.months(Table.COLLABORATION);
    if (months.isEmpty()) {
      throw new WarehouseException(
          "warehouse "
              + warehouse
              + " has no monthly collaboration: run 'rankscape ingest' first.");
    }
    MonthRange period = MonthRange.of(from, to, months.get(0), months.get(months.size() - 1));
    try (Database database = Database.open(target)) {
      CollaborationMatrix matrix = PeriodMatrix.of(target, Ids.of(database), period, moreBots);
      Names names = Names.ofRepositories(database, period.to().toString());
      DiscoverySettings settings =
          DiscoverySettings.defaults()
              .withSeeds(true)
              .withLimit(limit + seeds.size())
              .withDamping(damping);
      List<Candidate> found =
          new Discovery(settings, new Solver()).candidates(matrix, ids(names, matrix, period));
      target.write(
          Table.CANDIDATES,
          KEY,
          rows(found, names, OpenRankSeries.of(database, "computed"), period));
      return new Stage.Done(
          found.stream().filter(c -> !c.isSeed()).count(),
          "candidates besides the seeds",
          target.store().size(Table.CANDIDATES.name()),
          notes(matrix, period, database));
    }
  }

  private List<String> notes(CollaborationMatrix matrix, MonthRange period, Database database) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "%d seeds, %s, %,d repositories and %,d developers looked at",
            seeds.size(),
            period,
            matrix.repositories(),
            matrix.developers()));
    WarmUp.of(database)
        .filter(w -> w.covers(period.from()))
        .ifPresent(w -> notes.add("note: " + w.note()));
    ComparedMonths.of(Coverage.of(database).between(period.from(), period.to()), 0)
        .warning()
        .ifPresent(w -> notes.add("warning: " + w.en() + " The former weigh less."));
    return notes;
  }

  private TreeSet<Long> ids(Names names, CollaborationMatrix matrix, MonthRange period) {
    TreeSet<Long> ids = new TreeSet<>();
    for (String seed : seeds) {
      Long id =
          names
              .id(seed)
              .filter(i -> matrix.index(Node.repository(i)) >= 0)
              .orElseThrow(
                  () ->
                      new WarehouseException(
                          "unknown seed "
                              + seed
                              + ": no collaboration in "
                              + period
                              + similar(names, seed)));
      ids.add(id);
    }
    return ids;
  }

  private static String similar(Names names, String seed) {
    List<String> similar = seed.contains("/") ? names.similar(seed, 5) : List.of();
    return similar.isEmpty()
        ? ". Seeds are written owner/name."
        : ". Did you mean " + String.join(", ", similar) + "?";
  }

  private static List<org.rankscape.warehouse.table.Candidate> rows(
      List<Candidate> found, Names names, OpenRankSeries series, MonthRange period) {
    List<org.rankscape.warehouse.table.Candidate> rows = new ArrayList<>();
    for (Candidate c : found) {
      Double openrank =
          series
              .of(c.repositoryId())
              .map(
                  s ->
                      period.months().stream()
                          .mapToDouble(m -> s.values().getOrDefault(m, 0.0))
                          .average()
                          .orElse(0))
              .orElse(null);
      rows.add(
          new org.rankscape.warehouse.table.Candidate(
              rows.size() + 1,
              c.repositoryId(),
              names.name(c.repositoryId()),
              c.score(),
              c.hops(),
              c.sharedDevelopers(),
              c.isSeed(),
              openrank));
    }
    return rows;
  }
}
