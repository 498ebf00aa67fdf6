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
 * The projects that have a value in every month of a window, and their total in each. Dividing by
 * it cancels what moves all values alike: events that the feed lost, and the warm-up of a ranking
 * that started without history.
 *
 * <pre>{@code  adjusted(project, month) = value(project, month) * total(last month) / total(month)}
 * </pre>
 *
 * Adjusted values are OpenRank at the level of the window's last month.
 */
public final class Panel {
  /** With fewer projects than this a panel says little. */
  public static final int SMALLEST = 10;

  private final NavigableMap<YearMonth, Double> totals;
  private final int size;

  private Panel(NavigableMap<YearMonth, Double> totals, int size) {
    this.totals = totals;
    this.size = size;
  }

  /**
   * The panel of some series.
   *
   * @param first first month of the window
   * @param last last month of the window
   */
  public static <K> Panel of(
      Map<K, ? extends SortedMap<YearMonth, Double>> series, YearMonth first, YearMonth last) {
    Builder builder = new Builder(first, last);
    series.values().forEach(builder::add);
    return builder.build();
  }

  /** Takes series one after the other. */
  public static final class Builder {
    private final YearMonth first;
    private final YearMonth last;
    private final NavigableMap<YearMonth, Double> totals = new TreeMap<>();
    private int size;

    /** Of a window, both ends included. */
    public Builder(YearMonth first, YearMonth last) {
      this.first = first;
      this.last = last;
    }

    /** Adds a series if it has a value in every month. */
    public void add(SortedMap<YearMonth, Double> values) {
      for (YearMonth m = first; !m.isAfter(last); m = m.plusMonths(1)) {
        Double value = values.get(m);
        if (value == null || value <= 0) {
          return;
        }
      }
      size++;
      for (YearMonth m = first; !m.isAfter(last); m = m.plusMonths(1)) {
        totals.merge(m, values.get(m), Double::sum);
      }
    }

    /** The panel of what was added. */
    public Panel build() {
      return new Panel(totals, size);
    }
  }

  /** Number of projects in the panel. */
  public int size() {
    return size;
  }

  /** Whether the panel is large enough to adjust by. */
  public boolean isUsable() {
    return size >= SMALLEST && !totals.isEmpty();
  }

  /** Whether the window holds these months, both ends included. */
  public boolean covers(YearMonth from, YearMonth to) {
    return totals.containsKey(from) && totals.containsKey(to);
  }

  /**
   * Mean total of some months of the window, both included, in units of the last month's: what
   * brings adjusted values to the level of those months.
   */
  public double level(YearMonth from, YearMonth to) {
    return totals.subMap(from, true, to, true).values().stream()
            .mapToDouble(Double::doubleValue)
            .average()
            .orElseThrow()
        / totals.lastEntry().getValue();
  }

  /**
   * The series at the level of the window's last month; months outside the window are dropped.
   *
   * @throws IllegalStateException if the panel is not usable
   */
  public <K> Map<K, NavigableMap<YearMonth, Double>> adjust(
      Map<K, ? extends SortedMap<YearMonth, Double>> series) {
    if (!isUsable()) {
      throw new IllegalStateException(
          "A panel of %d projects is too small; at least %d are needed.".formatted(size, SMALLEST));
    }
    double level = totals.lastEntry().getValue();
    Map<K, NavigableMap<YearMonth, Double>> adjusted = new LinkedHashMap<>();
    series.forEach(
        (key, values) -> {
          NavigableMap<YearMonth, Double> one = new TreeMap<>();
          values.forEach(
              (month, value) -> {
                Double total = totals.get(month);
                if (total != null) {
                  one.put(month, value * level / total);
                }
              });
          adjusted.put(key, one);
        });
    return adjusted;
  }
}
