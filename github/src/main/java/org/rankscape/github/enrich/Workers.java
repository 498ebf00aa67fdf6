// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.rankscape.github.BudgetException;
import org.rankscape.warehouse.table.RepositorySnapshot;

/** Reads repositories, as many at a time as there are tokens. */
final class Workers {
  private final int parallelism;
  private final RepositoryReader reader;
  private final Journal journal;
  private final Map<String, RepositorySnapshot> rows = new LinkedHashMap<>();
  private final Map<String, String> failed = new TreeMap<>();
  private BudgetException stopped;
  private Throwable broken;

  Workers(int parallelism, RepositoryReader reader, Journal journal) {
    this.parallelism = parallelism;
    this.reader = reader;
    this.journal = journal;
  }

  /**
   * Reads all that can be read.
   *
   * @throws IOException if what was read cannot be kept
   */
  void run(List<Listed> wanted, IntConsumer done) throws IOException {
    Queue<Listed> queue = new ConcurrentLinkedQueue<>(wanted);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(parallelism, wanted.size()); i++) {
      Thread thread = new Thread(() -> work(queue, done), "enrich " + (i + 1));
      threads.add(thread);
      thread.start();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading repositories");
    }
    if (broken instanceof IOException e) {
      throw e;
    }
    if (broken instanceof RuntimeException e) {
      throw e;
    }
    if (broken instanceof Error e) {
      throw e;
    }
  }

  private void work(Queue<Listed> queue, IntConsumer done) {
    try {
      Listed next;
      while (!hasStopped() && (next = queue.poll()) != null) {
        RepositorySnapshot row = read(next);
        if (row != null) {
          journal.put(next.key(), row);
          done.accept(add(next, row));
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      brokenBy(e);
    }
  }

  private RepositorySnapshot read(Listed next) {
    try {
      return reader.read(next);
    } catch (BudgetException e) {
      stop(e);
    } catch (IOException | RuntimeException e) {
      fail(next, e);
    }
    return null;
  }

  private synchronized boolean hasStopped() {
    return stopped != null || broken != null || Thread.currentThread().isInterrupted();
  }

  private synchronized void brokenBy(Throwable e) {
    broken = e;
  }

  private synchronized int add(Listed listed, RepositorySnapshot row) {
    rows.put(listed.key(), row);
    return rows.size();
  }

  private synchronized void stop(BudgetException e) {
    stopped = e;
  }

  private synchronized void fail(Listed listed, Exception e) {
    failed.put(listed.name(), e.getMessage() == null ? e.toString() : e.getMessage());
  }

  synchronized Map<String, RepositorySnapshot> rows() {
    return new LinkedHashMap<>(rows);
  }

  synchronized Map<String, String> failed() {
    return Map.copyOf(failed);
  }

  synchronized BudgetException stopped() {
    return stopped;
  }
}
