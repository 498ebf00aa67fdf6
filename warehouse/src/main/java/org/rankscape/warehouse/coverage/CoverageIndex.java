// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.rankscape.warehouse.table.CoverageMonth;
import org.rankscape.warehouse.table.Hour;
import org.rankscape.warehouse.table.HourCoverage;

/**
 * The coverage of every month and hour of a feed. Follows from the months alone, not from the order
 * in which they came.
 *
 * <pre>{@code  coverage = hours * events * mix * accepted
 * }</pre>
 *
 * An event that is missing lowers one part: an hour that is missing the first, an event missing
 * within an hour the second. With hours alike the index therefore falls in proportion to the events
 * lost, however they were lost. {@link EventsPart} and {@link MixPart} have their formulas.
 */
public final class CoverageIndex {
  private final TreeMap<YearMonth, FeedMonth> feed = new TreeMap<>();
  private final EventsPart events;
  private final MixPart mix;

  /** The coverage of these months. */
  public CoverageIndex(Collection<FeedMonth> months) {
    months.forEach(m -> feed.put(m.month(), m));
    events = new EventsPart(feed.values());
    mix = new MixPart(feed.values());
  }

  /** Rows of table {@code coverage}, by month. */
  public List<CoverageMonth> months() {
    return feed.values().stream().map(this::month).toList();
  }

  private CoverageMonth month(FeedMonth month) {
    EventsPart.Result arrived = events.of(month.month());
    MixPart.Result alike = mix.of(month.month());
    double hours = month.hoursPart();
    double accepted = month.acceptedPart();
    return new CoverageMonth(
        month.month().toString(),
        hours * known(arrived.part()) * known(alike.part()) * accepted,
        hours,
        arrived.part(),
        alike.part(),
        accepted,
        month.length(),
        month.count("complete"),
        month.count("partial"),
        month.count("missing"),
        month.count("failed"),
        month.events(),
        month.lines(),
        month.rejected(),
        arrived.density(),
        arrived.expectedDensity(),
        month.eventsAnHour(),
        arrived.expectedEventsAnHour(),
        alike.divergence(),
        alike.baseline());
  }

  private static double known(Double part) {
    return part == null ? 1 : part;
  }

  /** Rows of table {@code hour_coverage} for a month, by hour. */
  public List<HourCoverage> hours(YearMonth month) {
    FeedMonth one = feed.get(month);
    TreeMap<LocalDateTime, Hour> byHour = new TreeMap<>();
    one.hours().forEach(h -> byHour.put(h.hour(), h));
    Double expected = events.of(month).expectedDensity();
    List<HourCoverage> out = new ArrayList<>();
    LocalDateTime start = month.atDay(1).atStartOfDay();
    for (int i = 0; i < one.length(); i++) {
      Hour hour = byHour.get(start.plusHours(i));
      out.add(
          hour == null
              ? new HourCoverage(start.plusHours(i), "unasked", 0, null, 0)
              : hour(hour, one.state(hour), expected));
    }
    return out;
  }

  private static HourCoverage hour(Hour hour, String state, Double expected) {
    double present = state.equals("complete") ? 1 : state.equals("partial") ? 0.5 : 0;
    double accepted = hour.lines() == 0 ? 1 : 1 - (double) hour.rejected() / hour.lines();
    Double part = present == 0 ? null : eventsPart(hour, expected);
    return new HourCoverage(
        hour.hour(), state, present * known(part) * accepted, part, FeedMonth.events(hour));
  }

  private static Double eventsPart(Hour hour, Double expected) {
    if (expected == null || hour.ids() == null || hour.lastId() <= hour.firstId()) {
      return null;
    }
    double density = (hour.ids() - 1.0) / ((double) hour.lastId() - hour.firstId());
    return Math.min(1, density / expected * (1 + 3 / Math.sqrt(hour.ids())));
  }
}
