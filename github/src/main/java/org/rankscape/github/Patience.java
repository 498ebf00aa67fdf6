// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a call is made again: doubled each time, with jitter. */
final class Patience {
  /** How often a call is made before it counts as failed. */
  static final int TRIES = 8;

  /** Before the API has answered for the first time: its address may be wrong. */
  static final int FIRST_TRIES = 4;

  private Patience() {}

  /** After the given failure, from 1, of the server or of the line: 1 s, 2 s, ... up to 60 s. */
  static Duration afterFailure(int failure) {
    return jitter(Duration.ofSeconds(Math.min(60, 1L << Math.min(failure - 1, 6))));
  }

  /** After the given hit of a secondary limit that says no time: a minute, two, ... up to 16. */
  static Duration afterLimit(int hit) {
    return Duration.ofMinutes(1L << Math.min(hit - 1, 4)).plus(jitter(Duration.ofSeconds(5)));
  }

  private static Duration jitter(Duration longest) {
    long millis = longest.toMillis();
    return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
  }
}
