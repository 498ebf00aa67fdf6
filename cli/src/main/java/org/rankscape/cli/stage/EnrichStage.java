// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.rankscape.cli.progress.ApiProgress;
import org.rankscape.github.Budget;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.enrich.Enrichment;
import org.rankscape.github.enrich.Estimate;
import org.rankscape.github.enrich.Listed;
import org.rankscape.github.enrich.Resolution;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Names;
import org.rankscape.warehouse.table.RepositorySnapshot;

/**
 * What GitHub's API says of repositories, as a snapshot of a day.
 *
 * @param warehouse folder of the warehouse
 * @param repositories which repositories
 * @param access how the API is asked
 * @param date day of the snapshot, UTC
 * @param readme whether READMEs are read
 * @param again whether repositories that were gone lately are asked for too
 */
public record EnrichStage(
    Path warehouse,
    RepositoryList repositories,
    GitHubAccess access,
    LocalDate date,
    boolean readme,
    boolean again) {
  /** Runs the stage. */
  public StageReport run(Consumer<String> told) throws Exception {
    GitHubSettings settings = access.settings(warehouse);
    try (Warehouse opened = Warehouse.write(warehouse)) {
      Warehouse target = opened.accept(false);
      List<Listed> listed = listed(target);
      told.accept(
          "enrich: "
              + Plural.of(listed.size(), "repository", "repositories")
              + ", "
              + GitHubAccess.tokens(settings));
      return Stage.run("enrich", target, recorded(), () -> enrich(target, settings, listed, told));
    }
  }

  /**
   * What a run would cost; asks only, at no cost, how many calls are left.
   *
   * @param told is told a line when something stands in the way
   */
  public String dryRun(Consumer<String> told) throws Exception {
    GitHubSettings settings = access.settings(warehouse);
    try (Warehouse target = Warehouse.read(warehouse)) {
      List<Listed> listed = listed(target);
      GitHubClient client =
          GitHubClient.open(settings, new ApiProgress("enrich", 0, "repositories", told));
      Budget budget = client.learn();
      Estimate estimate = new Enrichment(target, client, date, readme, again).estimate(listed);
      return GitHubAccess.tokens(settings)
          + "\n"
          + EstimateText.of(estimate, budget, client.parallelism(), !settings.tokens().isEmpty());
    }
  }

  private Map<String, Object> recorded() {
    Map<String, Object> settings = new LinkedHashMap<>(repositories.recorded());
    settings.putAll(access.recorded());
    settings.put("date", date.toString());
    settings.put("readme", readme);
    settings.put("again", again);
    return settings;
  }

  private List<Listed> listed(Warehouse target) throws IOException {
    try (Database database = Database.open(target)) {
      Names names = Names.ofRepositories(database, null);
      return Resolution.of(repositories.names(target), names::id, target);
    }
  }

  private Stage.Done enrich(
      Warehouse target, GitHubSettings settings, List<Listed> listed, Consumer<String> told)
      throws Exception {
    ApiProgress progress = new ApiProgress("enrich", listed.size(), "repositories", told);
    GitHubClient client = GitHubClient.open(settings, progress);
    Enrichment.Result result;
    try {
      result = new Enrichment(target, client, date, readme, again).run(listed, progress::done);
    } finally {
      progress.end();
    }
    return new Stage.Done(
        result.rows().size(),
        "repositories on " + date,
        target.store().size(Table.REPOSITORY_SNAPSHOTS.name()),
        notes(result, client.budget()),
        failure(result, listed.size()));
  }

  private static List<String> notes(Enrichment.Result result, Budget budget) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "%,d calls, %,d of them unchanged since the last time, %,d made again; %,d left",
            budget.made(),
            budget.unchanged(),
            budget.retried(),
            budget.left()));
    List<String> away =
        result.rows().stream()
            .filter(r -> !r.there())
            .map(r -> r.listed() + " (" + r.status() + ")")
            .toList();
    if (!away.isEmpty()) {
      notes.add("not there: " + shortened(away));
    }
    List<String> renamed =
        result.rows().stream()
            .filter(r -> r.there() && !r.repository().equalsIgnoreCase(r.listed()))
            .map((RepositorySnapshot r) -> r.listed() + " is now " + r.repository())
            .toList();
    if (!renamed.isEmpty()) {
      notes.add("renamed: " + shortened(renamed));
    }
    result.failed().forEach((name, why) -> notes.add("failed: " + name + ": " + why));
    return notes;
  }

  private static String shortened(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(10, names.size())));
    return names.size() > 10 ? shown + " and " + (names.size() - 10) + " more" : shown;
  }

  private static String failure(Enrichment.Result result, int listed) {
    if (result.stopped() != null) {
      return String.format(
          Locale.ROOT,
          "enrich: %,d of %,d repositories are done; %s",
          result.rows().size(),
          listed,
          result.stopped().getMessage());
    }
    return result.failed().isEmpty()
        ? null
        : String.format(
            Locale.ROOT,
            "enrich: %,d of %,d repositories could not be read; run it again",
            result.failed().size(),
            listed);
  }
}
