// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param rounds how often all mirrors are asked for a file before it counts as failed
 * @param connect time to connect
 * @param answer time until the head of an answer comes
 * @param stall time without a byte after which a body is given up
 * @param pause pause after the first round; doubled after each, with jitter
 * @param longestPause the longest pause between rounds
 * @param longestWait the longest {@code Retry-After} that is waited for
 * @param outage time without any answer of a host after which it is not waited for any more
 */
public record Patience(
    int rounds,
    Duration connect,
    Duration answer,
    Duration stall,
    Duration pause,
    Duration longestPause,
    Duration longestWait,
    Duration outage)
    implements Serializable {
  private static final Duration UNREACHED = Duration.ofSeconds(15);

  /** About two minutes of rounds a file; a host that is silent for five is given up. */
  public static Patience usual() {
    return new Patience(
        8,
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        Duration.ofMinutes(5));
  }

  /**
   * Time after which a host that nobody could ever connect to is given up: a name written wrong.
   */
  Duration unreached() {
    return outage.compareTo(UNREACHED) < 0 ? outage : UNREACHED;
  }

  /** The same, in one round. */
  Patience once() {
    return new Patience(1, connect, answer, stall, pause, longestPause, longestWait, outage);
  }

  /** Pause after a round, from 1, before jitter: doubled each time up to the longest. */
  Duration after(int round) {
    Duration doubled = pause.multipliedBy(1L << Math.min(round - 1, 20));
    return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
  }
}
