// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.edition.EditionResult;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendAnalysis;
import org.rankscape.rank.trend.TrendSettings;
import org.rankscape.warehouse.query.Names;
import org.rankscape.warehouse.query.OpenRankSeries;

/** Joins the repositories of each listed project: its value is their sum. */
public final class CatalogueValues {
  private final Names names;
  private final OpenRankSeries series;
  private final YearMonth end;
  private final Map<String, NavigableMap<YearMonth, Double>> sums = new LinkedHashMap<>();
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
      NavigableMap<YearMonth, Double> sum = new TreeMap<>();
      List<EditionResult.Repository> members = new ArrayList<>();
      Set<OpenRankSeries.Series> added = Collections.newSetFromMap(new IdentityHashMap<>());
      for (String repository : project.repositories()) {
        Optional<OpenRankSeries.Series> found = find(repository);
        members.add(member(repository, found));
        found
            .filter(added::add)
            .ifPresent(s -> s.values().forEach((month, v) -> sum.merge(month, v, Double::sum)));
      }
      repositories.put(project.id(), members.stream().distinct().toList());
      if (!sum.isEmpty()) {
        sums.put(project.id(), sum);
      }
    }
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
    Map<String, NavigableMap<YearMonth, Double>> compared = base.apply(sums);
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
                    previous(sum, compared.get(project), period, base),
                    base.refused() ? null : trends.get(project),
                    developers.get(project),
                    facts.of(repositories.get(project))));
          }
        });
    return values;
  }

  /**
   * Mean over the same months a year earlier, at the level of the period where values are adjusted;
   * null for a project that did not exist then, or where those months lie outside the panel's
   * window.
   */
  private static Double previous(
      NavigableMap<YearMonth, Double> sum,
      NavigableMap<YearMonth, Double> compared,
      MonthRange period,
      TrendBase base) {
    MonthRange before = period.yearBefore();
    if (sum.firstKey().isAfter(before.from()) || !base.covers(before)) {
      return null;
    }
    double mean =
        before.months().stream()
            .mapToDouble(m -> compared.getOrDefault(m, 0.0))
            .average()
            .orElseThrow();
    return base.adjusted() ? mean * base.level(period) : Double.valueOf(mean);
  }
}
