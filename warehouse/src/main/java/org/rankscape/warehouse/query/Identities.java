// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.rankscape.warehouse.store.Fingerprint;

/**
 * Numeric ids of what early events show by name only.
 *
 * <p>Events from before 2015 name accounts, and until 2012 repositories, without an id. Such a
 * repository or account carries a negative id, a hash of its lower-case name. It stands for the
 * numeric id that the earliest month shows under the same lower-case name, not before the first
 * month of the negative id; of several in that month, the one seen first, then the smallest. The
 * answer depends on the tables of names alone, not on the order in which hours were imported.
 */
public final class Identities {
  private long[] keys = new long[64];
  private long[] ids = new long[64];
  private int size;

  private Identities() {}

  /** Where every id stands for itself. */
  public static Identities none() {
    return new Identities();
  }

  /** Repositories of table {@code repository_names}. */
  public static Identities ofRepositories(Database database) {
    return of(database, "repository_names");
  }

  /** Accounts of table {@code developer_names}. */
  public static Identities ofDevelopers(Database database) {
    return of(database, "developer_names");
  }

  private static Identities of(Database database, String table) {
    Identities identities = new Identities();
    database.query(
        """
        WITH keys AS (
          SELECT id, lower(name) AS name, min(month) AS month FROM %1$s WHERE id < 0 GROUP BY ALL)
        SELECT keys.id, arg_min(shown.id, (shown.month, shown.first_seen, shown.id))
        FROM keys JOIN %1$s AS shown
          ON lower(shown.name) = keys.name AND shown.id >= 0 AND shown.month >= keys.month
        GROUP BY keys.id ORDER BY keys.id
        """
            .formatted(table),
        row -> {
          identities.put(row.getLong(1), row.getLong(2));
          return null;
        });
    return identities;
  }

  private void put(long key, long id) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      ids = Arrays.copyOf(ids, 2 * size);
    }
    keys[size] = key;
    ids[size++] = id;
  }

  /** The numeric id that an id stands for; the id itself where it is one or none is known. */
  public long resolve(long id) {
    if (id >= 0) {
      return id;
    }
    int at = Arrays.binarySearch(keys, 0, size, id);
    return at < 0 ? id : ids[at];
  }

  /** Some ids, and the negative ones that stand for one of them. */
  public Set<Long> withKeys(Collection<Long> some) {
    Set<Long> all = new TreeSet<>(some);
    for (int i = 0; i < size; i++) {
      if (some.contains(ids[i])) {
        all.add(keys[i]);
      }
    }
    return all;
  }

  /** Fingerprint of the negative ids and what they stand for; empty if there are none. */
  public String fingerprint() {
    Fingerprint fingerprint = new Fingerprint();
    for (int i = 0; i < size; i++) {
      fingerprint.add(Long.toString(keys[i])).add(Long.toString(ids[i]));
    }
    return size == 0 ? "" : fingerprint.text();
  }

  /** How many negative ids have a numeric one. */
  public int size() {
    return size;
  }
}
