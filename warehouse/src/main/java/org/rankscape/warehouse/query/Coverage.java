// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much of each month's feed arrived, as table {@code coverage} has it: the index, between 0 and
 * 1. A month that is not in the table has 0.
 */
public final class Coverage {
  /** The largest difference of two months that is passed over. */
  public static final double TOLERATED = 0.1;

  private final NavigableMap<YearMonth, Double> months = new TreeMap<>();
  private final NavigableMap<YearMonth, Double> hours = new TreeMap<>();

  private Coverage() {}

  /** Coverage of every month. */
  public static Coverage of(Database database) {
    Coverage coverage = new Coverage();
    database.query(
        "SELECT month, coverage, hours_part FROM coverage ORDER BY month",
        row -> {
          YearMonth month = YearMonth.parse(row.getString(1));
          coverage.hours.put(month, row.getDouble(3));
          return coverage.months.put(month, row.getDouble(2));
        });
    return coverage;
  }

  /**
   * A month and its coverage.
   *
   * @param index between 0 and 1
   */
  public record Month(YearMonth month, double index) {}

  /** Months that the table has, in order. */
  public List<YearMonth> months() {
    return List.copyOf(months.keySet());
  }

  /** Coverage of a month, 0 where nothing of it was imported. */
  public double of(YearMonth month) {
    return months.getOrDefault(month, 0.0);
  }

  /**
   * Hours of a month that are there, of all its hours: the part of its coverage that was asked for.
   */
  public double hours(YearMonth month) {
    return hours.getOrDefault(month, 0.0);
  }

  /** Mean coverage of some months, both ends included. */
  public double of(YearMonth from, YearMonth to) {
    return between(from, to).stream().mapToDouble(Month::index).average().orElseThrow();
  }

  /** The months from one to another with their coverage, both ends included. */
  public List<Month> between(YearMonth from, YearMonth to) {
    List<Month> out = new ArrayList<>();
    for (YearMonth m = from; !m.isAfter(to); m = m.plusMonths(1)) {
      out.add(new Month(m, of(m)));
    }
    return out;
  }

  /** The imported months from one to another with their coverage, both ends included. */
  public List<Month> among(YearMonth from, YearMonth to) {
    return months.subMap(from, true, to, true).entrySet().stream()
        .map(e -> new Month(e.getKey(), e.getValue()))
        .toList();
  }

  /** The month with the lowest coverage, the earliest of several. */
  public static Month worst(Collection<Month> months) {
    return months.stream()
        .min(Comparator.comparingDouble(Month::index).thenComparing(Month::month))
        .orElseThrow();
  }

  /** The month with the highest coverage, the earliest of several. */
  public static Month best(Collection<Month> months) {
    return months.stream()
        .max(
            Comparator.comparingDouble(Month::index)
                .thenComparing(Month::month, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /**
   * Two months that should not be compared as they are.
   *
   * @param worst the one with the lowest coverage
   * @param best the one with the highest
   */
  public record Difference(Month worst, Month best) {}

  /** The widest difference among some months, where it is more than a tenth. */
  public static Optional<Difference> difference(Collection<Month> months) {
    if (months.isEmpty()) {
      return Optional.empty();
    }
    Difference widest = new Difference(worst(months), best(months));
    return widest.best.index - widest.worst.index > TOLERATED
        ? Optional.of(widest)
        : Optional.empty();
  }
}
