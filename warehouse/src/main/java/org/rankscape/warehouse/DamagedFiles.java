// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.Store;

/** Finds files of a warehouse that something else than Rankscape changed or cut off. */
public final class DamagedFiles {
  private DamagedFiles() {}

  /** Reads all files of all tables; returns what is wrong with each damaged one, and what to do. */
  public static List<String> of(Warehouse warehouse) throws IOException {
    List<String> damaged = new ArrayList<>();
    Store store = warehouse.store();
    for (Table<?> table : Table.all()) {
      verify(store, table.name(), damaged);
      for (String folder : store.folders(table.name())) {
        verify(store, table.name() + "/" + folder, damaged);
      }
    }
    return damaged;
  }

  private static void verify(Store store, String folder, List<String> damaged) throws IOException {
    for (String file : store.list(folder)) {
      if (file.endsWith(".parquet")) {
        try {
          ParquetFiles.verify(store.input(folder + "/" + file));
        } catch (IOException e) {
          damaged.add(e.getMessage());
        }
      }
    }
  }
}
