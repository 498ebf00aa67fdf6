// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rankscape.rank.trend.Panel;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.WarmUp;

/**
 * What trends are measured against. Values as they are, unless the months of the window are not
 * alike: a ranking that started without history is still rising to its level, and months may not
 * have been imported to the same extent. Then values are taken relative to the total of a fixed
 * panel.
 */
final class TrendBase {
  /** The largest difference in coverage that is passed over. */
  static final double TOLERATED = 0.1;

  private final Panel panel;
  private final List<String> notes = new ArrayList<>();

  private TrendBase(Panel panel) {
    this.panel = panel;
  }

  static TrendBase of(
      OpenRankSeries series,
      Coverage coverage,
      Optional<WarmUp> warmUp,
      YearMonth last,
      int months) {
    YearMonth first = series.firstMonth().orElseThrow();
    YearMonth start = last.minusMonths(months - 1L);
    boolean computed = series.source().equals("computed");
    boolean testable = !first.isAfter(last.minusMonths(11));
    Optional<String> rising = warmUp.filter(w -> computed && w.covers(start)).map(WarmUp::note);
    boolean warmingUp = testable && rising.isPresent();
    boolean yearBefore = !first.isAfter(last.minusMonths(12));
    String unequal = computed && yearBefore ? unequalCoverage(coverage, last) : null;
    if (!warmingUp && unequal == null) {
      TrendBase base = new TrendBase(null);
      rising.ifPresent(base.notes::add);
      return base;
    }
    Map<String, NavigableMap<YearMonth, Double>> all = new TreeMap<>();
    series.all().forEach((key, s) -> all.put(key, s.values()));
    Panel panel = Panel.of(all, start.isBefore(first) ? first : start, last);
    TrendBase base = new TrendBase(panel.isUsable() ? panel : null);
    rising.ifPresent(base.notes::add);
    if (unequal != null) {
      base.notes.add(unequal);
    }
    base.notes.add(
        panel.isUsable()
            ? String.format(
                Locale.ROOT,
                "Trends and growth are therefore measured relative to the total of the %,d"
                    + " repositories with a value in every month.",
                panel.size())
            : "Growth and decline may be due to that.");
    return base;
  }

  private static String unequalCoverage(Coverage coverage, YearMonth last) {
    double now = coverage.of(last.minusMonths(11), last);
    double before = coverage.of(last.minusMonths(23), last.minusMonths(12));
    return Math.abs(now - before) <= TOLERATED
        ? null
        : String.format(
            Locale.ROOT,
            "Coverage differs between the periods compared: %.0f %% of the hours in the year to %s,"
                + " %.0f %% in the year before.",
            100 * now,
            last,
            100 * before);
  }

  /** Whether values are taken relative to a panel. */
  boolean adjusted() {
    return panel != null;
  }

  /** Sentences for the reader; empty where values are taken as they are. */
  List<String> notes() {
    return notes;
  }

  /** Whether months can be compared: all of them where values are taken as they are. */
  boolean covers(MonthRange months) {
    return panel == null || panel.covers(months.from(), months.to());
  }

  /** What brings adjusted values to the level of a period. */
  double level(MonthRange period) {
    return panel.level(period.from(), period.to());
  }

  /** The series to measure trends on. */
  <K> Map<K, NavigableMap<YearMonth, Double>> apply(
      Map<K, NavigableMap<YearMonth, Double>> series) {
    return panel == null ? series : panel.adjust(series);
  }
}
