// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.rankscape.warehouse.WarehouseException;

/**
 * Months from one to another, both included.
 *
 * @param from first month
 * @param to last month
 */
public record MonthRange(YearMonth from, YearMonth to) {
  /** Refuses an end before the start. */
  public MonthRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends in " + to + ", before its start " + from);
    }
  }

  /**
   * What is given, and where it is not, the last 12 months up to the last month of the data.
   *
   * @throws WarehouseException if no month of it lies within the data
   */
  public static MonthRange of(YearMonth from, YearMonth to, YearMonth first, YearMonth last) {
    YearMonth end = to != null ? to : last;
    YearMonth start = from != null ? from : end.minusMonths(11);
    if (start.isAfter(end) || start.isAfter(last) || end.isBefore(first)) {
      throw new WarehouseException(
          "there are no data from "
              + start
              + " to "
              + end
              + ": the data are of "
              + first
              + " to "
              + last
              + ".");
    }
    return new MonthRange(from == null && start.isBefore(first) ? first : start, end);
  }

  /** The months in order. */
  public List<YearMonth> months() {
    return Stream.iterate(from, m -> !m.isAfter(to), m -> m.plusMonths(1)).toList();
  }

  /** The same months a year earlier. */
  public MonthRange yearBefore() {
    return new MonthRange(from.minusYears(1), to.minusYears(1));
  }

  @Override
  public String toString() {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
