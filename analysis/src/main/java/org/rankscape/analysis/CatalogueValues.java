// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.edition.EditionResult;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendAnalysis;
import org.rankscape.rank.trend.TrendSettings;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Names;
import org.rankscape.warehouse.query.OpenRankSeries;

/** Joins the repositories of each listed project: its value is their sum. */
public final class CatalogueValues {
  private final Names names;
  private final OpenRankSeries series;
  private final YearMonth end;
  private final Map<String, NavigableMap<YearMonth, Double>> sums = new LinkedHashMap<>();
  private final Map<String, List<OpenRankSeries.Series>> members = new LinkedHashMap<>();
  private final Map<String, List<EditionResult.Repository>> repositories = new LinkedHashMap<>();

  /**
   * Finds the repositories of a catalogue under the names that the data know.
   *
   * @param end last month of the period, whose names of repositories are told
   */
  public CatalogueValues(Catalogue catalogue, Names names, OpenRankSeries series, YearMonth end) {
    this.end = end;
    this.names = names;
    this.series = series;
    for (ProjectEntry project : catalogue.projects()) {
      List<EditionResult.Repository> named = new ArrayList<>();
      Map<String, OpenRankSeries.Series> found = new LinkedHashMap<>();
      for (String repository : project.repositories()) {
        Optional<OpenRankSeries.Series> one = find(repository);
        named.add(member(repository, one));
        one.ifPresent(s -> found.put(s.id() == null ? s.name() : "#" + s.id(), s));
      }
      repositories.put(project.id(), named.stream().distinct().toList());
      if (!found.isEmpty()) {
        members.put(project.id(), List.copyOf(found.values()));
        sums.put(project.id(), sum(found.values(), OpenRankSeries.Series::values));
      }
    }
  }

  /** The series of a catalogue's repositories alone. */
  static OpenRankSeries series(Catalogue catalogue, Names names, Database database, String source) {
    List<String> listed =
        catalogue.projects().stream().flatMap(p -> p.repositories().stream()).toList();
    List<Long> ids = listed.stream().flatMap(r -> names.id(r).stream()).toList();
    return OpenRankSeries.of(database, source, ids, listed);
  }

  private static NavigableMap<YearMonth, Double> sum(
      Collection<OpenRankSeries.Series> members,
      Function<OpenRankSeries.Series, NavigableMap<YearMonth, Double>> values) {
    NavigableMap<YearMonth, Double> sum = new TreeMap<>();
    members.forEach(s -> values.apply(s).forEach((month, v) -> sum.merge(month, v, Double::sum)));
    return sum;
  }

  private EditionResult.Repository member(
      String repository, Optional<OpenRankSeries.Series> found) {
    Optional<Long> id = names.id(repository);
    return id.isPresent()
        ? new EditionResult.Repository(id.get(), names.name(id.get()))
        : found
            .map(s -> new EditionResult.Repository(s.id(), s.name(end)))
            .orElseGet(() -> new EditionResult.Repository(null, repository));
  }

  private Optional<OpenRankSeries.Series> find(String repository) {
    Optional<OpenRankSeries.Series> byId = names.id(repository).flatMap(series::of);
    return byId.isPresent() ? byId : series.named(repository);
  }

  /** Repositories of each project under their latest names, the primary one first. */
  public Map<String, List<EditionResult.Repository>> repositories() {
    return repositories;
  }

  /** Repository ids of each project, those that were seen, the primary repository's first. */
  public Map<String, List<Long>> ids() {
    Map<String, List<Long>> ids = new LinkedHashMap<>();
    repositories.forEach(
        (project, members) ->
            ids.put(
                project,
                members.stream()
                    .map(EditionResult.Repository::id)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()));
    return ids;
  }

  /** Monthly OpenRank of the projects that have any. */
  public Map<String, NavigableMap<YearMonth, Double>> series() {
    return sums;
  }

  /** Values of the projects that have any up to the end of the period. */
  List<ProjectValues> values(
      MonthRange period, TrendBase base, Map<String, Integer> developers, ProjectFacts facts) {
    Map<String, NavigableMap<YearMonth, Double>> measured = new LinkedHashMap<>();
    members.forEach((project, of) -> measured.put(project, sum(of, base::measured)));
    Map<String, NavigableMap<YearMonth, Double>> compared = base.apply(measured);
    Map<String, Trend> trends =
        new TrendAnalysis(TrendSettings.defaults()).trends(compared, period.to());
    List<ProjectValues> values = new ArrayList<>();
    sums.forEach(
        (project, sum) -> {
          if (!sum.headMap(period.to(), true).isEmpty()) {
            values.add(
                new ProjectValues(
                    project,
                    sum,
                    null,
                    previous(project, measured.get(project), compared.get(project), period, base),
                    base.refused() ? null : trends.get(project),
                    developers.get(project),
                    facts.of(repositories.get(project))));
          }
        });
    return values;
  }

  /**
   * Mean over the same months a year earlier, at the level of the period where values are adjusted,
   * and raised as repairs raised the period's, so that growth is that without them; null for a
   * project that did not exist then, or where those months lie outside the panel's window.
   */
  private Double previous(
      String project,
      NavigableMap<YearMonth, Double> measured,
      NavigableMap<YearMonth, Double> compared,
      MonthRange period,
      TrendBase base) {
    MonthRange before = period.yearBefore();
    NavigableMap<YearMonth, Double> sum = sums.get(project);
    if (sum.firstKey().isAfter(before.from()) || !base.covers(before)) {
      return null;
    }
    double mean = mean(compared, before);
    if (!base.adjusted()) {
      return mean;
    }
    double without = mean(measured, period);
    double raised = without > 0 ? mean(sum, period) / without : 1;
    return mean * base.level(period) * raised;
  }

  private static double mean(NavigableMap<YearMonth, Double> values, MonthRange period) {
    return period.months().stream()
        .mapToDouble(m -> values.getOrDefault(m, 0.0))
        .average()
        .orElseThrow();
  }
}
