// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.time.YearMonth;
import java.util.function.LongUnaryOperator;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetRows;

/**
 * The repositories and developers that one month of {@code collaboration} has under several ids: by
 * name and by number, or by two names. Only their rows can become one pair.
 */
record JoinedIds(LongOpenHashSet repositories, LongOpenHashSet developers) {

  /** Finds them in two columns; where the month has numeric ids alone, there are none. */
  static JoinedIds of(Warehouse warehouse, YearMonth month, Ids ids) throws IOException {
    return new JoinedIds(
        joined(warehouse, month, "repository_id", ids::repository),
        joined(warehouse, month, "developer_id", ids::developer));
  }

  private static LongOpenHashSet joined(
      Warehouse warehouse, YearMonth month, String column, LongUnaryOperator identity)
      throws IOException {
    LongOpenHashSet joined = new LongOpenHashSet();
    Long2LongOpenHashMap keys = new Long2LongOpenHashMap();
    try (ParquetRows rows = warehouse.rows(Table.COLLABORATION, month, column)) {
      while (rows != null && rows.next()) {
        long key = rows.longAt(0);
        long id = identity.applyAsLong(key);
        if (id != key && keys.getOrDefault(id, key) != key) {
          joined.add(id);
        } else if (id != key) {
          keys.put(id, key);
        }
      }
    }
    if (keys.isEmpty()) {
      return joined;
    }
    try (ParquetRows rows = warehouse.rows(Table.COLLABORATION, month, column)) {
      while (rows.next()) {
        if (keys.containsKey(rows.longAt(0))) {
          joined.add(rows.longAt(0));
        }
      }
    }
    return joined;
  }

  /** Whether the pair may have several rows. */
  boolean has(long repository, long developer) {
    return repositories.contains(repository) || developers.contains(developer);
  }
}
