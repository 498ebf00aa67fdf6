// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.rankscape.landscape.model.Interval;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.rank.uncertainty.GroupIntervals;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.Replicates;

/**
 * Intervals of the projects of a landscape: the mean over the period of the sum over a project's
 * repositories, made in every replicate of the bootstrap, and places among the projects on the
 * landscape. A project with a month whose replicates are not kept has none.
 */
final class ProjectIntervals {
  private final Replicates replicates;
  private final OpenRankSeries series;
  private final Map<String, List<Long>> ids;
  private final MonthRange period;

  private ProjectIntervals(
      Replicates replicates,
      OpenRankSeries series,
      Map<String, List<Long>> ids,
      MonthRange period) {
    this.replicates = replicates;
    this.series = series;
    this.ids = ids;
    this.period = period;
  }

  /**
   * Those of a period; empty where {@code uncertainty} has not run since its months were ranked.
   */
  static Optional<ProjectIntervals> of(
      Database database, OpenRankSeries series, Map<String, List<Long>> ids, MonthRange period) {
    if (!series.source().equals("computed")) {
      return Optional.empty();
    }
    return Replicates.of(
            database,
            period.months().stream().map(YearMonth::toString).toList(),
            ids.values().stream().flatMap(List::stream).distinct().toList())
        .map(replicates -> new ProjectIntervals(replicates, series, ids, period));
  }

  /** A landscape of the period with its intervals. */
  Landscape on(Landscape landscape) {
    Map<String, Double> values = new LinkedHashMap<>();
    Map<String, double[]> resampled = new HashMap<>();
    for (Project project : landscape.projects()) {
      String id = project.entry().id();
      values.put(id, project.openrank());
      means(ids.getOrDefault(id, List.of())).ifPresent(m -> resampled.put(id, m));
    }
    Map<String, Interval> intervals = new HashMap<>();
    GroupIntervals.of(values, resampled, replicates.level())
        .forEach(
            (id, i) ->
                intervals.put(
                    id,
                    new Interval(
                        i.valueLow(),
                        i.valueHigh(),
                        i.rankLow(),
                        i.rankHigh(),
                        replicates.level())));
    return landscape.withIntervals(intervals);
  }

  /** How they were made, for the provenance. */
  String settings() {
    return String.format(
        Locale.ROOT,
        "%.0f %% from %,d replicates, seed %d",
        100 * replicates.level(),
        replicates.count(),
        replicates.seed());
  }

  private Optional<double[]> means(List<Long> repositories) {
    double[] means = new double[replicates.count()];
    boolean any = false;
    for (long id : repositories) {
      NavigableMap<YearMonth, Double> values =
          series.of(id).map(OpenRankSeries.Series::values).orElse(null);
      for (YearMonth month : period.months()) {
        if (values == null || !values.containsKey(month)) {
          continue;
        }
        Optional<double[]> row = replicates.of(month.toString(), id);
        if (row.isEmpty()) {
          return Optional.empty();
        }
        for (int k = 0; k < means.length; k++) {
          means[k] += row.get()[k] / period.months().size();
        }
        any = true;
      }
    }
    return any ? Optional.of(means) : Optional.empty();
  }
}
