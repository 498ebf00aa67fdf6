// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is known of one token (or of the caller without one): what is left of its hour, until when
 * the server wants to be left alone, how many calls it made in the last minute. Guarded by {@link
 * Accounts}.
 *
 * <p>The limits are those of <a
 * href="https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api">GitHub's
 * documentation</a>: calls an hour, and 900 points a minute of which a read counts one.
 */
final class Account {
  private static final int CALLS_A_MINUTE = 840;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final Token token;
  private final int reserve;
  private final Deque<Instant> lastMinute = new ArrayDeque<>();
  private boolean known;
  private boolean unlimited;
  private boolean invalid;
  private boolean busy;
  private long limit;
  private long left;
  private Instant reset = Instant.EPOCH;
  private Instant quietUntil = Instant.EPOCH;

  Account(Token token, int reserve) {
    this.token = token;
    this.reserve = reserve;
  }

  /** The token, or null. */
  Token token() {
    return token;
  }

  String name() {
    return token == null ? "without a token" : token.toString();
  }

  boolean known() {
    return known;
  }

  boolean invalid() {
    return invalid;
  }

  void invalidate() {
    invalid = true;
  }

  boolean busy() {
    return busy;
  }

  /** When the next call may be made: now or earlier if it may be made at once. */
  Instant next(Instant now) {
    Instant next = quietUntil;
    if (known && !unlimited && left(now) <= reserve) {
      next = latest(next, reset);
    }
    while (!lastMinute.isEmpty() && !lastMinute.peekFirst().plus(MINUTE).isAfter(now)) {
      lastMinute.removeFirst();
    }
    if (lastMinute.size() >= CALLS_A_MINUTE) {
      next = latest(next, lastMinute.peekFirst().plus(MINUTE));
    }
    return next;
  }

  void begin(Instant now) {
    busy = true;
    lastMinute.addLast(now);
    if (known && !unlimited) {
      count(now);
    }
  }

  /** Counts a call here too, because its answer, which tells what is left, may never come. */
  private void count(Instant now) {
    if (now.isBefore(reset)) {
      left = Math.max(0, left - 1);
    } else if (limit > 0) {
      left = limit - 1;
      reset = now.plus(HOUR).plus(MARGIN);
    }
  }

  void end() {
    busy = false;
  }

  /** Notes what an answer says about the hour. */
  void note(Answer answer, Instant now) {
    String resource = answer.header("X-RateLimit-Resource");
    long stated = answer.number("X-RateLimit-Remaining", -1);
    if (stated < 0 || (resource != null && !resource.equals("core"))) {
      return;
    }
    state(answer.number("X-RateLimit-Limit", stated), stated, sinceReset(answer, now));
  }

  /** Notes what is left of the hour. */
  void state(long newLimit, long newLeft, Instant newReset) {
    known = true;
    unlimited = false;
    limit = newLimit;
    left = newLeft;
    reset = newReset;
  }

  /** The server counts no calls. */
  void unlimited() {
    known = true;
    unlimited = true;
  }

  /** Nothing is asked before that time. */
  void quietUntil(Instant until) {
    quietUntil = latest(quietUntil, until);
  }

  /** Calls left of this hour; the limit where the hour is over. */
  long left(Instant now) {
    return !now.isBefore(reset) && limit > 0 ? limit : left;
  }

  /** Calls that may still be made. */
  long usable(Instant now) {
    return Math.max(0, left(now) - reserve);
  }

  long limit() {
    return limit;
  }

  Instant reset() {
    return reset;
  }

  boolean counted() {
    return known && !unlimited && !invalid;
  }

  private static Instant sinceReset(Answer answer, Instant now) {
    long reset = answer.number("X-RateLimit-Reset", now.getEpochSecond() + 60);
    return ServerTime.here(Instant.ofEpochSecond(reset), answer, now).plus(MARGIN);
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
