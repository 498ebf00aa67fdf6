// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of a few repositories or developers, asked one by one: for a question about some nodes,
 * where {@link Names} holds those of all repositories.
 */
public final class NodeNames {
  private final Database database;
  private final String kind;
  private final String upTo;
  private final Identities identities;

  /**
   * Names of a kind as they were known at the end of a month, by the ids that events carry.
   *
   * @param kind {@code repository} or {@code developer}
   * @param upTo {@code YYYY-MM}
   */
  public NodeNames(Database database, String kind, String upTo) {
    this(database, kind, upTo, Identities.none());
  }

  /** The same by the ids that nodes are ranked by. */
  public NodeNames(Database database, String kind, String upTo, Identities identities) {
    this.identities = identities;
    this.database = database;
    this.kind = kind;
    this.upTo = upTo;
  }

  /** The id that carried a name, whatever its case; of several the one seen last under it. */
  public Optional<Long> id(String name) {
    return database
        .query(
            """
            SELECT id FROM names WHERE kind = ? AND month <= ? AND lower(name) = lower(?)
            ORDER BY last_seen DESC, id LIMIT 1
            """,
            row -> identities.resolve(row.getLong(1)),
            kind,
            upTo,
            name)
        .stream()
        .findFirst();
  }

  /** The latest name of each id, its number where none is known. */
  public Map<Long, String> latest(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    ids.forEach(id -> names.put(id, String.valueOf(id)));
    if (!ids.isEmpty()) {
      database.query(
          "SELECT id, name FROM names WHERE kind = ? AND month <= ? AND id IN ("
              + identities.withKeys(Set.copyOf(ids)).stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(","))
              + ") GROUP BY id, name ORDER BY max(last_seen), name",
          row -> names.put(identities.resolve(row.getLong(1)), row.getString(2)),
          kind,
          upTo);
    }
    return names;
  }

  /** Known names that contain the last part of an unknown one, at most so many. */
  public List<String> similar(String name, int limit) {
    return database.query(
        """
        SELECT DISTINCT name FROM names WHERE kind = ? AND month <= ?
        AND contains(lower(name), lower(?)) ORDER BY length(name), name LIMIT ?
        """,
        row -> row.getString(1),
        kind,
        upTo,
        name.substring(name.lastIndexOf('/') + 1),
        limit);
  }
}
