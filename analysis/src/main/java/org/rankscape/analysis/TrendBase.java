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
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.rank.trend.Panel;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.OpenRankMonths;
import org.rankscape.warehouse.query.OpenRankSeries;
import org.rankscape.warehouse.query.Repairs;
import org.rankscape.warehouse.query.WarmUp;

/**
 * What trends are measured against. Values as they are, unless the months of the window are not
 * alike: a ranking that started without history is still rising to its level, and months may not be
 * covered to the same extent. Then values are taken relative to the total of a fixed panel, or not
 * compared at all ({@link ComparedMonths}).
 *
 * <p>A panel makes up for lost events, and so does a repair from GitHub's API. What was repaired is
 * therefore measured without its repairs against a panel without repairs.
 */
public final class TrendBase {
  private static final Label UNADJUSTED =
      new Label("Growth and decline may be due to that.", "增长与下降可能由此造成。");

  private final OpenRankMonths values;
  private final YearMonth last;
  private final Optional<WarmUp> warmUp;
  private final Repairs repairs;
  private final List<Label> notes = new ArrayList<>();
  private boolean refused;
  private Panel panel;

  private TrendBase(
      OpenRankMonths values, YearMonth last, Optional<WarmUp> warmUp, Repairs repairs) {
    this.values = values;
    this.last = last;
    this.warmUp = warmUp;
    this.repairs = repairs;
  }

  /**
   * What the window that ends with a month is measured against.
   *
   * @param floor lowest coverage of a month that is compared with another
   * @throws org.rankscape.warehouse.WarehouseException if a month was repaired since it was ranked
   */
  public static TrendBase of(
      Database database,
      OpenRankMonths values,
      Coverage coverage,
      double floor,
      YearMonth last,
      int months) {
    boolean computed = values.computed();
    TrendBase base =
        new TrendBase(
            values,
            last,
            computed ? WarmUp.of(database) : Optional.empty(),
            computed ? Repairs.of(database) : Repairs.none());
    YearMonth first = values.first().orElseThrow();
    YearMonth start = last.minusMonths(months - 1L);
    YearMonth from = start.isBefore(first) ? first : start;
    base.compare(
        database,
        from,
        base.warmUp.filter(w -> w.covers(start)).map(TrendBase::rising),
        computed ? ComparedMonths.of(coverage.between(from, last), floor) : ComparedMonths.ALIKE,
        !first.isAfter(last.minusMonths(11)));
    return base;
  }

  private void compare(
      Database database,
      YearMonth from,
      Optional<Label> rising,
      ComparedMonths compared,
      boolean testable) {
    rising.ifPresent(notes::add);
    compared.warning().ifPresent(notes::add);
    refused = compared.refused();
    if (refused) {
      notes.add(compared.refusal());
    } else if (testable && rising.isPresent() || compared.warning().isPresent()) {
      Panel found = panel(database, from);
      panel = found.isUsable() ? found : null;
      notes.add(found.isUsable() ? relative(found) : UNADJUSTED);
    }
  }

  private Panel panel(Database database, YearMonth from) {
    Panel.Builder builder = new Panel.Builder(from, last);
    OpenRankSeries.forEach(
        database, from, last, (id, values) -> builder.add(withoutRepairs(id, values)));
    return builder.build();
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

  /**
   * The last month of the ranking's warm-up, if a month lies in it, else null: then levels of
   * different months cannot be compared.
   */
  public YearMonth warmUp(YearMonth month) {
    return warmUp.filter(w -> w.covers(month)).map(WarmUp::last).orElse(null);
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

  /** Whether a month of a repository up to the end of the window was repaired. */
  public boolean repaired(OpenRankSeries.Series of) {
    return of.id() != null && repaired(of.id());
  }

  private boolean repaired(long id) {
    return !repairs.months(id).headSet(last, true).isEmpty();
  }

  /**
   * What is measured of a repository: its values, without repairs where a panel is to make up for
   * what was lost.
   */
  public NavigableMap<YearMonth, Double> measured(OpenRankSeries.Series of) {
    return panel == null || of.id() == null ? of.values() : withoutRepairs(of.id(), of.values());
  }

  private NavigableMap<YearMonth, Double> withoutRepairs(
      long id, NavigableMap<YearMonth, Double> with) {
    return repaired(id) ? repairs.without(id, with, values.months().headSet(last, true)) : with;
  }

  /** Measured series, relative to the panel where there is one. */
  public <K> Map<K, NavigableMap<YearMonth, Double>> apply(
      Map<K, NavigableMap<YearMonth, Double>> measured) {
    return panel == null ? measured : panel.adjust(measured);
  }
}
