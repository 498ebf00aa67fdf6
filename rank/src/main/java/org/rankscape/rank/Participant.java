// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.util.Comparator;

/**
 * A node of a repository's community: the repository itself, a developer, an issue, or a pull
 * request.
 *
 * @param kind what the id identifies
 * @param id numeric id of the developer or repository, number of the issue or pull request
 */
public record Participant(Kind kind, long id) implements Comparable<Participant> {
  private static final Comparator<Participant> ORDER =
      Comparator.comparing(Participant::kind).thenComparingLong(Participant::id);

  /** Kinds of node. */
  public enum Kind {
    /** The repository, which is the background node. */
    REPOSITORY,
    /** A developer. */
    DEVELOPER,
    /** An issue. */
    ISSUE,
    /** A pull request. */
    PULL_REQUEST
  }

  @Override
  public int compareTo(Participant other) {
    return ORDER.compare(this, other);
  }
}
