// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What GitHub's API said of a repository on a day: one row of table {@code repository_snapshots}.
 * Unknown is null; of a repository that is not there everything but its identity is.
 *
 * @param date day of the snapshot, {@code YYYY-MM-DD}, UTC
 * @param repositoryId GitHub's id; null for a listed name that GitHub never knew
 * @param listed full name as it was listed
 * @param repository full name that day; another than {@code listed} after a rename or transfer
 * @param status {@code there}, {@code gone} (deleted or private) or {@code blocked} (by law)
 * @param checked day on which the API said so; earlier than {@code date} only for what is gone
 * @param description description
 * @param topics topics
 * @param language main language
 * @param licence SPDX identifier; null where there is none or it is not recognised
 * @param stars number of stars
 * @param forks number of forks
 * @param watchers number of accounts that watch
 * @param openIssues number of open issues and pull requests
 * @param createdAt when it was created
 * @param pushedAt when it was last pushed to
 * @param archived whether it is archived
 * @param fork whether it is a fork
 * @param owner login of the owner
 * @param ownerType {@code Organization} or {@code User}
 * @param homepage address of its homepage
 * @param defaultBranch name of its default branch
 * @param readme text of its README, with e-mail addresses masked
 */
public record RepositorySnapshot(
    String date,
    Long repositoryId,
    String listed,
    String repository,
    String status,
    String checked,
    String description,
    List<String> topics,
    String language,
    String licence,
    Integer stars,
    Integer forks,
    Integer watchers,
    Integer openIssues,
    LocalDateTime createdAt,
    LocalDateTime pushedAt,
    Boolean archived,
    Boolean fork,
    String owner,
    String ownerType,
    String homepage,
    String defaultBranch,
    String readme) {
  /** A repository that is not there. */
  public static RepositorySnapshot notThere(
      String date, Long repositoryId, String listed, String status, String checked) {
    return new RepositorySnapshot(
        date,
        repositoryId,
        listed,
        listed,
        status,
        checked,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether it is there. */
  public boolean there() {
    return status.equals("there");
  }
}
