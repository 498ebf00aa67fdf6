// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.fake;

import java.time.Duration;
import java.time.Instant;
import org.rankscape.warehouse.store.Timing;

/** A clock that stands until somebody sleeps; whoever sleeps moves it on at once. */
public final class FakeClock implements Timing {
  private Instant now;
  private Duration slept = Duration.ZERO;

  /** A clock that shows this time. */
  public FakeClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    now = now.plus(duration);
    slept = slept.plus(duration);
  }

  /** How long was slept, over all threads. */
  public synchronized Duration slept() {
    return slept;
  }
}
