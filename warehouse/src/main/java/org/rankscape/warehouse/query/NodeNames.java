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

  /**
   * Known names that were probably meant by an unknown one, at most so many: first those that
   * differ by a slip in either part, then the same repository name under other owners, then the
   * owner's other repositories, then names that contain the repository's; those with most
   * collaboration first.
   */
  public List<String> similar(String name, int limit) {
    int slash = name.lastIndexOf('/');
    String owner = slash < 0 ? "" : name.substring(0, slash);
    String part = name.substring(slash + 1);
    boolean repositories = kind.equals("repository");
    return database.query(
        """
        WITH meant AS (SELECT lower(?) AS owner, lower(?) AS part),
        known AS (
          SELECT id, name, regexp_extract(lower(name), '^(.*)/', 1) AS o,
            regexp_extract(lower(name), '[^/]*$') AS p FROM names
          WHERE kind = ? AND month <= ? GROUP BY ALL),
        near AS (
          SELECT id, name, damerau_levenshtein(p, part) AS parts_off, p = part AS same_part,
            o = owner AND owner <> '' AS same_owner,
            parts_off <= greatest(1, length(part) // 4) AND (same_owner OR owner = '')
              OR same_part AND damerau_levenshtein(o, owner) <= greatest(1, length(owner) // 4)
              AS slip
          FROM known, meant
          WHERE p = part OR o = owner AND owner <> '' OR contains(p, part)
            OR owner = '' AND damerau_levenshtein(p, part) <= greatest(1, length(part) // 4)),
        pairs AS (
          SELECT %1$s AS id, count(*) AS pairs FROM collaboration
          WHERE %1$s IN (SELECT id FROM near) GROUP BY ALL)
        SELECT name FROM near LEFT JOIN pairs USING (id) GROUP BY name
        ORDER BY bool_or(slip) DESC, bool_or(same_part) DESC, bool_or(same_owner) DESC,
          max(coalesce(pairs, 0)) DESC, min(parts_off), length(name), name LIMIT ?
        """
            .formatted(repositories ? "repository_id" : "developer_id"),
        row -> row.getString(1),
        owner,
        part,
        kind,
        upTo,
        limit);
  }
}
