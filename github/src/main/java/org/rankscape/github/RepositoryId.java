// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.io.IOException;
import org.kohsuke.github.GHRepository;

/**
 * Which repository a name stands for today.
 *
 * @param id GitHub's id, which renames and transfers leave
 * @param name full name of today
 */
public record RepositoryId(long id, String name) {
  /**
   * Asks for a repository by a name that it has or had.
   *
   * @throws NotThereException if there is none
   * @throws BudgetException if no call is left for longer than the settings wait
   * @throws GitHubException if the API cannot be asked or refuses
   */
  public static RepositoryId of(GitHubClient client, String name) throws IOException {
    GHRepository found = client.ask(hub -> hub.getRepository(name)).object();
    if (found.getId() == 0 || found.getFullName() == null) {
      throw new GitHubException(name + ": the API's answer is no repository");
    }
    return new RepositoryId(found.getId(), found.getFullName());
  }
}
