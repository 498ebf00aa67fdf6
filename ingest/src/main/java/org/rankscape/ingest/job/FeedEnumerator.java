// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;
import org.rankscape.ingest.source.SourceSplit;

/**
 * Looks for new hours from time to time and hands them to free tasks. An hour stays open until the
 * warehouse is seen to have it; what is open is the state that checkpoints keep.
 */
final class FeedEnumerator implements SplitEnumerator<ListSource.Split<SourceSplit>, FeedState> {
  /** Looks after which an hour that was read and is not in is looked for again. */
  private static final int LOOKS = 5;

  /** Milliseconds until the next look where only a commit is missing. */
  private static final long SOON = 1000;

  /** Every so many looks, hours that are in are looked at again. */
  private static final int BACK_EVERY = 10;

  private final SplitEnumeratorContext<ListSource.Split<SourceSplit>> context;
  private final FollowSettings settings;
  private final FeedProbe probe;
  private final FeedMonitor monitor;
  private final AtomicReference<FeedProbe.Question> question = new AtomicReference<>();
  private final TreeSet<LocalDateTime> awaited;
  private final ArrayDeque<SourceSplit> ready = new ArrayDeque<>();
  private final Map<Integer, LocalDateTime> reading = new HashMap<>();
  private final TreeMap<LocalDateTime, Integer> read = new TreeMap<>();
  private final TreeSet<Integer> free = new TreeSet<>();
  private FeedProbe.Question asked;
  private LocalDateTime next;
  private long looks;
  private long counted = System.nanoTime();
  private boolean more;
  private boolean ended;

  FeedEnumerator(
      SplitEnumeratorContext<ListSource.Split<SourceSplit>> context,
      FollowSettings settings,
      FeedProbe probe,
      FeedState state) {
    this.context = context;
    this.settings = settings;
    this.probe = probe;
    this.monitor = FeedMonitor.of(settings.state());
    this.next = state.next();
    this.awaited = new TreeSet<>(state.open());
  }

  @Override
  public void start() {
    monitor.began(new FeedState(next, new TreeSet<>(awaited)));
    ask();
    context.callAsync(this::look, this::take, 0, settings.every().toMillis());
  }

  private void ask() {
    asked =
        new FeedProbe.Question(
            next, new TreeSet<>(awaited), new TreeSet<>(read.keySet()), looks % BACK_EVERY == 0);
    question.set(asked);
    looks++;
  }

  /** In a thread of its own; null while the last answer was not taken yet. */
  private FeedProbe.Answer look() throws Exception {
    FeedProbe.Question now = question.getAndSet(null);
    return now == null ? null : monitor.watched("looking for new hours", () -> probe.answer(now));
  }

  private void take(FeedProbe.Answer answer, Throwable failure) {
    if (failure != null) {
      throw new FlinkRuntimeException("looking for new hours failed", failure);
    }
    if (answer == null || ended) {
      return;
    }
    monitor.looked(answer);
    next = answer.next();
    more = answer.more();
    awaited.removeAll(asked.awaited());
    awaited.addAll(answer.awaited());
    for (SourceSplit split : answer.found()) {
      if (!isUnderWay(split.hour())) {
        ready.add(split);
        monitor.found(split.hour());
      }
    }
    answer.in().forEach(read::remove);
    if (System.nanoTime() - counted >= settings.every().toNanos()) {
      counted = System.nanoTime();
      read.replaceAll((hour, seen) -> seen + 1);
    }
    read.entrySet().stream()
        .filter(e -> e.getValue() > LOOKS)
        .forEach(e -> awaited.add(e.getKey()));
    awaited.forEach(read::remove);
    handOut();
    if (isAtEnd()) {
      ended = true;
      free.forEach(context::signalNoMoreSplits);
    } else {
      ask();
      lookOn();
    }
  }

  /**
   * While there are hours that were not looked for, nobody waits for the next look; nor when only
   * the commit of the last hours is missing.
   */
  private void lookOn() {
    if (more && ready.isEmpty()) {
      context.callAsync(this::look, this::take);
    } else if (isAllRead() && !read.isEmpty()) {
      context.callAsync(this::lookSoon, this::take);
    }
  }

  private FeedProbe.Answer lookSoon() throws Exception {
    Thread.sleep(SOON);
    return look();
  }

  private boolean isUnderWay(LocalDateTime hour) {
    return reading.containsValue(hour)
        || ready.stream().anyMatch(split -> split.hour().equals(hour));
  }

  private boolean isAtEnd() {
    return isAllRead() && read.isEmpty();
  }

  /** Whether all hours that are wanted were read, be they committed or not. */
  private boolean isAllRead() {
    return ready.isEmpty()
        && reading.isEmpty()
        && settings.until() != null
        && next.isAfter(settings.until())
        && awaited.isEmpty();
  }

  private void handOut() {
    while (!ready.isEmpty() && !free.isEmpty()) {
      SourceSplit split = ready.poll();
      int task = free.pollFirst();
      reading.put(task, split.hour());
      context.assignSplit(new ListSource.Split<>(split.hour() + " " + looks, split, false), task);
    }
    monitor.busy(!ready.isEmpty() || !reading.isEmpty());
  }

  @Override
  public void handleSplitRequest(int task, String host) {
    LocalDateTime done = reading.remove(task);
    if (done != null) {
      read.put(done, 0);
    }
    if (ended) {
      context.signalNoMoreSplits(task);
    } else {
      free.add(task);
      handOut();
      lookOn();
    }
  }

  @Override
  public void addSplitsBack(List<ListSource.Split<SourceSplit>> splits, int task) {
    reading.remove(task);
    free.remove(task);
    splits.forEach(split -> awaited.add(split.element().hour()));
  }

  @Override
  public void addReader(int task) {
    // a reader asks for its first split by itself
  }

  @Override
  public FeedState snapshotState(long checkpoint) {
    TreeSet<LocalDateTime> open = new TreeSet<>(awaited);
    ready.forEach(split -> open.add(split.hour()));
    open.addAll(reading.values());
    open.addAll(read.keySet());
    return new FeedState(next, open);
  }

  @Override
  public void close() {
    ended = true;
  }
}
