// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.rankscape.landscape.report.PlainChart;

/** Charts of any numbers, in the look of a report's figures. */
public final class Chart {
  private Chart() {}

  /**
   * Bars, one below the other, with their values.
   *
   * @param title what the chart says
   * @param unit what the bars measure
   * @param values from top to bottom, in the order of the map; at least 0
   * @return the chart
   * @throws IllegalArgumentException if there is no value, or one is negative or not finite
   */
  public static Picture bars(String title, String unit, Map<String, ? extends Number> values) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    values.forEach((name, value) -> numbers.put(name, value.doubleValue()));
    return new Picture(PlainChart.bars(title, unit, numbers));
  }

  /**
   * Lines over months, named at their ends; a month without a value breaks a line.
   *
   * @param title what the chart says
   * @param unit what the vertical axis measures
   * @param series values by month, at least 0, by name
   * @return the chart
   * @throws IllegalArgumentException if there is no value, or one is negative or not finite
   */
  public static Picture lines(
      String title, String unit, Map<String, ? extends SortedMap<YearMonth, Double>> series) {
    return new Picture(PlainChart.lines(title, unit, series));
  }
}
