// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.fake;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * GitHub's limits, per token: calls an hour, and 900 calls a minute. Counts every call that a
 * careful client would not have made.
 */
final class FakeLimits {
  static final String ANONYMOUS = "";
  private final FakeClock clock;
  private final Map<String, Bucket> buckets = new HashMap<>();
  private int overruns;

  /** A token's hour. */
  static final class Bucket {
    final long limit;
    long used;
    Instant reset;
    Instant penaltyUntil = Instant.EPOCH;
    final Deque<Instant> minute = new ArrayDeque<>();

    Bucket(long limit, Instant reset) {
      this.limit = limit;
      this.reset = reset;
    }

    long left() {
      return limit - used;
    }
  }

  FakeLimits(FakeClock clock) {
    this.clock = clock;
  }

  void allow(String token, long limit) {
    buckets.put(token, new Bucket(limit, clock.now().plusSeconds(3600)));
  }

  /** The bucket, its hour renewed when it is over; null for a token that is not valid. */
  Bucket bucket(String token) {
    Bucket bucket = buckets.get(token);
    if (bucket != null && !clock.now().isBefore(bucket.reset)) {
      bucket.used = 0;
      bucket.reset = clock.now().plusSeconds(3600);
    }
    return bucket;
  }

  /** What limits a call: null, "primary" or "secondary". */
  String limits(Bucket bucket) {
    Instant now = clock.now();
    if (now.isBefore(bucket.penaltyUntil)) {
      overruns++;
      return "secondary";
    }
    bucket.minute.addLast(now);
    while (!bucket.minute.peekFirst().plusSeconds(60).isAfter(now)) {
      bucket.minute.removeFirst();
    }
    if (bucket.minute.size() > 900) {
      overruns++;
      bucket.penaltyUntil = now.plusSeconds(60);
      return "secondary";
    }
    if (bucket.left() <= 0) {
      overruns++;
      return "primary";
    }
    return null;
  }

  int overruns() {
    return overruns;
  }
}
