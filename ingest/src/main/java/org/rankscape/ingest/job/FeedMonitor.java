// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the parts of a job that follows a feed tell the process that runs it. One for each folder of
 * state; it outlives the job's restarts, which its parts do not.
 */
final class FeedMonitor {
  private static final Map<String, FeedMonitor> ALL = new ConcurrentHashMap<>();
  private static final Duration FIRST_LOOK = Duration.ofSeconds(20);
  private static final String AGAIN = "; tried again";

  private final ArrayDeque<String> news = new ArrayDeque<>();
  private final Set<LocalDateTime> tried = new TreeSet<>();
  private FeedState began;
  private String problem;
  private boolean reached;
  private boolean looked;
  private boolean busy;
  private long lastNew;

  private FeedMonitor() {}

  /** The monitor of a folder of state. */
  static FeedMonitor of(String state) {
    return ALL.computeIfAbsent(state, s -> new FeedMonitor());
  }

  /** Forgets what an earlier job of this process told. */
  static FeedMonitor begin(String state) {
    ALL.remove(state);
    return of(state);
  }

  /** Where the job begins, the first time. */
  synchronized void began(FeedState state) {
    if (began == null) {
      began = state;
      lastNew = System.nanoTime();
    }
  }

  /** Where the job began, or null while it has not. */
  synchronized FeedState began() {
    return began;
  }

  /** Notes what a look for hours found. */
  synchronized void looked(FeedProbe.Answer answer) {
    looked = true;
    reached |= answer.reached();
    if (answer.problem() != null && problem == null) {
      news.add(answer.problem() + AGAIN);
    } else if (answer.problem() == null && problem != null && answer.reached()) {
      news.add("the source answers again");
    }
    problem = answer.problem() != null || answer.reached() ? answer.problem() : problem;
    tried.removeAll(answer.in());
  }

  /** Notes an hour to be read; one that was tried in vain before is not new. */
  synchronized void found(LocalDateTime hour) {
    if (tried.add(hour)) {
      lastNew = System.nanoTime();
    }
  }

  /** Notes whether an hour waits to be read, or is being read. */
  synchronized void busy(boolean now) {
    busy = now;
  }

  /**
   * Whether nothing is read and no new hour was found for so long. The first look may take as long
   * as {@link #FIRST_LOOK}.
   */
  synchronized boolean isIdle(Duration time) {
    long since = System.nanoTime() - lastNew;
    return began != null
        && !busy
        && since >= time.toNanos()
        && (looked || since >= FIRST_LOOK.toNanos());
  }

  /** Why no server ever gave an answer, or null if one did or there was nothing to ask. */
  synchronized String neverReached() {
    return reached ? null : looked ? problem : "no answer came in time";
  }

  /** Hours that were found and are not in the warehouse yet. */
  synchronized List<LocalDateTime> open() {
    return List.copyOf(tried);
  }

  /** What happened since this was asked the last time. */
  synchronized List<String> news() {
    List<String> all = new ArrayList<>(news);
    news.clear();
    return all;
  }

  /** Some work of the job. */
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does some work of the job, and notes why it failed before the job is restarted. */
  @SuppressWarnings("unchecked")
  <T, E extends Exception> T watched(String what, Work<T, E> work) throws E {
    try {
      return work.run();
    } catch (Exception e) {
      if (!(e instanceof InterruptedException)) {
        note(what + " failed: " + Flink.reason(e) + AGAIN);
      }
      throw (E) e;
    }
  }

  private synchronized void note(String told) {
    if (!news.contains(told)) {
      news.add(told);
    }
  }
}
