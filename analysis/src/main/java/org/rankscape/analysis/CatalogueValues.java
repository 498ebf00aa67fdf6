// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendAnalysis;
import org.rankscape.rank.trend.TrendSettings;
import org.rankscape.warehouse.query.Facts;
import org.rankscape.warehouse.query.Names;
import org.rankscape.warehouse.query.OpenRankSeries;

/** Joins the repositories of each listed project: its value is their sum. */
public final class CatalogueValues {
  private final Names names;
  private final OpenRankSeries series;
  private final Map<String, NavigableMap<YearMonth, Double>> sums = new LinkedHashMap<>();
  private final Map<String, List<Long>> ids = new LinkedHashMap<>();

  /** Finds the repositories of a catalogue under the names that the data know. */
  public CatalogueValues(Catalogue catalogue, Names names, OpenRankSeries series) {
    this.names = names;
    this.series = series;
    for (ProjectEntry project : catalogue.projects()) {
      NavigableMap<YearMonth, Double> sum = new TreeMap<>();
      Set<Long> projectIds = new LinkedHashSet<>();
      Set<OpenRankSeries.Series> added = Collections.newSetFromMap(new IdentityHashMap<>());
      for (String repository : project.repositories()) {
        names.id(repository).ifPresent(projectIds::add);
        find(repository)
            .filter(added::add)
            .ifPresent(
                s -> {
                  Optional.ofNullable(s.id()).ifPresent(projectIds::add);
                  s.values().forEach((month, v) -> sum.merge(month, v, Double::sum));
                });
      }
      ids.put(project.id(), List.copyOf(projectIds));
      if (!sum.isEmpty()) {
        sums.put(project.id(), sum);
      }
    }
  }

  private Optional<OpenRankSeries.Series> find(String repository) {
    Optional<OpenRankSeries.Series> byId = names.id(repository).flatMap(series::of);
    return byId.isPresent() ? byId : series.named(repository);
  }

  /** Repository ids of each project, those that were seen, the primary repository's first. */
  public Map<String, List<Long>> ids() {
    return ids;
  }

  /** Monthly OpenRank of the projects that have any. */
  public Map<String, NavigableMap<YearMonth, Double>> series() {
    return sums;
  }

  /** Values of the projects that have any up to the end of the period. */
  public List<ProjectValues> values(
      MonthRange period, TrendBase base, Map<String, Integer> developers, Map<Long, Facts> facts) {
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
                    ids.get(project).stream()
                        .map(facts::get)
                        .filter(f -> f != null)
                        .findFirst()
                        .map(CatalogueValues::shown)
                        .orElse(null)));
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

  private static org.rankscape.landscape.model.Facts shown(Facts f) {
    return new org.rankscape.landscape.model.Facts(
        f.description(),
        f.language(),
        f.licence(),
        f.stars(),
        f.topics(),
        f.created(),
        f.archived());
  }
}
