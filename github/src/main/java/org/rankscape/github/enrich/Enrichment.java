// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.rankscape.github.BudgetException;
import org.rankscape.github.GitHubClient;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.RepositorySnapshot;

/**
 * Writes a day's snapshot of repositories. Runs of one day add to one file, whose rows depend on
 * neither their order nor the number of runs.
 */
public final class Enrichment {
  /** A repository that is not there is not asked for again for so many days. */
  public static final int GONE_FOR_DAYS = 30;

  private static final String JOURNALS = ".enrich";
  private final Warehouse warehouse;
  private final GitHubClient client;
  private final LocalDate date;
  private final boolean readme;
  private final boolean again;

  /**
   * A run.
   *
   * @param date day of the snapshot, UTC
   * @param readme whether READMEs are read, a call a repository
   * @param again whether repositories that were gone lately are asked for too
   */
  public Enrichment(
      Warehouse warehouse, GitHubClient client, LocalDate date, boolean readme, boolean again) {
    this.warehouse = warehouse;
    this.client = client;
    this.date = date;
    this.readme = readme;
    this.again = again;
  }

  /**
   * What a run brought.
   *
   * @param rows rows of the listed repositories, in the order of the file
   * @param failed repositories that could not be read, with the reason
   * @param stopped why the run ended early, or null
   */
  public record Result(
      List<RepositorySnapshot> rows, Map<String, String> failed, BudgetException stopped) {}

  /**
   * Reads the repositories and writes the snapshot.
   *
   * @param done is told how many are done
   */
  public Result run(Collection<Listed> listed, IntConsumer done) throws IOException {
    keepOtherDays();
    Map<String, Listed> byKey = new TreeMap<>();
    listed.forEach(l -> byKey.merge(l.key(), l, Enrichment::firstNamed));
    Map<String, RepositorySnapshot> gone = recentlyGone();
    try (Journal journal = Journal.open(journals(), date.toString(), readme ? "full" : "facts")) {
      Map<String, RepositorySnapshot> rows = new LinkedHashMap<>();
      List<Listed> wanted = new ArrayList<>();
      for (Listed one : byKey.values()) {
        RepositorySnapshot known = journal.get(one.key());
        if (known == null) {
          known = gone.get(one.key());
        }
        if (known == null) {
          wanted.add(one);
        } else {
          rows.put(one.key(), known);
        }
      }
      Workers workers =
          new Workers(
              client.parallelism(), new RepositoryReader(client, date.toString(), readme), journal);
      workers.run(wanted, n -> done.accept(rows.size() + n));
      rows.putAll(workers.rows());
      write(date.toString(), rows.values());
      if (workers.stopped() == null && workers.failed().isEmpty()) {
        journal.delete();
      }
      return new Result(sorted(rows.values()), workers.failed(), workers.stopped());
    }
  }

  /** How many calls a run would make at most, and how many of these ask only for changes. */
  public Estimate estimate(Collection<Listed> listed) throws IOException {
    Map<String, RepositorySnapshot> gone = recentlyGone();
    Map<String, Listed> byKey = new TreeMap<>();
    listed.forEach(l -> byKey.merge(l.key(), l, Enrichment::firstNamed));
    int calls = 0;
    int kept = 0;
    int skipped = 0;
    for (Listed one : byKey.values()) {
      if (gone.containsKey(one.key())) {
        skipped++;
        continue;
      }
      calls += readme ? 2 : 1;
      kept += client.keeps(one.address()) ? 1 : 0;
      kept += readme && client.keepsText(one.readme()) ? 1 : 0;
    }
    return new Estimate(byKey.size(), skipped, calls, kept);
  }

  private Path journals() {
    return warehouse.root().resolve(JOURNALS);
  }

  private static Listed firstNamed(Listed a, Listed b) {
    return a.name().compareTo(b.name()) <= 0 ? a : b;
  }

  private void keepOtherDays() throws IOException {
    for (var journal : Journal.ofOtherDays(journals(), date.toString()).entrySet()) {
      List<RepositorySnapshot> rows = journal.getValue();
      if (!rows.isEmpty()) {
        write(rows.get(0).date(), rows);
      }
      Files.delete(journal.getKey());
    }
  }

  private Map<String, RepositorySnapshot> recentlyGone() throws IOException {
    Map<String, RepositorySnapshot> gone = new LinkedHashMap<>();
    if (again) {
      return gone;
    }
    for (RepositorySnapshot row : Snapshots.latest(warehouse, date.minusDays(1)).values()) {
      LocalDate checked = LocalDate.parse(row.checked());
      if (!row.there() && checked.plusDays(GONE_FOR_DAYS).isAfter(date)) {
        RepositorySnapshot carried =
            RepositorySnapshot.notThere(
                date.toString(), row.repositoryId(), row.listed(), row.status(), row.checked());
        gone.put(key(row), carried);
      }
    }
    return gone;
  }

  private static String key(RepositorySnapshot row) {
    return row.repositoryId() == null
        ? row.listed().toLowerCase(Locale.ROOT)
        : row.repositoryId().toString();
  }

  private void write(String day, Collection<RepositorySnapshot> rows) throws IOException {
    Map<String, RepositorySnapshot> all = new LinkedHashMap<>();
    if (warehouse.keys(Table.REPOSITORY_SNAPSHOTS).contains(day)) {
      warehouse.read(Table.REPOSITORY_SNAPSHOTS, day).forEach(r -> all.put(key(r), r));
    }
    sorted(rows).forEach(r -> all.put(key(r), r));
    if (!all.isEmpty()) {
      warehouse.write(Table.REPOSITORY_SNAPSHOTS, day, sorted(all.values()));
    }
  }

  private static List<RepositorySnapshot> sorted(Collection<RepositorySnapshot> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(
                    RepositorySnapshot::repositoryId,
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(RepositorySnapshot::listed))
        .toList();
  }
}
