// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;

/** The clock of downloads. */
interface Waiting {
  /** Now. */
  Instant now();

  /** Waits. */
  void sleep(Duration duration) throws InterruptedIOException;

  /** The system's clock. */
  Waiting SYSTEM =
      new Waiting() {
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
