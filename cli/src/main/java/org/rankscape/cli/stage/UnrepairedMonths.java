// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.rankscape.analysis.InheritedValues;
import org.rankscape.analysis.MonthlyCounts;
import org.rankscape.analysis.StartValues;
import org.rankscape.cli.progress.Progress;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.Fingerprint;
import org.rankscape.warehouse.table.RankingMonth;
import org.rankscape.warehouse.table.Repair;

/**
 * Ranks the months from the first repaired one on a second time, as if nothing had been repaired,
 * with an inheritance of its own: what repairs change in a value includes what they changed in the
 * months before.
 */
final class UnrepairedMonths {
  private static final List<Table<?>> OUTPUTS =
      List.of(Table.INHERITANCE_UNREPAIRED, Table.OPENRANK_UNREPAIRED);
  private final Warehouse warehouse;
  private final GlobalOpenRank openRank;
  private final MonthlyCounts counts;
  private final StartValues start;
  private final RankWriter writer;
  private int computed;

  UnrepairedMonths(
      Warehouse warehouse,
      GlobalOpenRank openRank,
      MonthlyCounts counts,
      StartValues start,
      RankWriter writer) {
    this.warehouse = warehouse;
    this.openRank = openRank;
    this.counts = counts;
    this.start = start;
    this.writer = writer;
  }

  /** Ranks what is not right; all of these months are ranked with repairs. */
  void rank(List<YearMonth> months) throws IOException {
    int first = 0;
    while (first < months.size() && repairs(months.get(first)).isEmpty()) {
      delete(months.get(first++));
    }
    Progress progress = Progress.start("rank without repairs", months.size() - first, "months");
    String fingerprint = "";
    Inheritance inheritance = null;
    for (int i = first; i < months.size(); i++) {
      YearMonth month = months.get(i);
      RankingMonth ranked = warehouse.read(Table.RANKINGS, month).get(0);
      fingerprint =
          new Fingerprint().add("unrepaired").add(ranked.fingerprint()).add(fingerprint).text();
      if (isRight(month, fingerprint)) {
        inheritance = null;
      } else {
        MonthRanking ranking =
            openRank.rank(
                counts.month(month), inheritance == null ? before(months, i, first) : inheritance);
        writer.writeUnrepaired(ranking, ranked.scope(), fingerprint);
        inheritance = ranking.inheritance();
        computed++;
      }
      progress.at(i - first + 1);
    }
    progress.end();
  }

  private List<Repair> repairs(YearMonth month) throws IOException {
    return warehouse.read(Table.REPAIRS, month);
  }

  private void delete(YearMonth month) throws IOException {
    for (Table<?> table : OUTPUTS) {
      warehouse.store().delete(Warehouse.path(table, month));
    }
  }

  private boolean isRight(YearMonth month, String fingerprint) throws IOException {
    boolean right = true;
    for (Table<?> table : OUTPUTS) {
      right =
          right && fingerprint.equals(warehouse.metadata(table, month).get(Fingerprint.RANKING));
    }
    return right;
  }

  /** The month before the first repaired one is the same without repairs. */
  private Inheritance before(List<YearMonth> months, int i, int first) throws IOException {
    if (i == 0) {
      return start.inheritance();
    }
    Table<org.rankscape.warehouse.table.LastValue> table =
        i == first ? Table.INHERITANCE : Table.INHERITANCE_UNREPAIRED;
    return InheritedValues.after(warehouse, table, months.get(i - 1));
  }

  /** Months ranked. */
  int computed() {
    return computed;
  }
}
