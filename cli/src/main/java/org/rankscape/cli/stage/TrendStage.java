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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendAnalysis;
import org.rankscape.rank.trend.TrendSettings;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.StandardQueries;
import org.rankscape.warehouse.query.WarmUp;
import org.rankscape.warehouse.table.TrendRow;

/**
 * Which repositories grow, decline, or do neither.
 *
 * @param warehouse folder of the warehouse
 * @param source {@code computed}, {@code imported}, or null for what there is
 * @param end last month of the window, or null for the last with values
 * @param months length of the window
 * @param coverageFloor lowest coverage of a month that is compared with another, between 0 and 1
 */
public record TrendStage(
    Path warehouse, String source, YearMonth end, int months, double coverageFloor) {

  /** Refuses a source of values that there is not. */
  public TrendStage {
    Choice.check("values", source, "computed", "imported");
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("source", source);
    settings.put("end", end == null ? null : end.toString());
    settings.put("months", months);
    settings.put("coverage_floor", coverageFloor);
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("trends", target, settings, () -> trends(target));
    }
  }

  /** The values of one source, or of what there is: computed before imported. */
  static OpenRankSeries series(Warehouse warehouse, Database database, String source) {
    for (String one : source == null ? List.of("computed", "imported") : List.of(source)) {
      OpenRankSeries series = OpenRankSeries.of(database, one);
      if (!series.all().isEmpty()) {
        return series;
      }
    }
    throw new WarehouseException(
        "warehouse "
            + warehouse.root()
            + " has no "
            + (source == null ? "" : source + " ")
            + "OpenRank: run 'rankscape rank' or 'rankscape import openrank' first.");
  }

  private Stage.Done trends(Warehouse target) throws Exception {
    try (Database database = Database.open(target)) {
      OpenRankSeries series = series(target, database, source);
      Coverage coverage = Coverage.of(database);
      LastMonth whole = LastMonth.of(series, coverage, coverageFloor);
      YearMonth last =
          MonthRange.of(
                  null,
                  end == null ? whole.month() : end,
                  series.firstMonth().orElseThrow(),
                  series.lastMonth().orElseThrow())
              .to();
      Map<String, NavigableMap<YearMonth, Double>> values = new TreeMap<>();
      series.all().forEach((key, s) -> values.put(key, s.values()));
      TrendBase base =
          TrendBase.of(series, coverage, coverageFloor, WarmUp.of(database), last, months);
      Map<String, Trend> trends =
          new TrendAnalysis(TrendSettings.defaults().withWindow(months))
              .trends(base.apply(values), last);
      List<TrendRow> rows = new ArrayList<>();
      Map<String, Integer> classes = new TreeMap<>();
      trends.forEach(
          (key, trend) -> {
            TrendRow row = row(series.all().get(key), trend, last, base, series.source());
            classes.merge(row.trend(), 1, Integer::sum);
            rows.add(row);
          });
      target.write(Table.TRENDS, series.source(), rows);
      return new Stage.Done(
          rows.size(),
          "repositories",
          target.store().size(Table.TRENDS.name()),
          notes(
              series,
              classes,
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

  private List<String> notes(
      OpenRankSeries series,
      Map<String, Integer> classes,
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
    return notes;
  }

  private TrendRow row(
      OpenRankSeries.Series series, Trend t, YearMonth last, TrendBase base, String from) {
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
        from);
  }
}
