// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.rankscape.analysis.MonthRange;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.history.RepositoryHistory;
import org.rankscape.github.history.Span;

/**
 * A repository to repair.
 *
 * @param id GitHub's id
 * @param name full name today
 * @param months months that are not repaired yet, from the first to the last of them
 */
record BackfillRepository(long id, String name, MonthRange months) {
  /** Folder in the warehouse that keeps what was fetched of repositories that are not complete. */
  static final String PAGES = ".backfill";

  RepositoryHistory history(GitHubClient client, Path warehouse) {
    Path folder = warehouse.resolve(PAGES).resolve(id + "_" + months.from() + "_" + months.to());
    Span span = new Span(start(months.from()), start(months.to().plusMonths(1)));
    return new RepositoryHistory(client, id, span, folder);
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
