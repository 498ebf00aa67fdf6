// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.rankscape.analysis.MonthRange;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.ApiProgress;
import org.rankscape.cli.progress.Progress;
import org.rankscape.github.Budget;
import org.rankscape.github.BudgetException;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.GitHubException;
import org.rankscape.github.GitHubSettings;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.backfill.BackfillFiles;

/**
 * What the feed lost of some repositories, restored from the lists of GitHub's API: issues, pull
 * requests, comments, review comments, who closed and who merged. Pushes and reviews stay missing.
 *
 * @param warehouse folder of the warehouse
 * @param github how the API is asked
 * @param repositories which repositories
 * @param from first month
 * @param to last month, which must be over; null for the last one that is
 * @param again whether months that are repaired already are fetched again
 * @param parallelism tasks side by side when monthly tables are made
 */
public record BackfillStage(
    Path warehouse,
    GitHubSettings github,
    RepositoryList repositories,
    YearMonth from,
    YearMonth to,
    boolean again,
    int parallelism) {
  private static final long CALLS_AN_ESTIMATE = 5;

  /** Estimates may take one call in so many of those that are left. */
  private static final long ESTIMATES = 4;

  /**
   * What the stage would do: a line a repository, and what it takes.
   *
   * @param told is told a line when something stands in the way
   */
  public List<String> dryRun(Consumer<String> told) throws Exception {
    MonthRange months = months();
    Warehouse source = Warehouse.read(warehouse);
    if (source.simulated()) {
      throw new UserException(
          warehouse + ": its data are simulated, of which GitHub's API knows nothing.");
    }
    GitHubClient client = GitHubClient.open(github, new ApiProgress("backfill", 0, "calls", told));
    BackfillTargets targets = new BackfillTargets(source, client, months, again);
    List<BackfillRepository> found = targets.find(repositories.names(source));
    List<String> lines = new ArrayList<>();
    lines.add(GitHubAccess.tokens(github));
    lines.addAll(plan(client, found).lines());
    lines.addAll(notes(targets));
    targets.failed().forEach(name -> lines.add("could not be asked: " + name));
    return lines;
  }

  private BackfillPlan plan(GitHubClient client, List<BackfillRepository> found)
      throws IOException {
    List<BackfillPlan.Part> parts = new ArrayList<>();
    List<String> notAsked = new ArrayList<>();
    Progress progress = Progress.start("backfill", found.size(), "repositories estimated");
    try {
      boolean left = true;
      for (BackfillRepository repository : found) {
        try {
          if (left) {
            parts.add(
                new BackfillPlan.Part(
                    repository.name(),
                    repository.history(client, warehouse).estimate(github.timing().now())));
          } else {
            notAsked.add(repository.name() + ": no call was left");
          }
        } catch (BudgetException e) {
          left = false;
          notAsked.add(repository.name() + ": no call was left");
        } catch (GitHubException e) {
          notAsked.add(repository.name() + ": " + e.getMessage());
        }
        progress.at(parts.size() + notAsked.size());
      }
    } finally {
      progress.end();
    }
    return new BackfillPlan(parts, notAsked, client.learn());
  }

  /**
   * Runs the stage.
   *
   * @param told is told a line when something stands in the way
   */
  public StageReport run(Consumer<String> told) throws Exception {
    MonthRange months = months();
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.putAll(repositories.recorded());
    settings.put("from", months.from().toString());
    settings.put("to", months.to().toString());
    settings.put("again", again);
    settings.put("api", github.api().toString());
    try (Warehouse opened = Warehouse.update(warehouse)) {
      opened.origin().ifPresent(BackfillStage::refuseCopy);
      Warehouse target = opened.accept(false);
      return Stage.run("backfill", target, settings, () -> repair(target, months, told));
    }
  }

  private static void refuseCopy(String origin) {
    throw new UserException(
        "this warehouse is a copy of " + origin + ": backfill there and pull again.");
  }

  /**
   * The months to repair.
   *
   * @throws UserException if the API cannot tell of all of them
   */
  public MonthRange months() {
    LocalDate today = LocalDate.ofInstant(github.timing().now(), ZoneOffset.UTC);
    YearMonth over = YearMonth.from(today).minusMonths(1);
    YearMonth last = to == null ? over : to;
    if (from.isBefore(BackfillFiles.FIRST_MONTH)) {
      throw new UserException(
          "--from "
              + from
              + ": events from before "
              + BackfillFiles.FIRST_MONTH
              + " have no ids that the API knows; repair from then on.");
    }
    if (last.isAfter(over)) {
      throw new UserException(
          "--to " + last + ": that month is not over; repair up to " + over + ".");
    }
    if (last.isBefore(from)) {
      throw new UserException("--from " + from + " is after --to " + last + ".");
    }
    return new MonthRange(from, last);
  }

  private Stage.Done repair(Warehouse target, MonthRange months, Consumer<String> told)
      throws Exception {
    try (BackfillProgress progress = new BackfillProgress(told)) {
      GitHubClient client = GitHubClient.open(github, progress);
      BackfillTargets targets = new BackfillTargets(target, client, months, again);
      BackfillWork work = new BackfillWork(target, github, client, progress);
      String failure = null;
      try {
        told.accept("backfill: " + GitHubAccess.tokens(github));
        List<BackfillRepository> found = targets.find(repositories.names(target));
        targets.sweep();
        work.failed(targets.failed());
        Budget budget = client.learn();
        if (budget.limit() == 0 || budget.left() >= ESTIMATES * CALLS_AN_ESTIMATE * found.size()) {
          progress.expect(plan(client, found).calls());
        }
        work.fetch(found);
      } catch (BudgetException e) {
        failure = e.getMessage();
      }
      // also months whose tables a killed run did not reach
      Set<YearMonth> wanted = new HashSet<>(target.months(Table.BACKFILL));
      List<YearMonth> made = target.months(Table.EVENTS).stream().filter(wanted::contains).toList();
      MonthTables.update(target, made, parallelism);
      List<String> notes = notes(targets);
      notes.addAll(work.notes());
      List<YearMonth> waiting = work.months().stream().filter(m -> !made.contains(m)).toList();
      if (!waiting.isEmpty()) {
        notes.add("no hours of " + waiting + " are here: these months count once they are");
      }
      if (work.events() > 0 && !target.months(Table.RANKINGS).isEmpty()) {
        notes.add("run 'rankscape rank' next: values of before do not count what was restored");
      }
      notes.add("pushes and reviews are not in the lists of the API and stay missing");
      return new Stage.Done(
          work.events(),
          "events restored",
          target.store().size(Table.BACKFILL.name()),
          notes,
          failure == null ? work.failure() : failure);
    }
  }

  private static List<String> notes(BackfillTargets targets) {
    List<String> notes = new ArrayList<>();
    if (targets.repaired() > 0) {
      notes.add(
          Plural.of(targets.repaired(), "repository was", "repositories were")
              + " repaired already");
    }
    if (!targets.notThere().isEmpty()) {
      notes.add("not there any more: " + String.join(", ", targets.notThere()));
    }
    return notes;
  }
}
