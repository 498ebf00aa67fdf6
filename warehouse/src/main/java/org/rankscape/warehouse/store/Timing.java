// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;

/** The clock by which calls to servers are spaced and waits are made. */
public interface Timing {
  /** Now. */
  Instant now();

  /**
   * Waits.
   *
   * @throws InterruptedIOException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedIOException;

  /** The system's clock. */
  Timing SYSTEM =
      new Timing() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedIOException {
          try {
            Thread.sleep(duration.toMillis());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a server");
          }
        }
      };
}
