// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rankscape.cli.progress.Progress;
import org.rankscape.ingest.job.MonthJob;
import org.rankscape.ingest.job.Workers;
import org.rankscape.ingest.month.MonthGraph;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.hour.HourTables;

/** Brings the monthly tables up to the events. */
final class MonthTables {
  private MonthTables() {}

  /**
   * Makes the tables of hours of some months anew, and the other monthly tables of those among them
   * whose events changed. Months beside them whose repair reaches up to them are looked at too.
   *
   * @return the months that changed
   */
  static Collection<YearMonth> update(
      Warehouse target, Collection<YearMonth> months, int parallelism) throws IOException {
    return aggregate(
        target,
        HourTables.rebuild(target, withNeighbours(target, months)),
        Workers.local(parallelism));
  }

  private static Collection<YearMonth> withNeighbours(
      Warehouse target, Collection<YearMonth> months) throws IOException {
    BackfillFiles backfill = new BackfillFiles(target.store());
    List<YearMonth> there = target.months(Table.EVENTS);
    TreeSet<YearMonth> all = new TreeSet<>(months);
    for (YearMonth month : months) {
      for (YearMonth beside : List.of(month.minusMonths(1), month.plusMonths(1))) {
        if (there.contains(beside) && !backfill.neighbours(beside).isEmpty()) {
          all.add(beside);
        }
      }
    }
    return all;
  }

  /** Makes the monthly tables of those months whose events changed, by their fingerprints. */
  static Collection<YearMonth> aggregate(
      Warehouse target, SortedMap<YearMonth, String> fingerprints, Workers workers)
      throws IOException {
    SortedMap<YearMonth, String> stale = new TreeMap<>();
    long hours = 0;
    for (Map.Entry<YearMonth, String> e : fingerprints.entrySet()) {
      if (!MonthGraph.isCurrent(target.store(), e.getKey(), e.getValue())) {
        stale.put(e.getKey(), e.getValue());
        hours += target.store().list(Table.EVENTS.name() + "/" + e.getKey()).size();
      }
    }
    Progress progress = Progress.start("monthly collaboration", hours, "hours");
    try {
      new MonthJob(target.store(), workers).run(stale, progress::at);
    } finally {
      progress.end();
    }
    return stale.keySet();
  }
}
