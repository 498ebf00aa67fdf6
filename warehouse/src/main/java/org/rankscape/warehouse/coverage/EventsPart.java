// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events that arrived within the hours that are there, of those expected.
 *
 * <pre>{@code  events = min(1, D / D0)    D = sum (ids - 1) / sum (last id - first id) over hours
 * }</pre>
 *
 * D, the share of the range of event ids that was seen, does not depend on how busy a month was. D0
 * is the median of D over the last {@value #REMEMBERED} good months before, as long as ids rise
 * ({@link IdEras}). A month is good if its part is {@value #GOOD} or more and {@value
 * #FEWEST_HOURS} hours are complete; so D0 follows slow changes, and remembers how it was before a
 * loss that stays.
 *
 * <p>Where the ids have restarted and no good month followed yet, or where there are no ids (before
 * 2015), events per complete hour take the place of D. The first month of a warehouse is compared
 * with the upper quartile of D in the months that follow, at most {@value #REMEMBERED}.
 */
final class EventsPart {
  static final int REMEMBERED = 12;
  static final double GOOD = 0.9;
  static final int FEWEST_HOURS = 72;

  /**
   * A month's part and what it was compared by.
   *
   * @param part between 0 and 1, or null if there is nothing to compare with
   * @param density D, or null
   * @param expectedDensity D0, or null
   * @param expectedEventsAnHour events an hour expected, where D0 is not known; else null
   */
  record Result(Double part, Double density, Double expectedDensity, Double expectedEventsAnHour) {}

  private final Map<YearMonth, Result> results = new HashMap<>();
  private final Map<Integer, Deque<Double>> densities = new HashMap<>();
  private final Deque<Double> volumes = new ArrayDeque<>();

  /** The parts of all months, in order of time. */
  EventsPart(Collection<FeedMonth> months) {
    IdEras eras = new IdEras(months);
    TreeMap<YearMonth, IdEras.Density> all = new TreeMap<>();
    for (FeedMonth month : months) {
      IdEras.Density density = eras.density(month);
      if (density != null) {
        all.put(month.month(), density);
      }
    }
    for (FeedMonth month : months) {
      IdEras.Density density = all.get(month.month());
      Result result = result(month, density, all);
      results.put(month.month(), result);
      if (month.complete().size() >= FEWEST_HOURS && (result.part == null || result.part >= GOOD)) {
        remember(volumes, month.eventsAnHour());
        if (density != null) {
          remember(
              densities.computeIfAbsent(density.era(), e -> new ArrayDeque<>()), density.density());
        }
      }
    }
  }

  private static void remember(Deque<Double> good, double value) {
    good.addLast(value);
    if (good.size() > REMEMBERED) {
      good.removeFirst();
    }
  }

  private Result result(
      FeedMonth month, IdEras.Density density, TreeMap<YearMonth, IdEras.Density> all) {
    Double volume = month.eventsAnHour();
    Double seen = density == null ? null : density.density();
    Deque<Double> before = density == null ? null : densities.get(density.era());
    if (before != null) {
      double expected = quantile(before, 0.5);
      return new Result(Math.min(1, seen / expected), seen, expected, null);
    }
    if (volume != null && !volumes.isEmpty()) {
      double expected = quantile(volumes, 0.5);
      Double part = expected == 0 ? null : Double.valueOf(Math.min(1, volume / expected));
      return new Result(part, seen, null, expected);
    }
    List<Double> after = new ArrayList<>();
    if (density != null) {
      all.tailMap(month.month(), false).values().stream()
          .filter(d -> d.era() == density.era() && d.hours() >= FEWEST_HOURS)
          .limit(REMEMBERED)
          .forEach(d -> after.add(d.density()));
    }
    if (after.isEmpty()) {
      return new Result(null, seen, null, null);
    }
    double expected = quantile(after, 0.75);
    return new Result(Math.min(1, seen / expected), seen, expected, null);
  }

  Result of(YearMonth month) {
    return results.get(month);
  }

  /** Quantile with linear interpolation between order statistics. */
  static double quantile(Collection<Double> values, double q) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double at = q * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = (int) Math.ceil(at);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
