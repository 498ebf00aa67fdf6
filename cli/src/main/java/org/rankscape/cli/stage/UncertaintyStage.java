// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.analysis.MonthlyCounts;
import org.rankscape.analysis.RankedMonth;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.Progress;
import org.rankscape.cli.progress.Size;
import org.rankscape.graph.Node;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.uncertainty.Bootstrap;
import org.rankscape.rank.uncertainty.BootstrapSettings;
import org.rankscape.rank.uncertainty.Interval;
import org.rankscape.rank.uncertainty.ResampledMonth;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.Fingerprint;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.table.OpenRankInterval;
import org.rankscape.warehouse.table.OpenRankReplicates;

/**
 * Intervals of all ranked months' values and places, by a bootstrap over developers whose
 * replicates are carried from month to month.
 *
 * @param warehouse folder of the warehouse
 * @param settings of the bootstrap
 */
public record UncertaintyStage(Path warehouse, BootstrapSettings settings) {
  private static final String VERSION = "2";

  /** Repositories of highest OpenRank of a month whose replicates are kept. */
  private static final int KEPT = 5000;

  /** Bytes a node and replicate: kept values, those of the month, their sorted copies. */
  private static final long BYTES = 12;

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Map<String, Object> recorded = new LinkedHashMap<>();
    recorded.put("replicates", settings.replicates());
    recorded.put("seed", settings.seed());
    recorded.put("level", settings.level());
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("uncertainty", target, recorded, () -> intervals(target));
    }
  }

  private Stage.Done intervals(Warehouse target) throws IOException {
    RankedMonth.of(target, null);
    List<YearMonth> months = target.months(Table.RANKINGS);
    boolean right = true;
    for (YearMonth month : months) {
      right &=
          fingerprint(RankedMonth.of(target, month))
              .equals(target.metadata(Table.OPENRANK_INTERVALS, month).get(Fingerprint.INTERVALS));
    }
    long rows = right ? 0 : all(target, months);
    return new Stage.Done(
        rows,
        right
            ? "intervals, "
                + Plural.of(months.size(), "month was right already", "months were right already")
            : "intervals in " + Plural.of(months.size(), "month", "months"),
        target.store().size(Table.OPENRANK_INTERVALS.name()),
        List.of(
            String.format(
                Locale.ROOT,
                "%.0f %% intervals from %,d replicates, seed %d",
                100 * settings.level(),
                settings.replicates(),
                settings.seed())));
  }

  private long all(Warehouse target, List<YearMonth> months) throws IOException {
    RankedMonth first = RankedMonth.of(target, months.get(0));
    GlobalOpenRank openRank = first.openRank(first.definition().tolerance());
    MonthlyCounts counts = new MonthlyCounts(target, openRank, first.ids());
    Inheritance inheritance = first.before();
    Bootstrap bootstrap =
        new Bootstrap(
            first.definition(), settings, inheritance, Runtime.getRuntime().availableProcessors());
    Progress progress = Progress.start("uncertainty", months.size(), "months");
    long rows = 0;
    long done = 0;
    for (YearMonth month : months) {
      RankedMonth ranked = RankedMonth.of(target, month);
      MonthRanking ranking = ranked.again(openRank, counts, inheritance);
      fits(bootstrap.kept() + ranking.collaboration().matrix().nodes());
      rows += write(target, ranked, bootstrap.next(ranking, KEPT));
      inheritance = ranking.inheritance();
      progress.at(++done);
    }
    progress.end();
    return rows;
  }

  private void fits(long nodes) {
    long needed = nodes * settings.replicates() * BYTES;
    long most = Runtime.getRuntime().maxMemory() * 7 / 10;
    if (needed > most) {
      throw new UserException(
          String.format(
              Locale.ROOT,
              "%,d replicates of %,d repositories and developers need %s, and Java has %s: give fewer"
                  + " --replicates, or more memory with RANKSCAPE_JAVA_OPTS=-Xmx8g.",
              settings.replicates(),
              nodes,
              Size.of(needed),
              Size.of(most)));
    }
  }

  private long write(Warehouse target, RankedMonth ranked, ResampledMonth resampled)
      throws IOException {
    String month = ranked.month().toString();
    target.write(
        Table.OPENRANK_REPLICATES,
        month,
        resampled.replicates().stream()
            .map(r -> new OpenRankReplicates(month, r.node().id(), r.values()))
            .toList());
    try (ParquetFiles.Writer<OpenRankInterval> writer =
        target.writer(Table.OPENRANK_INTERVALS, month)) {
      for (Interval i : resampled.intervals()) {
        if (i.present() > 0) {
          writer.add(
              new OpenRankInterval(
                  month,
                  i.node().kind() == Node.Kind.REPOSITORY ? "repository" : "developer",
                  i.node().id(),
                  i.low(),
                  i.high(),
                  i.rankLow(),
                  i.rankHigh(),
                  i.present(),
                  settings.level(),
                  settings.replicates(),
                  settings.seed()));
        }
      }
      writer.commit(Map.of(Fingerprint.INTERVALS, fingerprint(ranked)));
      return writer.rows();
    }
  }

  private String fingerprint(RankedMonth ranked) {
    return new Fingerprint().add(VERSION).add(ranked.fingerprint()).add(settings.toString()).text();
  }
}
