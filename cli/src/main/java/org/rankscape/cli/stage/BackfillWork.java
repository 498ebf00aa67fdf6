// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rankscape.github.BudgetException;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.GitHubException;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.NotThereException;
import org.rankscape.github.history.RepositoryHistory;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.table.Event;

/** Fetches repositories, as many side by side as there are tokens, and commits what is complete. */
final class BackfillWork {
  private final Warehouse warehouse;
  private final GitHubSettings settings;
  private final GitHubClient client;
  private final BackfillProgress progress;
  private final SortedSet<YearMonth> months = new TreeSet<>();
  private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean stopped;
  private long events;
  private int repaired;

  BackfillWork(
      Warehouse warehouse,
      GitHubSettings settings,
      GitHubClient client,
      BackfillProgress progress) {
    this.warehouse = warehouse;
    this.settings = settings;
    this.client = client;
    this.progress = progress;
  }

  /**
   * Fetches and commits, going on with the next repository where one fails.
   *
   * @throws BudgetException if the calls are used up; what was fetched is kept
   */
  void fetch(List<BackfillRepository> repositories) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, client.parallelism()));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (BackfillRepository repository : repositories) {
        running.add(
            threads.submit(
                () -> {
                  fetch(repository);
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      stopped = true;
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } finally {
      stopped = true;
      threads.shutdown();
      while (!threads.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS)) {
        progress.at("stopping");
      }
    }
  }

  private void fetch(BackfillRepository repository) throws IOException {
    if (stopped) {
      return;
    }
    RepositoryHistory history = repository.history(client, warehouse.root());
    try {
      LocalDate day =
          history.fetch(
              settings.timing().now(),
              (list, page) -> progress.at(repository.name() + " " + list + " " + page));
      commit(repository, day, history);
    } catch (NotThereException e) {
      history.forget();
      notes.add("not there any more: " + repository.name() + " (HTTP " + e.status() + ")");
    } catch (BudgetException e) {
      stopped = true;
      throw e;
    } catch (GitHubException | DateTimeException e) {
      failures.add(repository.name() + ": " + e.getMessage());
    }
  }

  private synchronized void commit(
      BackfillRepository repository, LocalDate day, RepositoryHistory history) throws IOException {
    Map<YearMonth, List<Event>> all =
        new BackfillEvents(repository).byMonth(history.acts(), repository.months());
    BackfillFiles files = new BackfillFiles(warehouse.store());
    for (var month : all.entrySet()) {
      events +=
          files.commit(month.getKey(), repository.id(), repository.name(), day, month.getValue());
      months.add(month.getKey());
    }
    repaired++;
    for (BackfillRepository earlier : repository.earlier(warehouse.root())) {
      if (repository.covers(earlier)) {
        earlier.history(client, warehouse.root()).forget();
      }
    }
  }

  /** Adds repositories that could not be asked for: what they are called and why. */
  void failed(Collection<String> some) {
    failures.addAll(some);
  }

  /** Months to which something was committed. */
  synchronized SortedSet<YearMonth> months() {
    return new TreeSet<>(months);
  }

  /** Events that were not there before. */
  synchronized long events() {
    return events;
  }

  List<String> notes() {
    List<String> all = new ArrayList<>();
    all.add(Plural.of(repaired, "repository", "repositories") + " repaired");
    all.addAll(notes.stream().sorted().toList());
    return all;
  }

  /** What could not be fetched, or null. */
  String failure() {
    return failures.isEmpty()
        ? null
        : String.join("; ", failures.stream().sorted().toList())
            + ". Run the same command again: what was fetched is kept.";
  }
}
