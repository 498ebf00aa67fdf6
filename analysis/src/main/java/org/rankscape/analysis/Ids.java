// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import org.rankscape.graph.Node;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Identities;
import org.rankscape.warehouse.query.NodeNames;

/**
 * The ids that repositories and developers are ranked by: where early events show a name only, the
 * numeric id that a later month shows under it.
 */
public record Ids(Identities repositories, Identities developers) {
  /** The ids of a warehouse. */
  public static Ids of(Database database) {
    return new Ids(Identities.ofRepositories(database), Identities.ofDevelopers(database));
  }

  /** The id that a repository is ranked by. */
  public long repository(long id) {
    return repositories.resolve(id);
  }

  /** The id that a developer is ranked by. */
  public long developer(long id) {
    return developers.resolve(id);
  }

  /** Names of nodes by these ids, as they were known at the end of a month. */
  public NodeNames names(Database database, Node.Kind kind, YearMonth upTo) {
    return kind == Node.Kind.REPOSITORY
        ? new NodeNames(database, "repository", upTo.toString(), repositories)
        : new NodeNames(database, "developer", upTo.toString(), developers);
  }

  /** Fingerprint of what they depend on. */
  public String fingerprint() {
    return repositories.fingerprint() + "/" + developers.fingerprint();
  }
}
