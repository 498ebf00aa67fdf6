// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names of repositories by id over time. The name shown is the latest; any name that an id ever
 * carried finds it, whatever its case. A negative id is taken for the numeric one that it stands
 * for ({@link Identities}), also where only a later month shows it.
 */
public final class Names {
  private final Map<Long, String> latest = new HashMap<>();
  private final Map<String, Long> ids = new TreeMap<>();

  private Names() {}

  /**
   * Names of all repositories seen up to a month ({@code YYYY-MM}), or ever for null; the names
   * that GitHub's API told of them find them too.
   */
  public static Names ofRepositories(Database database, String upTo) {
    Names names = new Names();
    Identities identities = Identities.ofRepositories(database);
    database.query(
        """
        SELECT id, name, max(last_seen) AS seen FROM repository_names
        WHERE month <= coalesce(?, '9999-12') GROUP BY id, name ORDER BY seen, id, name
        """,
        row -> {
          long id = identities.resolve(row.getLong(1));
          names.latest.put(id, row.getString(2));
          return names.ids.put(row.getString(2).toLowerCase(Locale.ROOT), id);
        },
        upTo);
    Facts.named(database)
        .forEach(
            (name, id) -> {
              if (names.latest.containsKey(id)) {
                names.ids.putIfAbsent(name, id);
              }
            });
    return names;
  }

  /** The latest name of an id, or its number where none is known. */
  public String name(long id) {
    return latest.getOrDefault(id, String.valueOf(id));
  }

  /** The id that carried a name, the one seen last under it if several did. */
  public Optional<Long> id(String name) {
    return Optional.ofNullable(ids.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Ids of the names that are known, in their order. */
  public Map<String, Long> ids(List<String> names) {
    Map<String, Long> out = new LinkedHashMap<>();
    names.forEach(n -> id(n).ifPresent(id -> out.put(n, id)));
    return out;
  }
}
