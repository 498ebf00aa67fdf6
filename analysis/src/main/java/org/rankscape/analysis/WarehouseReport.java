// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rankscape.landscape.edition.Edition;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.report.ReportInput;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.warehouse.WarehouseException;

/**
 * What the report of a period is written from: the landscape of the period, that of the same months
 * a year earlier, what changed since a frozen edition, and how the work divides over developers.
 */
public final class WarehouseReport {
  private final WarehouseLandscape maker;
  private final String source;
  private final double coverageFloor;
  private final EarlierEdition earlier;

  /**
   * Reports of a warehouse and a catalogue.
   *
   * @param source {@code computed}, {@code imported}, or null for what there is
   * @param coverageFloor lowest coverage of a month that is compared with another
   * @param earlier which frozen edition it is compared with, where there is one
   */
  public WarehouseReport(
      WarehouseLandscape maker, String source, double coverageFloor, EarlierEdition earlier) {
    this.maker = maker;
    this.source = source;
    this.coverageFloor = coverageFloor;
    this.earlier = earlier;
  }

  /**
   * The input of the report of a published edition, of which no month is known alone.
   *
   * @param earlier which frozen edition it is compared with, where there is one
   */
  public static ReportInput published(MadeLandscape now, EarlierEdition earlier, Language language)
      throws IOException {
    Optional<Edition> edition = earlier.of(now);
    return new ReportInput(
        edition.map(e -> EarlierEdition.compared(now, e)).orElse(now.landscape()),
        null,
        false,
        Map.of(),
        null,
        edition.map(e -> e.manifest().digest()).orElse(null),
        language);
  }

  /**
   * The input of one report.
   *
   * @param period months asked for, of which those without data are left out; null for the last
   *     twelve
   * @param showDevelopers whether the most active developers are named
   * @throws WarehouseException if there are no data for the period
   */
  public ReportInput input(MonthRange period, boolean showDevelopers, Language language)
      throws IOException {
    MonthRange data = maker.data(source);
    MadeLandscape now = period == null ? make(null, null) : make(within(data, period));
    MonthRange against = now.period().yearBefore();
    Landscape before =
        against.from().isBefore(data.from()) || !now.alike() ? null : make(against).landscape();
    Optional<Edition> edition = earlier.of(now);
    return new ReportInput(
        edition.map(e -> EarlierEdition.compared(now, e)).orElse(now.landscape()),
        before,
        now.alike(),
        now.series(),
        DeveloperWork.of(
            maker.warehouse(), repositories(now), now.period(), maker.moreBots(), showDevelopers),
        edition.map(e -> e.manifest().digest()).orElse(null),
        language);
  }

  private static MonthRange within(MonthRange data, MonthRange period) {
    if (period.from().isAfter(data.to()) || period.to().isBefore(data.from())) {
      throw new WarehouseException(
          "there are no data for " + period + ": the data are of " + data + ".");
    }
    return new MonthRange(
        period.from().isBefore(data.from()) ? data.from() : period.from(),
        period.to().isAfter(data.to()) ? data.to() : period.to());
  }

  /** Repositories of the projects that are on the landscape. */
  private static List<List<Long>> repositories(MadeLandscape made) {
    return made.landscape().projects().stream().map(p -> made.ids(p.entry().id())).toList();
  }

  private MadeLandscape make(MonthRange months) throws IOException {
    return make(months.from(), months.to());
  }

  private MadeLandscape make(YearMonth from, YearMonth to) throws IOException {
    return maker.make(source, from, to, coverageFloor);
  }
}
