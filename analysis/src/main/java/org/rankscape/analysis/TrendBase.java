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
import org.rankscape.rank.trend.Panel;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.WarmUp;

/**
 * What trends are measured against. Values as they are, unless the months of the window are not
 * alike: a ranking that started without history is still rising to its level, and months may not be
 * covered to the same extent. Then values are taken relative to the total of a fixed panel, or not
 * compared at all ({@link ComparedMonths}).
 */
public final class TrendBase {
  private static final Label UNADJUSTED =
      new Label("Growth and decline may be due to that.", "增长与下降可能由此造成。");

  private final Panel panel;
  private final boolean refused;
  private final List<Label> notes = new ArrayList<>();

  private TrendBase(Panel panel, boolean refused) {
    this.panel = panel;
    this.refused = refused;
  }

  /**
   * What the window that ends with a month is measured against.
   *
   * @param floor lowest coverage of a month that is compared with another
   */
  public static TrendBase of(
      OpenRankSeries series,
      Coverage coverage,
      double floor,
      Optional<WarmUp> warmUp,
      YearMonth last,
      int months) {
    YearMonth first = series.firstMonth().orElseThrow();
    YearMonth start = last.minusMonths(months - 1L);
    boolean computed = series.source().equals("computed");
    boolean testable = !first.isAfter(last.minusMonths(11));
    Optional<Label> rising = warmUp.filter(w -> computed && w.covers(start)).map(TrendBase::rising);
    boolean warmingUp = testable && rising.isPresent();
    YearMonth from = start.isBefore(first) ? first : start;
    ComparedMonths compared =
        computed ? ComparedMonths.of(coverage.between(from, last), floor) : ComparedMonths.ALIKE;
    if (compared.refused()) {
      TrendBase base = new TrendBase(null, true);
      rising.ifPresent(base.notes::add);
      compared.warning().ifPresent(base.notes::add);
      base.notes.add(compared.refusal());
      return base;
    }
    if (!warmingUp && compared.warning().isEmpty()) {
      TrendBase base = new TrendBase(null, false);
      rising.ifPresent(base.notes::add);
      return base;
    }
    Map<String, NavigableMap<YearMonth, Double>> all = new TreeMap<>();
    series.all().forEach((key, s) -> all.put(key, s.values()));
    Panel panel = Panel.of(all, from, last);
    TrendBase base = new TrendBase(panel.isUsable() ? panel : null, false);
    rising.ifPresent(base.notes::add);
    compared.warning().ifPresent(base.notes::add);
    base.notes.add(panel.isUsable() ? relative(panel) : UNADJUSTED);
    return base;
  }

  private static Label rising(WarmUp warmUp) {
    return new Label(
        warmUp.note(),
        "数值自 "
            + warmUp.first()
            + " 起计算，"
            + (warmUp.partly()
                ? "仅部分仓库与开发者有导入的初始值（仓库 "
                    + warmUp.repositories().text()
                    + "，开发者 "
                    + warmUp.developers().text()
                    + "，括号内为其活动占比），其余"
                : "")
            + "没有此前的历史，到 "
            + warmUp.last()
            + " 才升至应有水平；在此之前，以其为阈值过严。");
  }

  private static Label relative(Panel panel) {
    return new Label(
        String.format(
            Locale.ROOT,
            "Trends and growth are therefore measured relative to the total of the %,d"
                + " repositories with a value in every month.",
            panel.size()),
        String.format(Locale.ROOT, "因此，趋势与增长相对于每月均有数值的 %,d 个仓库之总和来衡量。", panel.size()));
  }

  /** Whether values are taken relative to a panel. */
  public boolean adjusted() {
    return panel != null;
  }

  /** Whether months must not be compared: there are no trends and no growth then. */
  public boolean refused() {
    return refused;
  }

  /** Sentences for the reader; empty where values are taken as they are. */
  public List<Label> notes() {
    return notes;
  }

  /** Whether months can be compared: all of them where values are taken as they are. */
  public boolean covers(MonthRange months) {
    return !refused && (panel == null || panel.covers(months.from(), months.to()));
  }

  /** What brings adjusted values to the level of a period. */
  public double level(MonthRange period) {
    return panel.level(period.from(), period.to());
  }

  /** The series to measure trends on. */
  public <K> Map<K, NavigableMap<YearMonth, Double>> apply(
      Map<K, NavigableMap<YearMonth, Double>> series) {
    return panel == null ? series : panel.adjust(series);
  }
}
