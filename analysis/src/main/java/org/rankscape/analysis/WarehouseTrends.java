// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.Repair;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendAnalysis;
import org.rankscape.rank.trend.TrendSettings;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.OpenRankMonths;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.StandardQueries;
import org.rankscape.warehouse.table.TrendRow;

/**
 * Which repositories of a warehouse grow, decline, or do neither.
 *
 * @param source {@code computed} or {@code imported}: what the values are
 * @param rows one a repository
 * @param notes how many there are of each class, and what to be careful with
 */
public record WarehouseTrends(String source, List<TrendRow> rows, List<String> notes) {

  /**
   * The trends over a window.
   *
   * @param source {@code computed}, {@code imported}, or null for what there is
   * @param end last month of the window, or null for the last with values
   * @param months length of the window
   * @param coverageFloor lowest coverage of a month that is compared with another, between 0 and 1
   * @throws org.rankscape.warehouse.WarehouseException if there are no values
   */
  public static WarehouseTrends of(
      Warehouse warehouse, String source, YearMonth end, int months, double coverageFloor) {
    try (Database database = Database.open(warehouse)) {
      OpenRankMonths available = AvailableValues.of(warehouse, database, source);
      Coverage coverage = Coverage.of(database);
      LastMonth whole = LastMonth.of(available, coverage, coverageFloor);
      YearMonth last =
          MonthRange.of(
                  null,
                  end == null ? whole.month() : end,
                  available.first().orElseThrow(),
                  available.last().orElseThrow())
              .to();
      Map<String, NavigableMap<YearMonth, Double>> values = new TreeMap<>();
      OpenRankSeries series = OpenRankSeries.of(database, available.source());
      TrendBase base = TrendBase.of(database, available, coverage, coverageFloor, last, months);
      series.all().forEach((key, s) -> values.put(key, base.measured(s)));
      Map<String, Trend> trends =
          new TrendAnalysis(TrendSettings.defaults().withWindow(months))
              .trends(base.apply(values), last);
      List<TrendRow> rows = new ArrayList<>();
      Map<String, Integer> classes = new TreeMap<>();
      trends.forEach(
          (key, trend) -> {
            TrendRow row = row(series.all().get(key), trend, last, months, base, series.source());
            classes.merge(row.trend(), 1, Integer::sum);
            rows.add(row);
          });
      return new WarehouseTrends(
          series.source(),
          rows,
          notes(
              series,
              classes,
              rows.stream().filter(TrendRow::repaired).count(),
              base,
              end == null ? whole.note() : Optional.empty(),
              last,
              StandardQueries.scopes(
                  database,
                  series.source(),
                  last.minusMonths(months - 1L).toString(),
                  last.toString())));
    }
  }

  private static List<String> notes(
      OpenRankSeries series,
      Map<String, Integer> classes,
      long repaired,
      TrendBase base,
      Optional<Label> leftOut,
      YearMonth last,
      List<String> scopes) {
    List<String> notes = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    classes.forEach((name, n) -> counts.add(String.format(Locale.ROOT, "%s %,d", name, n)));
    notes.add(series.source() + " values to " + last + ": " + String.join(", ", counts));
    if (scopes.contains("partial")) {
      notes.add("warning: scope partial: computed from a part of GitHub's events");
    }
    leftOut.ifPresent(n -> notes.add("note: " + n.en()));
    base.notes().forEach(n -> notes.add("warning: " + n.en()));
    if (repaired > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "note: %s %,d repositories with repairs from GitHub's API are measured %s.",
              Repair.MARK,
              repaired,
              base.adjusted()
                  ? "without them, because the panel makes up for what was lost"
                  : "with them"));
    }
    return notes;
  }

  private static TrendRow row(
      OpenRankSeries.Series series,
      Trend t,
      YearMonth last,
      int months,
      TrendBase base,
      String from) {
    boolean told = !base.refused();
    return new TrendRow(
        series.id(),
        series.name(),
        last.minusMonths(months - 1L).toString(),
        last.toString(),
        told ? t.trendClass().name().toLowerCase(Locale.ROOT) : "unknown",
        t.months(),
        told ? t.s() : null,
        told ? t.z() : null,
        told ? t.p() : null,
        told ? t.q() : null,
        told ? t.slope() : null,
        told ? t.slopeLow() : null,
        told ? t.slopeHigh() : null,
        t.mean(),
        told ? t.previous() : null,
        told ? t.growth() : null,
        base.adjusted(),
        base.repaired(series),
        from);
  }
}
