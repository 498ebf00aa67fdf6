// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.rankscape.warehouse.table.Hour;

/**
 * What is known of a month's feed.
 *
 * @param month the month
 * @param hours its rows of table {@code hours}, by hour
 * @param types events by type
 */
public record FeedMonth(YearMonth month, List<Hour> hours, SortedMap<String, Long> types) {
  /** With fewer events an hour than this, an hour without any may be none of the feed's faults. */
  static final double SPARSE = 20;

  /** Number of hours of the month. */
  int length() {
    return 24 * month.lengthOfMonth();
  }

  /**
   * State of an hour: {@code complete} and {@code partial} by files meant to hold it whole ({@link
   * Hour#own}); {@code missing} is also a damaged hour of which no event could be read, and a
   * complete one without an event where the month's hours have {@value #SPARSE} events or more on
   * average.
   */
  String state(Hour hour) {
    if (!hour.own()) {
      boolean absent = hour.state().equals("missing") || hour.state().equals("failed");
      return absent ? hour.state() : "unasked";
    }
    return isEmpty(hour) ? "missing" : hour.state();
  }

  private boolean isEmpty(Hour hour) {
    return hour.events() == 0
        && (hour.state().equals("partial") || hour.state().equals("complete") && !isSparse());
  }

  /** Whether an hour without events may be none of the feed's faults. */
  private boolean isSparse() {
    long others = hours.stream().filter(Hour::own).filter(h -> h.events() > 0).count();
    long events = hours.stream().filter(Hour::own).mapToLong(FeedMonth::events).sum();
    return others == 0 || events < SPARSE * others;
  }

  /** Events of an hour, repeated ones once where ids tell. */
  static long events(Hour hour) {
    return hour.ids() != null ? hour.ids() : hour.events();
  }

  int count(String state) {
    return (int) hours.stream().filter(h -> state(h).equals(state)).count();
  }

  List<Hour> complete() {
    return hours.stream().filter(h -> state(h).equals("complete")).toList();
  }

  /** {@code (complete + partial / 2) / hours of the month}. */
  double hoursPart() {
    return (count("complete") + count("partial") / 2.0) / length();
  }

  /** {@code 1 - rejected / lines}; 1 where nothing was read. */
  double acceptedPart() {
    return lines() == 0 ? 1 : 1 - (double) rejected() / lines();
  }

  long lines() {
    return hours.stream().mapToLong(Hour::lines).sum();
  }

  long rejected() {
    return hours.stream().mapToLong(Hour::rejected).sum();
  }

  long events() {
    return hours.stream().mapToLong(FeedMonth::events).sum();
  }

  /** Events in a complete hour on average; null where there is none. */
  Double eventsAnHour() {
    List<Hour> complete = complete();
    return complete.isEmpty()
        ? null
        : (double) complete.stream().mapToLong(FeedMonth::events).sum() / complete.size();
  }
}
