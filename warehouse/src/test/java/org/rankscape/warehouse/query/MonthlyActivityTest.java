// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.table.Attention;
import org.rankscape.warehouse.table.AutomatedAccount;
import org.rankscape.warehouse.table.Collaboration;

class MonthlyActivityTest {
  @TempDir Path folder;

  private static <T> void put(Warehouse warehouse, Table<T> table, String month, List<T> rows)
      throws IOException {
    ParquetFiles.write(
        warehouse.store(), Warehouse.path(table, month), table.rowType(), rows, Map.of());
  }

  private static Collaboration row(String month, long repository, long account, int n) {
    return new Collaboration(month, repository, account, n, n, n, n, n, n, n, n, n, n);
  }

  @Test
  void sumsRepositoriesAndCountsEachDeveloperOnceButNoAutomatedAccount() throws IOException {
    try (Warehouse w = Warehouse.write(folder).accept(false)) {
      put(
          w,
          Table.COLLABORATION,
          "2024-05",
          List.of(
              row("2024-05", 1, 100, 2),
              row("2024-05", 1, 999, 5),
              row("2024-05", 2, 100, 3),
              row("2024-05", 2, 101, 1),
              new Collaboration("2024-05", 2, 103, 4, 1, 3, 0, 0, 0, 0, 0, 0, 0),
              row("2024-05", 7, 102, 50)));
      put(w, Table.COLLABORATION, "2024-08", List.of(row("2024-08", 1, 100, 9)));
      put(
          w,
          Table.AUTOMATED_ACCOUNTS,
          "2024-05",
          List.of(
              new AutomatedAccount(
                  "2024-05", 999, "x[bot]", "bot_suffix", 1, 5, 5, 5, 5, 5, 5, 5, 5, 5)));
      put(w, Table.ATTENTION, "2024-06", List.of(new Attention("2024-06", 2, 12, 1)));
      Map<String, List<Long>> groups = new LinkedHashMap<>();
      groups.put("a 'quoted' name", List.of(1L, 2L));
      groups.put("none", List.of(4L));
      try (Database database = Database.open(w)) {
        assertThat(MonthlyActivity.of(database, groups, "2024-05", "2024-07"))
            .containsExactly(
                new MonthlyActivity("a 'quoted' name", "2024-05", 3, 12, 11, 11, 11, 25, 11, 11, 0),
                new MonthlyActivity("a 'quoted' name", "2024-06", 0, 0, 0, 0, 0, 0, 0, 0, 12));
        assertThat(MonthlyActivity.of(database, Map.of(), "2024-05", "2024-07")).isEmpty();
        assertThat(Contributors.of(database, groups, "2024-05", "2024-08"))
            .containsExactly(Map.entry("a 'quoted' name", 2));
        assertThat(Contributors.of(database, groups, "2024-08", "2024-08"))
            .containsExactly(Map.entry("a 'quoted' name", 1));
        assertThat(Contributors.of(database, Map.of(), "2024-05", "2024-08")).isEmpty();
      }
    }
  }
}
