// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.YearMonth;
import org.rankscape.graph.Node;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Identities;
import org.rankscape.warehouse.query.NodeNames;

/**
 * The ids that repositories and developers are ranked by: where early events show a name only, the
 * numeric id that a later month shows under it.
 */
record Ids(Identities repositories, Identities developers) {
  static Ids of(Database database) {
    return new Ids(Identities.ofRepositories(database), Identities.ofDevelopers(database));
  }

  long repository(long id) {
    return repositories.resolve(id);
  }

  long developer(long id) {
    return developers.resolve(id);
  }

  /** Names of nodes by these ids, as they were known at the end of a month. */
  NodeNames names(Database database, Node.Kind kind, YearMonth upTo) {
    return kind == Node.Kind.REPOSITORY
        ? new NodeNames(database, "repository", upTo.toString(), repositories)
        : new NodeNames(database, "developer", upTo.toString(), developers);
  }

  String fingerprint() {
    return repositories.fingerprint() + "/" + developers.fingerprint();
  }
}
