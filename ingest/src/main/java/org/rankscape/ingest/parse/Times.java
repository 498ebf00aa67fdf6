// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times of the feed as UTC. */
final class Times {
  private Times() {}

  /** Like {@link #parse}, with null for null and for what is no time. */
  static LocalDateTime parseOrNull(String text) {
    try {
      return text == null ? null : parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Parses {@code 2016-01-01T01:00:00Z}, or any other ISO time with an offset; to the microsecond.
   *
   * @throws DateTimeException if it is none
   */
  static LocalDateTime parse(String text) {
    if (isPlain(text)) {
      return LocalDateTime.of(
          digits(text, 0, 4),
          digits(text, 5, 2),
          digits(text, 8, 2),
          digits(text, 11, 2),
          digits(text, 14, 2),
          digits(text, 17, 2));
    }
    LocalDateTime time =
        OffsetDateTime.parse(text)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MICROS);
    if (time.getYear() < 0 || time.getYear() > 9999) {
      throw new DateTimeException("no time: " + text);
    }
    return time;
  }

  private static boolean isPlain(String text) {
    return text.length() == 20
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(19) == 'Z';
  }

  private static int digits(String text, int from, int length) {
    int value = 0;
    for (int i = from; i < from + length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no time: " + text);
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
