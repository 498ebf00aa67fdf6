// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rankscape.analysis.MonthRange;
import org.rankscape.github.BudgetException;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.GitHubException;
import org.rankscape.github.NotThereException;
import org.rankscape.github.RepositoryId;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Names;

/**
 * Finds the repositories to repair: by the id under which the warehouse knows a name, if it does.
 */
final class BackfillTargets {
  private final Warehouse warehouse;
  private final GitHubClient client;
  private final MonthRange months;
  private final boolean again;
  private final Map<Long, BackfillRepository> found = new LinkedHashMap<>();
  private final List<String> notThere = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<BackfillRepository> leftovers = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();
  private int repaired;

  BackfillTargets(Warehouse warehouse, GitHubClient client, MonthRange months, boolean again) {
    this.warehouse = warehouse;
    this.client = client;
    this.months = months;
    this.again = again;
  }

  /**
   * Looks the names up. One that the warehouse knows costs no call, and is followed by its id
   * through renames and transfers.
   */
  List<BackfillRepository> find(Collection<String> names) throws IOException {
    Map<YearMonth, Set<Long>> done = done();
    Names known;
    try (Database database = Database.open(warehouse)) {
      known = Names.ofRepositories(database, null);
    }
    for (String name : names) {
      Optional<Long> id = known.id(name).filter(n -> n > 0);
      if (id.isPresent()) {
        add(id.get(), known.name(id.get()), done);
      } else {
        ask(name, done);
      }
    }
    return List.copyOf(found.values());
  }

  private void ask(String name, Map<YearMonth, Set<Long>> done) throws IOException {
    try {
      RepositoryId repository = RepositoryId.of(client, name);
      add(repository.id(), repository.name(), done);
    } catch (NotThereException e) {
      notThere.add(name + " (HTTP " + e.status() + ")");
    } catch (BudgetException e) {
      throw e;
    } catch (GitHubException e) {
      failed.add(name + ": " + e.getMessage());
    }
  }

  private void add(long id, String name, Map<YearMonth, Set<Long>> done) throws IOException {
    if (!seen.add(id)) {
      return;
    }
    List<YearMonth> missing = missing(id, done);
    if (missing.isEmpty()) {
      repaired++;
      for (BackfillRepository earlier :
          new BackfillRepository(id, name, months).earlier(warehouse.root())) {
        if (isDone(earlier)) {
          leftovers.add(earlier);
        }
      }
    } else {
      MonthRange range = new MonthRange(missing.get(0), missing.get(missing.size() - 1));
      BackfillRepository one = new BackfillRepository(id, name, range).begun(warehouse.root());
      found.put(id, one);
      if (again && one.history(client, warehouse.root()).isComplete()) {
        leftovers.add(one);
      }
    }
  }

  private List<YearMonth> missing(long id, Map<YearMonth, Set<Long>> done) {
    return months.months().stream().filter(m -> again || !done.get(m).contains(id)).toList();
  }

  private boolean isDone(BackfillRepository repository) throws IOException {
    BackfillFiles files = new BackfillFiles(warehouse.store());
    for (YearMonth month : repository.months().months()) {
      if (!files.has(month, repository.id())) {
        return false;
      }
    }
    return true;
  }

  /** Deletes what runs that were killed left behind, and what is to be fetched again. */
  void sweep() throws IOException {
    for (BackfillRepository leftover : leftovers) {
      leftover.history(client, warehouse.root()).forget();
    }
  }

  private Map<YearMonth, Set<Long>> done() throws IOException {
    Map<YearMonth, Set<Long>> done = new HashMap<>();
    BackfillFiles files = new BackfillFiles(warehouse.store());
    for (YearMonth month : months.months()) {
      Set<Long> ids = new HashSet<>();
      files.paths(month).forEach(p -> ids.add(BackfillFiles.repositoryOf(p)));
      done.put(month, ids);
    }
    return done;
  }

  /** Names under which there is no repository any more. */
  List<String> notThere() {
    return notThere;
  }

  /** Names that could not be asked for, and why. */
  List<String> failed() {
    return failed;
  }

  /** How many were repaired already. */
  int repaired() {
    return repaired;
  }
}
