// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.rankscape.ingest.IngestException;

/**
 * Hours from one to another, both included, UTC.
 *
 * @param from first hour, or null for the first that the source has
 * @param to last hour, or null for the last that the source has
 */
public record HourRange(LocalDateTime from, LocalDateTime to) implements Serializable {
  /** Every hour that the source has. */
  public static final HourRange ALL = new HourRange(null, null);

  /**
   * Reads the two ends of a range, each an hour ({@code 2016-01-01T05}), a day or a month; a day or
   * month stands for its first hour as the start and for its last as the end. Either may be null.
   *
   * @throws IngestException if an end is none of these, or the end lies before the start
   */
  public static HourRange parse(String from, String to) {
    HourRange range =
        new HourRange(
            from == null ? null : end(from, "--from", false),
            to == null ? null : end(to, "--to", true));
    if (from != null && to != null && range.to.isBefore(range.from)) {
      throw new IngestException("--to " + to + " lies before --from " + from + ".");
    }
    return range;
  }

  private static LocalDateTime end(String text, String option, boolean last) {
    try {
      switch (text.length()) {
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          return last ? month.atEndOfMonth().atTime(23, 0) : month.atDay(1).atStartOfDay();
        }
        case 10 -> {
          return LocalDate.parse(text).atTime(last ? 23 : 0, 0);
        }
        case 13 -> {
          return LocalDateTime.parse(text + ":00");
        }
        default -> throw new DateTimeException(text);
      }
    } catch (DateTimeException e) {
      throw new IngestException(
          option
              + " "
              + text
              + " is no hour, day or month: write 2016-01-01T05, 2016-01-01 or 2016-01 (UTC).",
          e);
    }
  }

  /** Every hour of a range with both ends, in order. */
  public List<LocalDateTime> hours() {
    return Stream.iterate(from, h -> !h.isAfter(to), h -> h.plusHours(1)).toList();
  }

  /** Whether an hour lies in the range. */
  public boolean contains(LocalDateTime hour) {
    return (from == null || !hour.isBefore(from)) && (to == null || !hour.isAfter(to));
  }

  /** The range with open ends closed. */
  HourRange within(LocalDateTime first, LocalDateTime last) {
    return new HourRange(from == null ? first : from, to == null ? last : to);
  }

  /** The ends for reading, such as {@code from 2016-01-01T00:00 to 2016-01-31T23:00}. */
  @Override
  public String toString() {
    if (from == null && to == null) {
      return "of all hours";
    }
    return (from == null ? "" : "from " + from)
        + (from == null || to == null ? "" : " ")
        + (to == null ? "" : "to " + to);
  }
}
