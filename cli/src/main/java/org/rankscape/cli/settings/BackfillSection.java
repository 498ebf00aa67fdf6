// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.BackfillStage;
import org.rankscape.cli.stage.GitHubAccess;
import org.rankscape.cli.stage.RepositoryList;

/**
 * Section {@code backfill} as a stage.
 *
 * @param folder folder that paths are relative to
 * @param warehouse folder of the warehouse
 * @param shown catalogue of the landscape, or null
 */
record BackfillSection(Path folder, Path warehouse, Path shown) {

  /**
   * The stage.
   *
   * @throws UserException if a setting is missing
   */
  BackfillStage stage(RunSettings.Backfill s) throws IOException {
    if (s.from() == null) {
      throw new UserException("backfill: set backfill.from to the first month to repair.");
    }
    RepositoryList list =
        new RepositoryList(
            path(s.catalogue() != null ? s.catalogue() : shown),
            Boolean.TRUE.equals(s.candidates()),
            null,
            s.repositories() == null ? List.of() : s.repositories());
    if (list.isEmpty()) {
      throw new UserException("backfill: set backfill.catalogue or backfill.repositories.");
    }
    GitHubAccess access =
        new GitHubAccess(
            s.api(),
            null,
            path(s.cache()),
            s.reserve() == null ? 0 : s.reserve(),
            GitHubAccess.usual().longestWait());
    return new BackfillStage(
        warehouse,
        access.settings(warehouse),
        list,
        s.from(),
        s.to(),
        false,
        Runtime.getRuntime().availableProcessors());
  }

  private Path path(Path relative) {
    return relative == null ? null : folder.resolve(relative);
  }
}
