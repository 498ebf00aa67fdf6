// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Share of the hours of each month that were imported whole, between 0 and 1. */
public final class Coverage {
  private final NavigableMap<YearMonth, Double> shares = new TreeMap<>();

  private Coverage() {}

  /**
   * Coverage of every month of table {@code hours}. Only hours whose own hourly file was read
   * count: a file named otherwise may hold any part of an hour.
   */
  public static Coverage of(Database database) {
    Coverage coverage = new Coverage();
    database.query(
        """
        SELECT strftime(hour, '%Y-%m') AS month, count(*) FROM hours
        WHERE state = 'complete' AND list_has_any(string_split(source, ', '), [
          strftime(hour, '%Y-%m-%d-') || hour(hour) || '.json.gz',
          strftime(hour, '%Y-%m-%d-%H') || '.json.gz'])
        GROUP BY 1
        """,
        row -> {
          YearMonth month = YearMonth.parse(row.getString(1));
          return coverage.shares.put(month, row.getInt(2) / (24.0 * month.lengthOfMonth()));
        });
    return coverage;
  }

  /** Coverage of a month, 0 where nothing of it was imported. */
  public double of(YearMonth month) {
    return shares.getOrDefault(month, 0.0);
  }

  /** Mean coverage of some months, both ends included. */
  public double of(YearMonth from, YearMonth to) {
    double sum = 0;
    int months = 0;
    for (YearMonth m = from; !m.isAfter(to); m = m.plusMonths(1), months++) {
      sum += of(m);
    }
    return sum / months;
  }
}
