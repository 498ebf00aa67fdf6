// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rankscape.analysis.ComparedMonths;
import org.rankscape.analysis.Sources;
import org.rankscape.cli.Version;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.figure.CoverageFigure;
import org.rankscape.landscape.figure.FeedCoverage;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.coverage.CoverageTables;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.table.CoverageMonth;
import org.rankscape.warehouse.table.HourCoverage;

/**
 * What tables {@code coverage} and {@code hour_coverage} say of some months, as text and figure.
 *
 * @param from first month, or null for the first there is
 * @param to last month, or null for the last there is
 */
public record CoverageStage(YearMonth from, YearMonth to) {
  /** The floor where none is set: months with half of the feed are compared with others. */
  public static final double FLOOR = ComparedMonths.FLOOR;

  private static final Pattern MONTHLY =
      Pattern.compile(
          "\\b(openrank|openrank_computed|rankings|trends|projects|collaboration|attention"
              + "|events|event_counts|hours)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The months, in order; none where none of them was imported. */
  public List<CoverageMonth> months(Warehouse warehouse) throws IOException {
    return warehouse.read(Table.COVERAGE, CoverageTables.KEY).stream()
        .filter(m -> isWanted(YearMonth.parse(m.month())))
        .toList();
  }

  private boolean isWanted(YearMonth month) {
    return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
  }

  /** What is shown of these months. */
  public FeedCoverage feed(Warehouse warehouse) throws IOException {
    List<FeedCoverage.Month> months = new ArrayList<>();
    TreeMap<LocalDate, List<Double>> days = new TreeMap<>();
    for (CoverageMonth m : months(warehouse)) {
      YearMonth month = YearMonth.parse(m.month());
      months.add(
          new FeedCoverage.Month(
              month, m.coverage(), m.hoursPart(), m.eventsPart(), m.mixPart(), m.acceptedPart()));
      for (HourCoverage hour : warehouse.read(Table.HOUR_COVERAGE, month)) {
        days.computeIfAbsent(hour.hour().toLocalDate(), d -> new ArrayList<>())
            .add(hour.state().equals("unasked") ? Double.NaN : hour.coverage());
      }
    }
    if (months.isEmpty()) {
      throw new WarehouseException(
          "warehouse "
              + warehouse.root()
              + " has no hours"
              + (from == null && to == null ? "" : " in these months")
              + ": run 'rankscape ingest' first.");
    }
    return new FeedCoverage(
        months,
        days.entrySet().stream().map(e -> new FeedCoverage.Day(e.getKey(), e.getValue())).toList(),
        Sources.of(warehouse, true).text().en(),
        warehouse.simulated(),
        Version.current());
  }

  /** Writes {@code coverage.svg} and {@code coverage.png}. */
  public void draw(Warehouse warehouse, Path folder, Language language, Theme theme)
      throws IOException {
    new CoverageFigure(language, theme).write(feed(warehouse), folder);
  }

  /** The hours with the lowest coverage of those asked for, the earliest first among equals. */
  public List<HourCoverage> worstHours(Warehouse warehouse, int limit) throws IOException {
    List<HourCoverage> hours = new ArrayList<>();
    for (CoverageMonth m : months(warehouse)) {
      warehouse.read(Table.HOUR_COVERAGE, m.month()).stream()
          .filter(h -> !h.state().equals("unasked") && h.coverage() < 1)
          .forEach(hours::add);
    }
    hours.sort(
        java.util.Comparator.comparingDouble(HourCoverage::coverage)
            .thenComparing(HourCoverage::hour));
    return hours.subList(0, Math.min(limit, hours.size()));
  }

  /**
   * That months of a warehouse should not be compared as they are, for the reader of a query that
   * reads monthly tables; nothing where they are alike or the query names no such table.
   */
  public static Optional<String> warning(Database database, String sql) {
    if (!MONTHLY.matcher(sql).find()) {
      return Optional.empty();
    }
    Coverage coverage = Coverage.of(database);
    List<YearMonth> months = coverage.months();
    return months.isEmpty()
        ? Optional.empty()
        : warning(coverage.among(months.get(0), months.get(months.size() - 1)))
            .map(w -> w + " See 'rankscape coverage'.");
  }

  /** That some months should not be compared as they are; nothing where they are alike. */
  public static Optional<String> warning(List<Coverage.Month> months) {
    return ComparedMonths.of(months, 0).warning().map(w -> "warning: " + w.en());
  }
}
