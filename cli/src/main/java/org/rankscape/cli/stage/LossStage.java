// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.rankscape.analysis.Ids;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.MonthlyCounts;
import org.rankscape.analysis.RankedMonth;
import org.rankscape.cli.UserException;
import org.rankscape.graph.Node;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.uncertainty.LossEffect;
import org.rankscape.rank.uncertainty.Thinning;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.ResultFormat;

/**
 * What lost events do to OpenRank: the months are ranked again with a share of their events left
 * out at random, after a history that lost nothing. Months without a repository that has a value
 * are passed over. Reads only.
 *
 * @param warehouse folder of the warehouse
 * @param shares shares of the events lost
 * @param from first month that loses events, or null for the last twelve ranked
 * @param to last month, or null for the last ranked
 * @param largest how many repositories count as large
 * @param seed of the draws
 */
public record LossStage(
    Path warehouse, List<Double> shares, YearMonth from, YearMonth to, int largest, long seed) {
  /** OpenDigger's estimate for a loss of 40 % of events. */
  private static final double ESTIMATED_SHARE = 0.4;

  private static final double ESTIMATED_OVERALL = -0.133;
  private static final double ESTIMATED_LARGE = -0.083;

  private record Effect(double share, String month, LossEffect effect) {}

  /** Ranks again and writes the report as text. */
  public String run(ResultFormat format) throws Exception {
    Warehouse source = Warehouse.read(warehouse);
    RankedMonth last = RankedMonth.of(source, to);
    List<YearMonth> ranked = source.months(Table.RANKINGS);
    MonthRange period = MonthRange.of(from, to, ranked.get(0), ranked.get(ranked.size() - 1));
    List<YearMonth> months = period.months().stream().filter(ranked::contains).toList();
    if (months.isEmpty()) {
      throw new UserException("no month of " + period + " is ranked.");
    }
    List<Effect> effects = new ArrayList<>();
    for (double share : shares) {
      effects.addAll(effects(source, months, new Thinning(share, seed)));
    }
    ResultTable table = table(effects);
    return switch (format) {
      case CSV -> table.csv(last.provenance());
      case JSON -> table.json(last.provenance());
      case TABLE ->
          String.format(
                  Locale.ROOT,
                  "Events lost at random in %s, seed %d; changes in percent; large: the %,d largest"
                      + " repositories.%n%n",
                  period,
                  seed,
                  largest)
              + reading(effects).aligned()
              + "\nOpenDigger estimates for the loss of 40 % since 2025-05: overall -13.3, large -8.3."
              + " There whole pages of events\nare missing, not events at random.\n"
              + last.origin()
              + ".\n";
    };
  }

  private List<Effect> effects(Warehouse source, List<YearMonth> months, Thinning thinning)
      throws IOException {
    RankedMonth first = RankedMonth.of(source, months.get(0));
    GlobalOpenRank openRank = first.openRank(first.definition().tolerance());
    Ids ids = first.ids();
    MonthlyCounts whole = new MonthlyCounts(source, openRank, ids);
    MonthlyCounts thinned = new MonthlyCounts(source, openRank, ids, thinning);
    Inheritance wholeBefore = first.before();
    Inheritance thinnedBefore = wholeBefore;
    List<LossEffect> effects = new ArrayList<>();
    List<Effect> rows = new ArrayList<>();
    for (YearMonth month : months) {
      MonthRanking all = RankedMonth.of(source, month).again(openRank, whole, wholeBefore);
      MonthRanking part = openRank.rank(thinned.month(month), thinnedBefore);
      wholeBefore = all.inheritance();
      thinnedBefore = part.inheritance();
      if (all.count(Node.Kind.REPOSITORY) > 0) {
        effects.add(LossEffect.of(all, part, largest));
        rows.add(new Effect(thinning.share(), month.toString(), effects.get(effects.size() - 1)));
      }
    }
    if (effects.isEmpty()) {
      throw new UserException(
          "no repository has a value in "
              + months.get(0)
              + " to "
              + months.get(months.size() - 1)
              + ": give other months with --from and --to.");
    }
    rows.add(new Effect(thinning.share(), "mean", mean(effects)));
    return rows;
  }

  private static LossEffect mean(List<LossEffect> effects) {
    return new LossEffect(
        mean(effects, LossEffect::overall),
        mean(effects, LossEffect::large),
        mean(effects, LossEffect::developers),
        mean(effects, LossEffect::repositoriesLeft),
        mean(effects, LossEffect::rankCorrelation),
        mean(effects, LossEffect::largestKept));
  }

  private static double mean(List<LossEffect> effects, ToDoubleFunction<LossEffect> value) {
    return effects.stream().mapToDouble(value).average().orElseThrow();
  }

  private ResultTable table(List<Effect> effects) {
    List<List<Object>> rows = new ArrayList<>();
    for (Effect e : effects) {
      boolean estimated = e.share == ESTIMATED_SHARE;
      LossEffect l = e.effect;
      rows.add(
          Arrays.asList(
              e.share,
              e.month,
              l.overall(),
              estimated ? ESTIMATED_OVERALL : null,
              l.large(),
              estimated ? ESTIMATED_LARGE : null,
              l.developers(),
              l.repositoriesLeft(),
              l.rankCorrelation(),
              l.largestKept(),
              largest,
              seed));
    }
    return new ResultTable(
        List.of(
            "share_lost",
            "month",
            "overall",
            "overall_opendigger",
            "large",
            "large_opendigger",
            "developers",
            "repositories_left",
            "rank_correlation",
            "largest_kept",
            "largest",
            "seed"),
        rows);
  }

  private static ResultTable reading(List<Effect> effects) {
    List<List<Object>> rows = new ArrayList<>();
    for (Effect e : effects) {
      LossEffect l = e.effect;
      rows.add(
          Arrays.asList(
              percent(e.share),
              e.month,
              percent(l.overall()),
              percent(l.large()),
              percent(l.developers()),
              percent(l.repositoriesLeft()),
              String.format(Locale.ROOT, "%.3f", l.rankCorrelation()),
              percent(l.largestKept())));
    }
    return new ResultTable(
        List.of(
            "lost",
            "month",
            "overall",
            "large",
            "developers",
            "repositories left",
            "rank correlation",
            "large kept"),
        rows);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
