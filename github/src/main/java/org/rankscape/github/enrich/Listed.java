// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import java.util.Locale;

/**
 * A repository to ask about.
 *
 * @param name full name as it is listed
 * @param id GitHub's id where it is known, which follows renames and transfers; else null
 * @param asNamed whether it is asked for by its name although its id is known, because that is how
 *     its last answer was kept; the answer must then be of that id
 */
public record Listed(String name, Long id, boolean asNamed) {
  /** Checks the name. */
  public Listed {
    if (!name.matches("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "'" + name + "' is no repository: write owner/name, such as apache/flink");
    }
  }

  /** What tells it from others: its id, or its name where none is known. */
  public String key() {
    return id == null ? name.toLowerCase(Locale.ROOT) : Long.toString(id);
  }

  /** Whether it is asked for by its id. */
  boolean askedById() {
    return id != null && !asNamed;
  }

  /** Address of its object. */
  String address() {
    return askedById() ? byId() : "/repos/" + name;
  }

  private String byId() {
    return "/repositories/" + id;
  }

  /** Address of its README, by id where that is known. */
  String readme() {
    return (id == null ? address() : byId()) + "/readme";
  }
}
