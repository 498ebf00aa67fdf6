// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.SharedDevelopers;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.Candidate;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LandscapeBuilder;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.rank.trend.TrendSettings;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Names;
import org.rankscape.warehouse.query.OpenRankMonths;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.StandardQueries;

/** Makes a landscape from the tables of a warehouse. */
public final class WarehouseLandscape {
  /** Fewest developers in common for a link between two projects. */
  private static final int FEWEST_SHARED = 2;

  private static final Label PARTIAL =
      new Label(
          "Computed from a part of GitHub's events: the values are not comparable with published"
              + " ones, and a threshold on them means little.",
          "仅由 GitHub 的部分事件算得：数值不可与已公布数值比较，以其为阈值意义不大。");

  private final Warehouse warehouse;
  private final Catalogue catalogue;
  private final List<String> moreBots;

  /**
   * Landscapes of a warehouse and a catalogue.
   *
   * @param moreBots logins that are no developers besides the included list
   */
  public WarehouseLandscape(Warehouse warehouse, Catalogue catalogue, List<String> moreBots) {
    this.warehouse = warehouse;
    this.catalogue = catalogue;
    this.moreBots = moreBots;
  }

  /** The warehouse that it is made from. */
  Warehouse warehouse() {
    return warehouse;
  }

  /** Logins that are no developers besides the included list. */
  List<String> moreBots() {
    return moreBots;
  }

  /** The months that have values of a source. */
  public MonthRange data(String source) throws IOException {
    try (Database database = Database.open(warehouse)) {
      OpenRankMonths available = AvailableValues.of(warehouse, database, source);
      return new MonthRange(available.first().orElseThrow(), available.last().orElseThrow());
    }
  }

  /**
   * Makes the landscape of a period.
   *
   * @param source {@code computed}, {@code imported}, or null for what there is
   * @param from first month, or null
   * @param to last month, or null
   * @param floor lowest coverage of a month that is compared with another
   */
  public MadeLandscape make(String source, YearMonth from, YearMonth to, double floor)
      throws IOException {
    try (Database database = Database.open(warehouse)) {
      OpenRankMonths available = AvailableValues.of(warehouse, database, source);
      Coverage coverage = Coverage.of(database);
      LastMonth whole = LastMonth.of(available, coverage, floor);
      MonthRange period =
          MonthRange.of(
              from,
              to == null && (from == null || !from.isAfter(whole.month())) ? whole.month() : to,
              available.first().orElseThrow(),
              available.last().orElseThrow());
      Names names = Names.ofRepositories(database, period.to().toString());
      OpenRankSeries series =
          CatalogueValues.series(catalogue, names, database, available.source());
      CatalogueValues values = new CatalogueValues(catalogue, names, series, period.to());
      Map<String, Integer> developers = new HashMap<>();
      CollaborationMatrix matrix = matrix(database, period);
      List<Link> links = links(matrix, values.ids(), developers);
      TrendBase base =
          TrendBase.of(
              database,
              available,
              coverage,
              floor,
              period.to(),
              TrendSettings.defaults().windowMonths());
      ProjectFacts facts = ProjectFacts.upTo(database, period.to().toString());
      Optional<ProjectIntervals> intervals =
          ProjectIntervals.of(database, series, values.ids(), period);
      ProjectRepairs repairs = ProjectRepairs.of(database, available, series, values.ids(), period);
      Landscape built =
          new LandscapeBuilder(catalogue, new Period(period.from(), period.to()))
              .withPreviousAsGiven()
              .build(
                  values.values(period, base, developers, facts),
                  links,
                  candidates(values.ids()),
                  provenance(
                      database,
                      series,
                      coverage,
                      period,
                      intervals,
                      notes(base, repairs, to == null ? whole : null)));
      return new MadeLandscape(
          repairs
              .on(intervals.map(i -> i.on(built)).orElse(built))
              .with(
                  LandscapeEvidence.of(
                      warehouse, database, built.projects(), values.ids(), matrix, period)),
          period,
          values.repositories(),
          values.series(),
          base.warmUp(period.from()),
          !base.refused() && base.notes().isEmpty());
    }
  }

  /** Collaboration of the period, or null where no month of it has any. */
  private CollaborationMatrix matrix(Database database, MonthRange period) throws IOException {
    return period.months().stream().anyMatch(warehouse.months(Table.COLLABORATION)::contains)
        ? PeriodMatrix.of(warehouse, Ids.of(database), period, moreBots)
        : null;
  }

  private static List<Link> links(
      CollaborationMatrix matrix, Map<String, List<Long>> ids, Map<String, Integer> developers) {
    if (matrix == null) {
      return List.of();
    }
    Map<String, Set<Long>> groups = new LinkedHashMap<>();
    ids.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> groups.put(e.getKey(), new LinkedHashSet<>(e.getValue())));
    SharedDevelopers<String> shared = SharedDevelopers.of(matrix, groups);
    developers.putAll(shared.developers());
    return shared.pairs(FEWEST_SHARED).stream()
        .map(p -> new Link(p.first(), p.second(), p.developers()))
        .toList();
  }

  private List<Candidate> candidates(Map<String, List<Long>> ids) throws IOException {
    Map<Long, String> projects = new HashMap<>();
    ids.forEach((project, repositories) -> repositories.forEach(id -> projects.put(id, project)));
    return warehouse.read(Table.CANDIDATES, Exploration.KEY).stream()
        .map(
            c ->
                new Candidate(
                    c.repository(),
                    c.score(),
                    c.hops(),
                    c.sharedDevelopers(),
                    c.openrank(),
                    projects.get(c.repositoryId())))
        .toList();
  }

  private Provenance provenance(
      Database database,
      OpenRankSeries series,
      Coverage coverage,
      MonthRange period,
      Optional<ProjectIntervals> intervals,
      List<Label> notes) {
    boolean computed = series.source().equals("computed");
    String scope = scope(database, series.source(), period);
    List<Label> warnings = new ArrayList<>();
    if (scope.equals("partial")) {
      warnings.add(PARTIAL);
    }
    warnings.addAll(notes);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("values", series.source());
    if (computed) {
      settings.put(
          "definition of OpenRank",
          String.join(
              "; ",
              StandardQueries.definitions(
                  database, period.from().toString(), period.to().toString())));
    }
    settings.put("inclusion", inclusion());
    intervals.ifPresent(i -> settings.put("intervals", i.settings()));
    Optional<String> asked = ProjectFacts.asked(database);
    asked.ifPresent(days -> settings.put("facts from GitHub's API", days));
    if (computed) {
      Coverage.Month worst = Coverage.worst(coverage.between(period.from(), period.to()));
      settings.put(
          "lowest coverage of a month",
          String.format(Locale.ROOT, "%.3f in %s", worst.index(), worst.month()));
    }
    return new Provenance(
        catalogue.attributions(Sources.of(warehouse, computed, asked.isPresent())),
        warehouse.simulated(),
        scope,
        computed ? Double.valueOf(coverage.of(period.from(), period.to())) : null,
        Release.version(),
        settings,
        warnings);
  }

  private static List<Label> notes(TrendBase base, ProjectRepairs repairs, LastMonth whole) {
    List<Label> notes = new ArrayList<>();
    if (whole != null) {
      whole.note().ifPresent(notes::add);
    }
    notes.addAll(base.notes());
    repairs.note().ifPresent(notes::add);
    return notes;
  }

  private String inclusion() {
    return catalogue
            .inclusion()
            .measure()
            .name()
            .toLowerCase(java.util.Locale.ROOT)
            .replace('_', ' ')
        + " above "
        + catalogue.inclusion().above();
  }

  private static String scope(Database database, String source, MonthRange period) {
    List<String> scopes =
        StandardQueries.scopes(database, source, period.from().toString(), period.to().toString());
    return scopes.contains("partial") ? "partial" : "global";
  }
}
