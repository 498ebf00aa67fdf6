// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.rankscape.warehouse.store.Timing;

/**
 * What all tasks of the process share about a server: how many requests it gets at a time, until
 * when it asked to be left alone, and since when it has given no usable answer.
 */
final class Host {
  private static final Map<String, Host> ALL = new ConcurrentHashMap<>();
  private final Semaphore free;
  private Instant quietUntil = Instant.EPOCH;
  private Instant silentSince;
  private boolean reached;

  private Host(int connections) {
    this.free = new Semaphore(connections, true);
  }

  static Host of(URI uri, int connections) {
    return ALL.computeIfAbsent(
        uri.getHost() + ":" + uri.getPort() + " " + connections, k -> new Host(connections));
  }

  /** A request under way. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits until the host may be asked. */
  Turn enter(Timing waiting) throws InterruptedIOException {
    while (true) {
      acquire();
      Duration quiet = Duration.between(waiting.now(), quietUntil());
      if (quiet.isNegative() || quiet.isZero()) {
        return free::release;
      }
      free.release();
      waiting.sleep(quiet);
    }
  }

  private void acquire() throws InterruptedIOException {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a turn");
    }
  }

  private synchronized Instant quietUntil() {
    return quietUntil;
  }

  /** The host asked not to be asked before. */
  synchronized void quietUntil(Instant until) {
    if (until.isAfter(quietUntil)) {
      quietUntil = until;
    }
  }

  /** The host gave what was asked for, or said that it has no such file. */
  synchronized void answered() {
    silentSince = null;
    reached = true;
  }

  /** Whether the host has ever given a usable answer. */
  synchronized boolean wasReached() {
    return reached;
  }

  /** The host gave no usable answer. */
  synchronized void failed(Instant now) {
    if (silentSince == null) {
      silentSince = now;
    }
  }

  /** Whether the host has given no usable answer for so long. */
  synchronized boolean silentFor(Duration time, Instant now) {
    return silentSince != null && Duration.between(silentSince, now).compareTo(time) >= 0;
  }
}
