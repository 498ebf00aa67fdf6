// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.BackfillStage;
import org.rankscape.cli.stage.EnrichStage;
import org.rankscape.cli.stage.GitHubAccess;
import org.rankscape.cli.stage.RepositoryList;

/**
 * Sections {@code enrich} and {@code backfill} as stages.
 *
 * @param folder folder that paths are relative to
 * @param warehouse folder of the warehouse
 * @param shown catalogue of the landscape, asked for where a section names none, or null
 */
record GitHubSections(Path folder, Path warehouse, Path shown) {

  /**
   * Section {@code enrich}.
   *
   * @throws UserException if a setting is missing
   */
  EnrichStage enrich(RunSettings.Enrich s) {
    return new EnrichStage(
        warehouse,
        list("enrich", s.catalogue(), s.candidates(), s.repositories()),
        access(s.api(), s.cache(), s.reserve()),
        LocalDate.now(ZoneOffset.UTC),
        !Boolean.FALSE.equals(s.readme()),
        false);
  }

  /**
   * Section {@code backfill}.
   *
   * @throws UserException if a setting is missing
   */
  BackfillStage backfill(RunSettings.Backfill s) throws IOException {
    if (s.from() == null) {
      throw new UserException("backfill: set backfill.from to the first month to repair.");
    }
    return new BackfillStage(
        warehouse,
        access(s.api(), s.cache(), s.reserve()).settings(warehouse),
        list("backfill", s.catalogue(), s.candidates(), s.repositories()),
        s.from(),
        s.to(),
        false,
        Runtime.getRuntime().availableProcessors());
  }

  private RepositoryList list(
      String section, Path catalogue, Boolean candidates, List<String> repositories) {
    RepositoryList list =
        new RepositoryList(
            path(catalogue != null ? catalogue : shown),
            Boolean.TRUE.equals(candidates),
            null,
            repositories == null ? List.of() : repositories);
    if (list.isEmpty()) {
      throw new UserException(
          section + ": set " + section + ".catalogue or " + section + ".repositories.");
    }
    return list;
  }

  private GitHubAccess access(URI api, Path cache, Integer reserve) {
    return new GitHubAccess(
        api, null, path(cache), reserve == null ? 0 : reserve, GitHubAccess.usual().longestWait());
  }

  private Path path(Path relative) {
    return relative == null ? null : folder.resolve(relative);
  }
}
