// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Groups of repositories as rows of SQL: the place of the group, and the id of a repository. */
final class Groups {
  private Groups() {}

  /** The rows of a {@code VALUES} clause, empty where no group has a repository. */
  static String rows(Map<String, ? extends Collection<Long>> groups) {
    List<String> rows = new ArrayList<>();
    int place = 0;
    for (Collection<Long> repositories : groups.values()) {
      for (long id : repositories) {
        rows.add("(" + place + ", " + id + "::BIGINT)");
      }
      place++;
    }
    return String.join(", ", rows);
  }
}
