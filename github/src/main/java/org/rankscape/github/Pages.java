// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.io.IOException;
import java.util.NoSuchElementException;

/**
 * The pages of a list, one after the other. To resume, open the pages at the address where the next
 * page is: {@link Page#next}.
 */
public final class Pages {
  private final GitHubClient client;
  private String next;

  Pages(GitHubClient client, String first) {
    this.client = client;
    this.next = first;
  }

  /** Whether a page follows. */
  public boolean hasNext() {
    return next != null;
  }

  /**
   * Fetches the next page.
   *
   * @throws NotThereException if the list's owner is not there
   * @throws BudgetException if the caller does not wait until calls are left
   * @throws GitHubException if the API cannot be asked
   * @throws NoSuchElementException if there is none
   */
  public Page next() throws IOException {
    if (next == null) {
      throw new NoSuchElementException("no page follows the last one");
    }
    Page page = client.page(next);
    next = page.next();
    return page;
  }
}
