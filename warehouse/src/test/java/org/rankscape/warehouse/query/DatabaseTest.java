// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Rows;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.table.Name;
import org.rankscape.warehouse.table.OpenRank;

class DatabaseTest {
  private static final LocalDateTime HOUR = LocalDateTime.of(2016, 1, 1, 5, 0);
  @TempDir Path folder;

  private Warehouse warehouse(String name) throws IOException {
    return Warehouse.write(folder.resolve(name)).accept(false);
  }

  private static Map<String, Map<String, String>> columns(Database database) {
    Map<String, Map<String, String>> tables = new HashMap<>();
    for (Table<?> table : Table.all()) {
      Map<String, String> columns = new LinkedHashMap<>();
      database.query(
          "DESCRIBE " + table.name(), row -> columns.put(row.getString(1), row.getString(2)));
      tables.put(table.name(), columns);
    }
    return tables;
  }

  private static <T> void fill(Warehouse warehouse, Table<T> table) throws IOException {
    String path =
        switch (table.layout()) {
          case HOUR, REPOSITORY -> HourFiles.path(table, HOUR);
          case MONTH -> Warehouse.path(table, "2016-01");
          case KEY -> Warehouse.path(table, "_key-ü");
        };
    ParquetFiles.write(
        warehouse.store(), path, table.rowType(), Rows.random(table.rowType(), 20, 3), Map.of());
  }

  @Test
  void anEmptyTableHasTheColumnsOfAFilledOne() throws IOException {
    try (Warehouse empty = warehouse("empty");
        Warehouse filled = warehouse("filled")) {
      for (Table<?> table : Table.all()) {
        fill(filled, table);
      }
      try (Database none = Database.open(empty);
          Database some = Database.open(filled)) {
        assertThat(columns(none)).isEqualTo(columns(some));
        for (Table<?> table : Table.all()) {
          assertThat(columns(some).get(table.name()).keySet())
              .containsExactlyElementsOf(
                  Arrays.stream(table.rowType().getRecordComponents())
                      .map(
                          c ->
                              c.getName()
                                  .replaceAll("([A-Z])", "_$1")
                                  .toLowerCase(java.util.Locale.ROOT))
                      .toList());
          assertThat(count(none, table.name())).as(table.name()).isZero();
          assertThat(count(some, table.name())).as(table.name()).isEqualTo(20);
        }
        assertThat(count(none, "openrank") + count(none, "names")).isZero();
        assertThat(count(some, "openrank")).as("no month of the computed ones").isEqualTo(20);
      }
    }
  }

  private static int count(Database database, String table) {
    return database.query("SELECT count(*) FROM " + table, row -> row.getInt(1)).get(0);
  }

  @Test
  void valuesArriveAsTheyWereWritten() throws IOException {
    try (Warehouse w = warehouse("W")) {
      fill(w, Table.REPOSITORY_FACTS);
      var rows = Rows.random(Table.REPOSITORY_FACTS.rowType(), 20, 3);
      try (Database database = Database.open(w)) {
        var read =
            database.query(
                "SELECT description, created_at::VARCHAR, topics::VARCHAR IS NULL, stars"
                    + " FROM repository_facts",
                row ->
                    Arrays.asList(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getObject(4)));
        assertThat(read).hasSize(20);
        for (int i = 0; i < 20; i++) {
          assertThat(read.get(i).get(0)).isEqualTo(rows.get(i).description());
          assertThat(read.get(i).get(1) == null).isEqualTo(rows.get(i).createdAt() == null);
          assertThat(read.get(i).get(2)).isEqualTo(rows.get(i).topics() == null);
          assertThat(read.get(i).get(3)).isEqualTo(rows.get(i).stars());
        }
      }
    }
  }

  @Test
  void openrankAndNamesJoinTheirTables() throws IOException {
    try (Warehouse w = warehouse("W")) {
      w.write(Table.OPENRANK_COMPUTED, "2016-01", List.of(openRank(1L, "a/a", 2, "computed")));
      w.write(Table.RANKINGS, "2016-01", List.of(Rows.ranking("2016-01")));
      w.write(
          Table.OPENRANK_COMPUTED,
          "2016-02",
          List.of(new OpenRank("2016-02", "repository", 1L, "a/a", 9, 1, "partial", "computed")));
      w.write(Table.OPENRANK_IMPORTED, "2016-01", List.of(openRank(null, "b/b", 3, "imported")));
      w.write(
          Table.REPOSITORY_NAMES, "2016-01", List.of(new Name("2016-01", 1, "a/a", HOUR, HOUR)));
      w.write(Table.DEVELOPER_NAMES, "2016-01", List.of(new Name("2016-01", 2, "dev", HOUR, HOUR)));
      try (Database database = Database.open(w)) {
        assertThat(
                database.query(
                    "SELECT source, id, name, openrank FROM openrank ORDER BY source",
                    row ->
                        row.getString(1) + row.getObject(2) + row.getString(3) + row.getDouble(4)))
            .as("a month without its row in rankings is not ranked")
            .containsExactly("computed1a/a2.0", "importednullb/b3.0");
        assertThat(
                database.query(
                    "SELECT kind, id, name FROM names ORDER BY kind",
                    row -> row.getString(1) + row.getLong(2) + row.getString(3)))
            .containsExactly("developer2dev", "repository1a/a");
      }
    }
  }

  private static OpenRank openRank(Long id, String name, double value, String source) {
    return new OpenRank("2016-01", "repository", id, name, value, 1, "partial", source);
  }

  @Test
  void aPathMayHoldAnyCharacter() throws IOException {
    for (String name : List.of("with space", "it's", "a [b] c", "st*r?", "ü 应")) {
      try (Warehouse w = warehouse(name)) {
        fill(w, Table.EVENTS);
        fill(w, Table.RUNS);
        try (Database database = Database.open(w)) {
          assertThat(count(database, "events")).as(name).isEqualTo(20);
          assertThat(count(database, "runs")).as(name).isEqualTo(20);
        }
      }
    }
  }

  @Test
  void whatAKilledRunLeftIsNotRead() throws IOException {
    Path root = folder.resolve("W");
    try (Warehouse w = warehouse("W")) {
      fill(w, Table.RUNS);
    }
    for (String aside :
        List.of(
            "events/2016-01/.writing-x", "collaboration/.writing-x", "runs/.writing-x.parquet")) {
      Files.createDirectories(root.resolve(aside).getParent());
      Files.writeString(root.resolve(aside), "half");
    }
    try (Database database = Database.open(Warehouse.read(root))) {
      assertThat(count(database, "events")).isZero();
      assertThat(count(database, "collaboration")).isZero();
      assertThat(count(database, "runs")).isEqualTo(20);
    }
  }

  @Test
  void aWrongQueryIsToldInDuckDbsWords() throws IOException {
    try (Warehouse w = warehouse("W");
        Database database = Database.open(w)) {
      assertThatThrownBy(
              () ->
                  database.print(
                      "SELECT nothing FROM evnts", ResultFormat.CSV, new StringBuilder()))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("evnts");
      assertThatThrownBy(() -> database.query("SELEC", row -> 1))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("SELEC");
    }
  }
}
