// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.rankscape.warehouse.store.Timing;

/**
 * Asks mirrors in order until one has the file, and all that may have it again after a pause that
 * doubles each time (with jitter, so that tasks do not come back together).
 */
final class Mirrors {
  private final FetchSettings settings;
  private final Timing waiting;

  Mirrors(FetchSettings settings, Timing waiting) {
    this.settings = settings;
    this.waiting = waiting;
  }

  /** What is asked of one mirror. */
  interface Question<T> {
    /**
     * The answer of one mirror.
     *
     * @throws FileNotFoundException if it has no such file
     * @throws RefusedException if asking again is of no use
     */
    T ask(URI mirror) throws IOException;
  }

  /** A mirror that will not give the file. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * The first answer.
   *
   * @throws FileNotFoundException if no mirror has such a file
   * @throws FetchException if none gave it, but some may have it
   */
  <T> T first(List<URI> mirrors, Question<T> question) throws IOException {
    Map<URI, String> problems = new LinkedHashMap<>();
    List<URI> left = new ArrayList<>(mirrors);
    IOException last = null;
    for (int round = 1; round <= settings.patience().rounds() && !left.isEmpty(); round++) {
      if (round > 1) {
        pause(round - 1);
      }
      for (URI mirror : List.copyOf(left)) {
        Host host = Host.of(mirror, settings.connections());
        try {
          T answer = question.ask(mirror);
          host.answered();
          return answer;
        } catch (InterruptedIOException e) {
          throw e;
        } catch (FileNotFoundException e) {
          host.answered();
          problems.remove(mirror);
          left.remove(mirror);
        } catch (IOException e) {
          last = e;
          problems.put(mirror, e.getMessage());
          if (e instanceof RefusedException || isGone(host, e)) {
            left.remove(mirror);
          }
        }
      }
    }
    if (problems.isEmpty()) {
      throw new FileNotFoundException(mirrors.get(0).toString());
    }
    throw new FetchException(
        problems.entrySet().stream()
            .map(e -> e.getKey() + " could not be fetched: " + e.getValue())
            .collect(Collectors.joining("; ")),
        last);
  }

  /**
   * Notes that a host did not give what was asked; whether it has not for too long. One that could
   * never be connected to is not waited for as long as one that broke down.
   */
  private boolean isGone(Host host, IOException problem) {
    host.failed(waiting.now());
    boolean unreached = !host.wasReached() && isUnconnected(problem);
    Patience patience = settings.patience();
    return host.silentFor(unreached ? patience.unreached() : patience.outage(), waiting.now());
  }

  private static boolean isUnconnected(Throwable problem) {
    return problem != null
        && (problem instanceof ConnectException
            || problem instanceof HttpConnectTimeoutException
            || isUnconnected(problem.getCause()));
  }

  private void pause(int round) throws InterruptedIOException {
    java.time.Duration full = settings.patience().after(round);
    long half = full.toMillis() / 2;
    waiting.sleep(full.minusMillis(half > 0 ? ThreadLocalRandom.current().nextLong(half) : 0));
  }
}
