// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.rankscape.analysis.ComparedMonths;
import org.rankscape.analysis.EarlierEdition;
import org.rankscape.analysis.Ids;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.RankedMonth;
import org.rankscape.analysis.WarehouseLandscape;
import org.rankscape.analysis.WarehouseReport;
import org.rankscape.analysis.WarehouseTrends;
import org.rankscape.graph.Node;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.report.ReportTemplate;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.trend.TrendSettings;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.MonthNames;
import org.rankscape.warehouse.query.ResultRows;

/**
 * A warehouse opened for reading: SQL over its tables, rankings, exploration, trends, landscapes
 * and reports. Nothing here writes to the warehouse; the commands do.
 *
 * <pre>{@code
 * try (Rankscape demo = Rankscape.open(Path.of("demo/warehouse"))) {
 *   System.out.println(demo.query("SELECT type, sum(events) FROM event_counts GROUP BY type"));
 *   demo.landscape(Path.of("demo/simulated/catalogue.yaml")).sheet().write(Path.of("sheet.svg"));
 * }
 * }</pre>
 *
 * <p>Accounts that the last ranking was told are no developers ({@code rank --bots}) are none here.
 *
 * <p>What the user can mend is told by {@link org.rankscape.warehouse.WarehouseException}; a file
 * that cannot be read by {@link UncheckedIOException}. Instances may be used by several threads,
 * one query at a time.
 */
public final class Rankscape implements AutoCloseable {
  private static final double TOLERANCE = 1e-9;
  private static final double DAMPING = 0.85;
  private final Warehouse warehouse;
  private final Database database;

  private Rankscape(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.database = Database.open(warehouse);
  }

  /**
   * Opens a warehouse.
   *
   * @param warehouse its folder
   * @return the warehouse; close it after use
   * @throws org.rankscape.warehouse.WarehouseException if the folder holds none
   */
  public static Rankscape open(Path warehouse) {
    return new Rankscape(Warehouse.read(warehouse));
  }

  /**
   * Whether its data are simulated.
   *
   * @return true for the demo's
   */
  public boolean simulated() {
    return warehouse.simulated();
  }

  /**
   * The months that are ranked.
   *
   * @return in order
   */
  public List<YearMonth> months() {
    return warehouse.months(Table.RANKINGS);
  }

  /**
   * Runs a query (DuckDB's SQL) over the tables.
   *
   * @param sql one statement that reads; {@code SHOW TABLES} and {@code DESCRIBE} tell what there
   *     is
   * @param parameters values for the question marks in it
   * @return its whole result
   * @throws org.rankscape.warehouse.WarehouseException with DuckDB's words if it is not valid
   */
  public synchronized Rows query(String sql, Object... parameters) {
    ResultRows rows = database.rows(sql, parameters);
    return new Rows(rows.columns(), rows.rows());
  }

  /**
   * Runs a query and reads its rows into records, as {@link Rows#as} does.
   *
   * @param <T> record type
   * @param type the record
   * @param sql one statement that reads
   * @param parameters values for the question marks in it
   * @return one record a row
   */
  public <T extends Record> List<T> query(Class<T> type, String sql, Object... parameters) {
    return query(sql, parameters).as(type);
  }

  /**
   * Ranks a month anew, by the definition and from the values that the warehouse's own ranking of
   * it records, and compares.
   *
   * @param month a month of {@link #months()}
   * @return OpenRank of all repositories and developers
   * @throws org.rankscape.warehouse.WarehouseException if the month is not ranked, or what it was
   *     ranked from changed since
   */
  public Ranking rank(YearMonth month) {
    return reading(
        () -> {
          RankedMonth recorded = RankedMonth.of(warehouse, month);
          MonthRanking ranking = recorded.again(recorded.before(), TOLERANCE);
          Ids ids = recorded.ids();
          MonthNames repositories =
              MonthNames.read(warehouse, Table.REPOSITORY_NAMES, month, ids::repository);
          MonthNames developers =
              MonthNames.read(warehouse, Table.DEVELOPER_NAMES, month, ids::developer);
          return Rankings.of(
              ranking,
              recorded.scope(),
              n -> (n.kind() == Node.Kind.REPOSITORY ? repositories : developers).name(n.id()));
        });
  }

  /**
   * The repositories around some seeds: a random walk with restart over the collaboration of the
   * last 12 months, damping 0.85.
   *
   * @param seeds full names
   * @param limit candidates besides the seeds
   * @return seeds and candidates
   * @throws org.rankscape.warehouse.WarehouseException if a seed is unknown
   */
  public Exploration explore(List<String> seeds, int limit) {
    return explore(seeds, limit, null, null);
  }

  /**
   * The same over a period.
   *
   * @param seeds full names
   * @param limit candidates besides the seeds
   * @param from first month, or null for 12 months
   * @param to last month, or null for the last there is
   * @return seeds and candidates
   */
  public Exploration explore(List<String> seeds, int limit, YearMonth from, YearMonth to) {
    return reading(
        () -> {
          var found =
              org.rankscape.analysis.Exploration.of(
                  warehouse,
                  new org.rankscape.analysis.Exploration.Request(
                      seeds, from, to, limit, DAMPING, bots()));
          return new Exploration(
              found.period().from(),
              found.period().to(),
              found.candidates().stream()
                  .map(
                      c ->
                          new Candidate(
                              c.place(),
                              c.repository(),
                              c.score(),
                              c.hops(),
                              c.sharedDevelopers(),
                              c.openrank()))
                  .toList(),
              found.notes());
        });
  }

  /**
   * Which repositories grow, decline, or do neither, over the last 24 months.
   *
   * @return all repositories
   * @throws org.rankscape.warehouse.WarehouseException if there is no OpenRank
   */
  public Trends trends() {
    return trends(null, TrendSettings.defaults().windowMonths());
  }

  /**
   * The same over another window.
   *
   * @param end last month, or null for the last with values
   * @param months length of the window, at least 12
   * @return all repositories
   */
  public Trends trends(YearMonth end, int months) {
    WarehouseTrends found = WarehouseTrends.of(warehouse, null, end, months, ComparedMonths.FLOOR);
    return new Trends(
        found.rows().stream()
            .map(
                t ->
                    new Trend(
                        t.repository(),
                        t.trend(),
                        t.months(),
                        t.s(),
                        t.p(),
                        t.q(),
                        t.slope(),
                        t.slopeLow(),
                        t.slopeHigh(),
                        t.mean(),
                        t.previous(),
                        t.repaired()))
            .sorted(java.util.Comparator.comparing(Trend::repository))
            .toList(),
        found.notes());
  }

  /**
   * The landscape of the last 12 months.
   *
   * @param catalogue file of the catalogue
   * @return the landscape
   */
  public Landscape landscape(Path catalogue) {
    return landscape(catalogue, null, null);
  }

  /**
   * The landscape of a period.
   *
   * @param catalogue file of the catalogue
   * @param from first month, or null for 12 months
   * @param to last month, or null for the last there is
   * @return the landscape
   */
  public Landscape landscape(Path catalogue, YearMonth from, YearMonth to) {
    return reading(
        () ->
            new Landscape(maker(catalogue).make(null, from, to, ComparedMonths.FLOOR).landscape()));
  }

  /**
   * The report of a period, compared with the same months a year earlier; developers are not named.
   *
   * @param catalogue file of the catalogue
   * @param from first month
   * @param to last month
   * @return the report, in English
   */
  public Report report(Path catalogue, YearMonth from, YearMonth to) {
    return reading(
        () ->
            new Report(
                org.rankscape.landscape.report.Report.of(
                    new WarehouseReport(
                            maker(catalogue),
                            null,
                            ComparedMonths.FLOOR,
                            EarlierEdition.in(warehouse, null))
                        .input(new MonthRange(from, to), false, Language.EN),
                    ReportTemplate.included(Language.EN))));
  }

  private WarehouseLandscape maker(Path catalogue) throws IOException {
    return new WarehouseLandscape(warehouse, CatalogueReader.read(catalogue), bots());
  }

  /** Logins that the last ranking was told are no developers. */
  private List<String> bots() throws IOException {
    return months().isEmpty() ? List.of() : RankedMonth.of(warehouse, null).moreBots();
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> T reading(Reading<T> work) {
    try {
      return work.read();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read warehouse " + warehouse.location(), e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
