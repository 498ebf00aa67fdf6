// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import java.util.Comparator;

/**
 * A repository or developer of the collaboration graph, identified by its numeric GitHub id.
 *
 * <p>Repositories sort before developers, each kind by id.
 *
 * @param kind what the id identifies
 * @param id numeric id, unique within its kind
 */
public record Node(Kind kind, long id) implements Comparable<Node> {
  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::kind).thenComparingLong(Node::id);

  /** The two kinds of node. */
  public enum Kind {
    /** A repository. */
    REPOSITORY,
    /** An account that is not a bot. */
    DEVELOPER
  }

  /** The repository with this id. */
  public static Node repository(long id) {
    return new Node(Kind.REPOSITORY, id);
  }

  /** The developer with this id. */
  public static Node developer(long id) {
    return new Node(Kind.DEVELOPER, id);
  }

  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return (kind == Kind.REPOSITORY ? "repository " : "developer ") + id;
  }
}
