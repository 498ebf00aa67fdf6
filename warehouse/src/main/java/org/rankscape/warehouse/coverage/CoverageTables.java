// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.CoverageMonth;
import org.rankscape.warehouse.table.EventCount;
import org.rankscape.warehouse.table.Hour;

/**
 * Makes tables {@code coverage} and {@code hour_coverage} from {@code hours} and {@code
 * event_counts}.
 */
public final class CoverageTables {
  /** Key of the one file of table {@code coverage}. */
  public static final String KEY = "months";

  private CoverageTables() {}

  /** Coverage of a month as table {@code coverage} has it, 0 where nothing of it was imported. */
  public static double of(Warehouse warehouse, YearMonth month) throws IOException {
    return warehouse.read(Table.COVERAGE, KEY).stream()
        .filter(m -> m.month().equals(month.toString()))
        .mapToDouble(CoverageMonth::coverage)
        .findFirst()
        .orElse(0);
  }

  /** Makes both tables anew for all months: what is expected of a month follows from the others. */
  public static void rebuild(Warehouse warehouse) throws IOException {
    List<FeedMonth> months = new ArrayList<>();
    for (YearMonth month : warehouse.months(Table.HOURS)) {
      List<Hour> hours = warehouse.read(Table.HOURS, month);
      TreeMap<String, Long> types = new TreeMap<>();
      for (EventCount count : warehouse.read(Table.EVENT_COUNTS, month)) {
        types.merge(count.type(), count.events(), Long::sum);
      }
      if (!hours.isEmpty()) {
        months.add(new FeedMonth(month, hours, types));
      }
    }
    CoverageIndex index = new CoverageIndex(months);
    warehouse.write(Table.COVERAGE, KEY, index.months());
    for (FeedMonth month : months) {
      warehouse.write(Table.HOUR_COVERAGE, month.month(), index.hours(month.month()));
    }
  }
}
