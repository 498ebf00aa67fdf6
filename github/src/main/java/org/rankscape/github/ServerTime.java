// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times of the server by the clock here, which may be wrong. */
final class ServerTime {
  private ServerTime() {}

  /**
   * A time of the server's clock, by this clock; the answer's {@code Date} tells the difference.
   */
  static Instant here(Instant there, Answer answer, Instant now) {
    String date = answer.header("Date");
    if (date == null) {
      return there;
    }
    try {
      Instant sent = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return now.plus(Duration.between(sent, there));
    } catch (DateTimeException e) {
      return there;
    }
  }

  /** The {@code Retry-After} of an answer, as seconds or as a date; null without one. */
  static Duration retryAfter(Answer answer, Instant now) {
    String value = answer.header("Retry-After");
    if (value == null) {
      return null;
    }
    if (value.strip().matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value.strip()));
    }
    try {
      Instant until =
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, here(until, answer, now));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
