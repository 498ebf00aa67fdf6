// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Identities;

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

  String fingerprint() {
    return repositories.fingerprint() + "/" + developers.fingerprint();
  }
}
