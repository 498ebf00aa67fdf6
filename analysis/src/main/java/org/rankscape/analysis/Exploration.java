// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.graph.discovery.Discovery;
import org.rankscape.graph.discovery.DiscoverySettings;
import org.rankscape.graph.solver.Solver;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Identities;
import org.rankscape.warehouse.query.NodeNames;
import org.rankscape.warehouse.query.PeriodMeans;
import org.rankscape.warehouse.query.WarmUp;
import org.rankscape.warehouse.table.Candidate;

/**
 * The repositories around some seeds: {@link Discovery} over the collaboration of a period.
 *
 * @param candidates seeds and others by descending score
 * @param period the months
 * @param notes what was looked at, and what to be careful with
 */
public record Exploration(List<Candidate> candidates, MonthRange period, List<String> notes) {
  /** Key of the file of table {@code candidates} that holds the latest ones. */
  public static final String KEY = "latest";

  /**
   * What is looked for, and where.
   *
   * @param seeds full names
   * @param from first month, or null
   * @param to last month, or null
   * @param limit candidates kept besides the seeds
   * @param damping probability of going on rather than back to a seed
   * @param moreBots logins that are no developers besides the included list
   */
  public record Request(
      List<String> seeds,
      YearMonth from,
      YearMonth to,
      int limit,
      double damping,
      List<String> moreBots) {}

  /**
   * Explores.
   *
   * @throws WarehouseException if there is no collaboration in the period, or a seed has none
   */
  public static Exploration of(Warehouse warehouse, Request request) throws IOException {
    List<YearMonth> months = warehouse.months(Table.COLLABORATION);
    if (months.isEmpty()) {
      throw new WarehouseException(
          "warehouse "
              + warehouse.location()
              + " has no monthly collaboration: run 'rankscape ingest' first.");
    }
    MonthRange period =
        MonthRange.of(request.from, request.to, months.get(0), months.get(months.size() - 1));
    try (Database database = Database.open(warehouse)) {
      CollaborationMatrix matrix =
          PeriodMatrix.of(warehouse, Ids.of(database), period, request.moreBots);
      NodeNames names =
          new NodeNames(
              database, "repository", period.to().toString(), Identities.ofRepositories(database));
      DiscoverySettings settings =
          DiscoverySettings.defaults()
              .withSeeds(true)
              .withLimit(request.limit + request.seeds.size())
              .withDamping(request.damping);
      var found =
          new Discovery(settings, new Solver())
              .candidates(matrix, ids(request.seeds, names, matrix, period));
      return new Exploration(
          rows(found, names, database, period),
          period,
          notes(request.seeds, matrix, period, database));
    }
  }

  private static List<String> notes(
      List<String> seeds, CollaborationMatrix matrix, MonthRange period, Database database) {
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

  private static TreeSet<Long> ids(
      List<String> seeds, NodeNames names, CollaborationMatrix matrix, MonthRange period) {
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

  private static String similar(NodeNames names, String seed) {
    List<String> similar = seed.contains("/") ? names.similar(seed, 5) : List.of();
    return similar.isEmpty()
        ? ". Seeds are written owner/name."
        : ". Did you mean " + String.join(", ", similar) + "?";
  }

  private static List<Candidate> rows(
      List<org.rankscape.graph.discovery.Candidate> found,
      NodeNames names,
      Database database,
      MonthRange period) {
    List<Long> ids =
        found.stream().map(org.rankscape.graph.discovery.Candidate::repositoryId).toList();
    Map<Long, String> latest = names.latest(ids);
    Map<Long, Double> means =
        PeriodMeans.of(
            database,
            ids,
            period.from().toString(),
            period.to().toString(),
            period.months().size());
    List<Candidate> rows = new ArrayList<>();
    for (org.rankscape.graph.discovery.Candidate c : found) {
      rows.add(
          new Candidate(
              rows.size() + 1,
              c.repositoryId(),
              latest.get(c.repositoryId()),
              c.score(),
              c.hops(),
              c.sharedDevelopers(),
              c.isSeed(),
              means.get(c.repositoryId())));
    }
    return rows;
  }
}
