// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.RepositorySnapshot;

/** The snapshots that a warehouse holds. */
public final class Snapshots {
  private Snapshots() {}

  /**
   * The latest row of each repository up to a day (null: of all), by id, or by name in lower case
   * without one.
   */
  public static Map<String, RepositorySnapshot> latest(Warehouse warehouse, LocalDate upTo)
      throws IOException {
    Map<String, RepositorySnapshot> out = new HashMap<>();
    List<String> days = warehouse.keys(Table.REPOSITORY_SNAPSHOTS).stream().sorted().toList();
    for (String day : days) {
      if (upTo == null || day.compareTo(upTo.toString()) <= 0) {
        for (RepositorySnapshot row : warehouse.read(Table.REPOSITORY_SNAPSHOTS, day)) {
          Long id = row.repositoryId();
          out.put(id == null ? row.listed().toLowerCase(Locale.ROOT) : id.toString(), row);
        }
      }
    }
    return out;
  }

  /** The row that each listed or current name was last found in, by name in lower case. */
  public static Map<String, RepositorySnapshot> named(Warehouse warehouse) throws IOException {
    Map<String, RepositorySnapshot> out = new HashMap<>();
    for (RepositorySnapshot row : latest(warehouse, null).values()) {
      if (row.repositoryId() != null) {
        out.putIfAbsent(row.repository().toLowerCase(Locale.ROOT), row);
        out.put(row.listed().toLowerCase(Locale.ROOT), row);
      }
    }
    return out;
  }
}
