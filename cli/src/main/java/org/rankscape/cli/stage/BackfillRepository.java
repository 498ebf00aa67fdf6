// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rankscape.analysis.MonthRange;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.history.RepositoryHistory;
import org.rankscape.github.history.Span;

/**
 * A repository to repair.
 *
 * @param id GitHub's id
 * @param name latest full name that is known
 * @param months months that are fetched: from the first to the last one that is not repaired yet
 */
record BackfillRepository(long id, String name, MonthRange months) {
  /** Folder in the warehouse that keeps what was fetched of repositories that are not complete. */
  private static final String PAGES = ".backfill";

  /** The same repository, or with the months that an earlier run began to fetch, if these do. */
  BackfillRepository begun(Path warehouse) throws IOException {
    for (BackfillRepository earlier : earlier(warehouse)) {
      if (earlier.covers(this)) {
        return earlier;
      }
    }
    return this;
  }

  /** Whether its months are all those of another, or more. */
  boolean covers(BackfillRepository other) {
    return !months.from().isAfter(other.months.from()) && !months.to().isBefore(other.months.to());
  }

  /** What earlier runs began to fetch of it and did not commit, or did not forget afterwards. */
  List<BackfillRepository> earlier(Path warehouse) throws IOException {
    List<BackfillRepository> earlier = new ArrayList<>();
    for (String folder : folders(warehouse)) {
      String[] parts = folder.split("_", -1);
      MonthRange range = new MonthRange(YearMonth.parse(parts[1]), YearMonth.parse(parts[2]));
      earlier.add(new BackfillRepository(id, name, range));
    }
    return earlier;
  }

  private List<String> folders(Path warehouse) throws IOException {
    Path pages = warehouse.resolve(PAGES);
    if (!Files.isDirectory(pages)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(pages)) {
      return all.map(p -> p.getFileName().toString())
          .filter(n -> n.startsWith(id + "_"))
          .sorted()
          .toList();
    }
  }

  /** Its history, which keeps what was fetched in the warehouse. */
  RepositoryHistory history(GitHubClient client, Path warehouse) {
    Path folder = warehouse.resolve(PAGES).resolve(id + "_" + months.from() + "_" + months.to());
    Span span = new Span(start(months.from()), start(months.to().plusMonths(1)));
    return new RepositoryHistory(client, id, span, folder);
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
