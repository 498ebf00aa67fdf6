// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times of the feed as UTC. */
final class Times {
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss xx", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

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
   * Some files of 2012 write {@code 2012/03/10 22:00:00 -0800}.
   *
   * @throws DateTimeException if it is none
   */
  static LocalDateTime parse(String text) {
    LocalDateTime time =
        OffsetDateTime.parse(text, text.indexOf('/') < 0 ? ISO_OFFSET_DATE_TIME : SLASHES)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MICROS);
    if (time.getYear() < 0 || time.getYear() > 9999) {
      throw new DateTimeException("no time: " + text);
    }
    return time;
  }

  /**
   * Parses 20 bytes of the form {@code 2016-01-01T01:00:00Z}.
   *
   * @throws DateTimeException if they are no such time
   */
  static LocalDateTime parsePlain(byte[] b, int start) {
    boolean plain =
        b[start + 4] == '-'
            && b[start + 7] == '-'
            && b[start + 10] == 'T'
            && b[start + 13] == ':'
            && b[start + 16] == ':'
            && b[start + 19] == 'Z';
    if (!plain) {
      throw new DateTimeException("not the plain form");
    }
    return LocalDateTime.of(
        100 * digits(b, start) + digits(b, start + 2),
        digits(b, start + 5),
        digits(b, start + 8),
        digits(b, start + 11),
        digits(b, start + 14),
        digits(b, start + 17));
  }

  private static int digits(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      throw new DateTimeException("not the plain form");
    }
    return 10 * tens + ones;
  }
}
