// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.BackfillStage;
import org.rankscape.cli.stage.GitHubAccess;
import org.rankscape.cli.stage.RepositoryList;

/**
 * Section {@code backfill}: what is restored from GitHub's API. Tokens are never settings: they
 * come from the environment or from gh.
 *
 * @param catalogue catalogue whose repositories are repaired, or null for that of section {@code
 *     render}
 * @param candidates whether those that {@code explore} found are repaired too, or null for no
 * @param repositories further full names, or null
 * @param from first month
 * @param to last month, or null for the last one that is over
 * @param api base address, or null for GitHub's
 * @param cache folder of answers, or null for {@code .github} in the warehouse
 * @param reserve calls an hour that each token keeps, or null for 0
 */
public record BackfillSection(
    Path catalogue,
    Boolean candidates,
    List<String> repositories,
    YearMonth from,
    YearMonth to,
    @JsonProperty("github-api") URI api,
    @JsonProperty("api-cache") Path cache,
    Integer reserve) {

  /**
   * The stage.
   *
   * @param folder folder that paths are relative to
   * @param shown catalogue of the landscape, or null
   * @throws UserException if a setting is missing
   */
  BackfillStage stage(Path folder, Path warehouse, Path shown) throws IOException {
    if (from == null) {
      throw new UserException("backfill: set backfill.from to the first month to repair.");
    }
    Path listed = catalogue != null ? catalogue : shown;
    RepositoryList list =
        new RepositoryList(
            listed == null ? null : folder.resolve(listed),
            Boolean.TRUE.equals(candidates),
            null,
            repositories == null ? List.of() : repositories);
    if (list.isEmpty()) {
      throw new UserException("backfill: set backfill.catalogue or backfill.repositories.");
    }
    GitHubAccess access =
        new GitHubAccess(
            api,
            null,
            cache == null ? null : folder.resolve(cache),
            reserve == null ? 0 : reserve,
            GitHubAccess.usual().longestWait());
    return new BackfillStage(
        warehouse,
        access.settings(warehouse),
        list,
        from,
        to,
        false,
        Runtime.getRuntime().availableProcessors());
  }
}
