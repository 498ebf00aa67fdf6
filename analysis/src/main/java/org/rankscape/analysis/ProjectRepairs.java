// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LeftOut;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Repair;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.OpenRankMonths;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.Repairs;

/**
 * What was restored of the projects of a landscape, and what each would be without. A project
 * counts as repaired if any month of its repositories up to the end of the period was: later months
 * inherit from it.
 */
final class ProjectRepairs {
  private final Repairs repairs;
  private final OpenRankMonths available;
  private final OpenRankSeries series;
  private final Map<String, List<Long>> ids;
  private final MonthRange period;

  private ProjectRepairs(
      Repairs repairs,
      OpenRankMonths available,
      OpenRankSeries series,
      Map<String, List<Long>> ids,
      MonthRange period) {
    this.repairs = repairs;
    this.available = available;
    this.series = series;
    this.ids = ids;
    this.period = period;
  }

  static ProjectRepairs of(
      Database database,
      OpenRankMonths available,
      OpenRankSeries series,
      Map<String, List<Long>> ids,
      MonthRange period) {
    return new ProjectRepairs(
        Repairs.of(database, ids.values().stream().flatMap(List::stream).toList()),
        available,
        series,
        ids,
        period);
  }

  private NavigableSet<YearMonth> months(String project) {
    NavigableSet<YearMonth> months = new TreeSet<>();
    if (available.computed()) {
      ids.getOrDefault(project, List.of()).forEach(id -> months.addAll(repairs.months(id)));
    }
    return months.headSet(period.to(), true);
  }

  /**
   * A landscape of the period with its repairs.
   *
   * @throws org.rankscape.warehouse.WarehouseException if a month was repaired since it was ranked
   */
  Landscape on(Landscape landscape) {
    if (ids.keySet().stream().allMatch(id -> months(id).isEmpty())) {
      return landscape;
    }
    Map<String, Double> values = new HashMap<>();
    for (Project project : landscape.projects()) {
      String id = project.entry().id();
      values.put(id, mean(ids.getOrDefault(id, List.of())));
    }
    List<Double> sorted = new ArrayList<>(values.values());
    sorted.sort(Collections.reverseOrder());
    Map<String, Repair> found = new HashMap<>();
    values.forEach(
        (id, value) -> {
          NavigableSet<YearMonth> months = months(id);
          if (!months.isEmpty()) {
            int inPeriod = months.tailSet(period.from(), true).size();
            found.put(id, new Repair(inPeriod, value, sorted.indexOf(value) + 1));
          }
        });
    for (LeftOut left : landscape.leftOut()) {
      NavigableSet<YearMonth> months = months(left.entry().id());
      if (!months.isEmpty()) {
        int inPeriod = months.tailSet(period.from(), true).size();
        found.put(left.entry().id(), new Repair(inPeriod, mean(ids.get(left.entry().id())), null));
      }
    }
    return landscape.withRepairs(found);
  }

  private double mean(List<Long> repositories) {
    double sum = 0;
    for (long id : repositories) {
      NavigableMap<YearMonth, Double> values =
          series.of(id).map(OpenRankSeries.Series::values).orElseGet(TreeMap::new);
      NavigableMap<YearMonth, Double> without =
          repairs.without(id, values, available.months().headSet(period.to(), true));
      for (YearMonth month : period.months()) {
        sum += without.getOrDefault(month, 0.0);
      }
    }
    return sum / period.months().size();
  }

  /** What to know where some projects are repaired. */
  Optional<Label> note() {
    long repaired = ids.keySet().stream().filter(id -> !months(id).isEmpty()).count();
    if (repaired == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Label(
            String.format(
                Locale.ROOT,
                "%s %d of %d listed projects: events that the feed lost were restored from GitHub's"
                    + " API, but for pushes. They are not ranked on the same footing as the others;"
                    + " the tables have their values without it.",
                Repair.MARK,
                repaired,
                ids.size()),
            String.format(
                Locale.ROOT,
                "%s %d / %d 个项目：数据源丢失的事件已通过 GitHub API 补回（推送除外），与其他项目不完全可比；" + "表格中附有补回前的数值。",
                Repair.MARK,
                repaired,
                ids.size())));
  }
}
