// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.rankscape.analysis.Ids;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.PeriodMatrix;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.ApiProgress;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.origin.DeveloperOrigins;
import org.rankscape.github.origin.Totals;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Names;
import org.rankscape.warehouse.table.DeveloperOrigin;

/**
 * Countries and companies of the developers of the last twelve months, as totals.
 *
 * @param warehouse folder of the warehouse
 * @param repositories whose developers
 * @param access how the API is asked
 * @param date day of the profiles, UTC
 */
public record OriginStage(
    Path warehouse, RepositoryList repositories, GitHubAccess access, LocalDate date) {
  private static final int MONTHS = 12;

  private record Asked(MonthRange period, Set<Long> developers) {}

  /** Runs the stage. */
  public StageReport run(Consumer<String> told) throws Exception {
    GitHubSettings settings = access.settings(warehouse);
    try (Warehouse opened = Warehouse.write(warehouse)) {
      Warehouse target = opened.accept(false);
      Map<String, Object> recorded = new LinkedHashMap<>(repositories.recorded());
      recorded.putAll(access.recorded());
      recorded.put("date", date.toString());
      return Stage.run("developer-origins", target, recorded, () -> count(target, settings, told));
    }
  }

  /** What a run would cost. */
  public String dryRun() throws IOException {
    try (Warehouse target = Warehouse.read(warehouse)) {
      Asked asked = asked(target);
      return String.format(
          Locale.ROOT,
          "%,d developers of %s to %s: as many calls",
          asked.developers.size(),
          asked.period.from(),
          asked.period.to());
    }
  }

  private Asked asked(Warehouse target) throws IOException {
    List<YearMonth> months = target.months(Table.COLLABORATION);
    if (months.isEmpty()) {
      throw new UserException(
          "--developers needs collaboration, which 'rankscape ingest' makes; there is none in "
              + warehouse
              + ".");
    }
    YearMonth last = months.get(months.size() - 1);
    YearMonth first = last.minusMonths(MONTHS - 1);
    MonthRange period =
        MonthRange.of(
            first.isBefore(months.get(0)) ? months.get(0) : first, last, months.get(0), last);
    Set<Long> developers = new TreeSet<>();
    try (Database database = Database.open(target)) {
      Names names = Names.ofRepositories(database, null);
      Set<Long> wanted =
          new HashSet<>(names.ids(new ArrayList<>(repositories.names(target))).values());
      PeriodMatrix.of(target, Ids.of(database), period, List.of())
          .forEach(
              c -> {
                if (wanted.contains(c.repositoryId()) && c.developerId() > 0) {
                  developers.add(c.developerId());
                }
              });
    }
    if (developers.isEmpty()) {
      throw new UserException("no developer is known of these repositories in " + period + ".");
    }
    return new Asked(period, developers);
  }

  private Stage.Done count(Warehouse target, GitHubSettings settings, Consumer<String> told)
      throws Exception {
    Asked asked = asked(target);
    ApiProgress progress =
        new ApiProgress("developers", asked.developers.size(), "developers", told);
    DeveloperOrigins.Result result;
    try {
      result =
          new DeveloperOrigins(GitHubClient.open(settings, progress))
              .of(asked.developers, progress::done);
    } finally {
      progress.end();
    }
    List<DeveloperOrigin> rows = new ArrayList<>();
    rows(rows, asked.period, "country", result.countries());
    rows(rows, asked.period, "company", result.companies());
    target.write(Table.DEVELOPER_ORIGINS, date + "-" + scope(), rows);
    return new Stage.Done(
        rows.size(),
        "totals of " + String.format(Locale.ROOT, "%,d", asked.developers.size()) + " developers",
        target.store().size(Table.DEVELOPER_ORIGINS.name()),
        notes(result));
  }

  private List<String> notes(DeveloperOrigins.Result result) {
    List<String> notes = new ArrayList<>();
    notes.add("countries: " + largest(result.countries()));
    notes.add("companies: " + largest(result.companies()));
    notes.add(
        "as stated in profiles; cells under "
            + Totals.FEWEST
            + " are counted as others"
            + (result.gone() == 0
                ? ""
                : "; " + Plural.of(result.gone(), "account is", "accounts are") + " gone"));
    notes.add(
        "as CSV: rankscape query --warehouse "
            + warehouse
            + " --format csv \"SELECT * FROM developer_origins WHERE date = '"
            + date
            + "'\"");
    return notes;
  }

  private static String largest(Map<String, Integer> totals) {
    List<String> texts =
        totals.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
            .toList();
    String shown = String.join(", ", texts.subList(0, Math.min(10, texts.size())));
    return texts.isEmpty() ? "too few to show" : texts.size() > 10 ? shown + ", ..." : shown;
  }

  private void rows(
      List<DeveloperOrigin> rows, MonthRange period, String kind, Map<String, Integer> totals) {
    totals.forEach(
        (name, count) ->
            rows.add(
                new DeveloperOrigin(
                    date.toString(),
                    scope(),
                    period.from().toString(),
                    period.to().toString(),
                    kind,
                    name,
                    count)));
  }

  private String scope() {
    return repositories.catalogueId().orElse("list");
  }
}
