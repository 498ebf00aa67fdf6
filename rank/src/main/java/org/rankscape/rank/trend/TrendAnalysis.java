// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells growing and declining projects from noise, over all series of a run at once.
 *
 * <p>Dates come first: no value for a year is {@link TrendClass#GONE}, none in the last months
 * {@link TrendClass#DORMANT}, a first value less than a year old {@link TrendClass#NEW} (unless all
 * data are that young), too few values {@link TrendClass#UNKNOWN}. All others are tested: {@link
 * MannKendall} over log OpenRank, corrected for the autocorrelation of all series tested ({@link
 * SerialCorrelation}), and {@link BenjaminiHochberg} over all series tested; what is significant is
 * {@link TrendClass#GROWING} or {@link TrendClass#DECLINING} by the sign of S, the rest {@link
 * TrendClass#STEADY}. The slope is {@link SenSlope} in OpenRank per month.
 *
 * <p>Means are over the months of the period, a month without a value counting as 0; growth is the
 * difference to the same calendar months a year earlier, for a series that had begun then. In the
 * test a month without a value is a gap, not 0; a value of 0 counts as none.
 */
public final class TrendAnalysis {
  private final TrendSettings settings;

  /** With these settings. */
  public TrendAnalysis(TrendSettings settings) {
    this.settings = settings;
  }

  /** With {@link TrendSettings#defaults()}. */
  public TrendAnalysis() {
    this(TrendSettings.defaults());
  }

  /**
   * The trend of every series, in the order of the map.
   *
   * @param series monthly OpenRank by project; months after the end of the window are not looked at
   * @param end last month of the window
   * @throws IllegalArgumentException if a value is negative or not finite
   */
  public <K> Map<K, Trend> trends(
      Map<K, ? extends SortedMap<YearMonth, Double>> series, YearMonth end) {
    Map<K, WindowedSeries> windowed = new LinkedHashMap<>();
    YearMonth dataStart = end;
    for (Map.Entry<K, ? extends SortedMap<YearMonth, Double>> entry : series.entrySet()) {
      NavigableMap<YearMonth, Double> positive = positive(entry.getKey(), entry.getValue());
      if (!positive.isEmpty() && positive.firstKey().isBefore(dataStart)) {
        dataStart = positive.firstKey();
      }
      windowed.put(entry.getKey(), new WindowedSeries(positive, end, settings));
    }
    Map<K, WindowedSeries> tested = new LinkedHashMap<>(windowed);
    YearMonth dataFrom = dataStart;
    tested.values().removeIf(one -> one.classByDates(dataFrom) != null);
    double rho = correlation(tested.isEmpty() ? windowed : tested);
    windowed.values().forEach(one -> one.test(rho));
    Map<K, Double> q = falseDiscoveryRates(tested);
    Map<K, Trend> trends = new LinkedHashMap<>();
    for (Map.Entry<K, WindowedSeries> entry : windowed.entrySet()) {
      WindowedSeries one = entry.getValue();
      Double rate = q.get(entry.getKey());
      TrendClass trendClass = rate == null ? one.classByDates(dataFrom) : one.classByTest(rate);
      trends.put(entry.getKey(), one.trend(trendClass, rate));
    }
    return trends;
  }

  private <K> double correlation(Map<K, WindowedSeries> of) {
    return settings.autocorrelation()
        ? SerialCorrelation.pooled(of.values().stream().map(WindowedSeries::correlation).toList())
        : 0;
  }

  private static <K> Map<K, Double> falseDiscoveryRates(Map<K, WindowedSeries> tested) {
    double[] adjusted =
        BenjaminiHochberg.adjust(tested.values().stream().mapToDouble(WindowedSeries::p).toArray());
    Map<K, Double> q = new LinkedHashMap<>();
    int i = 0;
    for (K key : tested.keySet()) {
      q.put(key, adjusted[i++]);
    }
    return q;
  }

  private static NavigableMap<YearMonth, Double> positive(
      Object key, SortedMap<YearMonth, Double> values) {
    NavigableMap<YearMonth, Double> positive = new TreeMap<>();
    values.forEach(
        (month, value) -> {
          if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                "OpenRank %s of %s in %s must be a finite number of at least 0."
                    .formatted(value, key, month));
          }
          if (value > 0) {
            positive.put(month, value);
          }
        });
    return positive;
  }
}
