// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * How much of a feed arrived, as {@link CoverageFigure} shows it.
 *
 * @param months months in order; those between them that are not listed have no data
 * @param days days in order, any of these months
 * @param source one line that names the data
 * @param simulated whether the data are invented
 * @param version version of Rankscape
 */
public record FeedCoverage(
    List<Month> months, List<Day> days, String source, boolean simulated, String version) {

  /** Refuses a feed without months. */
  public FeedCoverage {
    if (months.isEmpty()) {
      throw new IllegalArgumentException("a feed without months has no coverage");
    }
  }

  /**
   * A month's coverage and its parts, each between 0 and 1.
   *
   * @param index product of the parts, one that is not known counting as 1
   * @param hours hours that are there
   * @param events events within them, or null if not known
   * @param mix likeness of the mix of types, or null if not known
   * @param accepted lines that could be read
   */
  public record Month(
      YearMonth month, double index, double hours, Double events, Double mix, double accepted) {}

  /**
   * A day's hours.
   *
   * @param hours coverage of its 24 hours, NaN for one that nobody asked for
   */
  public record Day(LocalDate day, List<Double> hours) {}

  Month worst() {
    return months.stream()
        .min(java.util.Comparator.comparingDouble(Month::index).thenComparing(Month::month))
        .orElseThrow();
  }

  double mean() {
    return months.stream().mapToDouble(Month::index).average().orElseThrow();
  }
}
