// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.table.Attention;
import org.rankscape.warehouse.table.Collaboration;

class DamagedFilesTest {
  @TempDir Path folder;
  private Warehouse warehouse;
  private Path file;

  @BeforeEach
  void writeTables() throws IOException {
    warehouse = Warehouse.write(folder).accept(false);
    warehouse.write(Table.COLLABORATION, "2016-01", Rows.random(Collaboration.class, 500, 1));
    warehouse.write(Table.ATTENTION, "2016-01", Rows.random(Attention.class, 500, 1));
    file = folder.resolve("collaboration/2016-01.parquet");
  }

  @AfterEach
  void close() throws IOException {
    warehouse.close();
  }

  @Test
  void anyByteOfAPageThatChangedIsFound() throws IOException {
    assertThat(DamagedFiles.of(warehouse)).isEmpty();
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {60, whole.length / 4, whole.length / 2}) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 0x10;
      Files.write(file, bytes);
      assertThat(DamagedFiles.of(warehouse))
          .as("byte %s", at)
          .singleElement()
          .asString()
          .startsWith(file + " cannot be read")
          .endsWith("delete it and run the stage that writes it again.");
      assertThatThrownBy(() -> warehouse.read(Table.COLLABORATION, "2016-01"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void aFileThatIsCutOffSpoilsOnlyItsTable() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(DamagedFiles.of(warehouse)).hasSize(1);
    assertThatThrownBy(
            () -> ParquetFiles.verify(warehouse.store().input("collaboration/x.parquet")))
        .isInstanceOf(IOException.class);
    try (Database database = Database.open(warehouse)) {
      assertThat(database.query("SELECT count(*) FROM attention", row -> row.getLong(1)))
          .containsExactly(500L);
      assertThatThrownBy(
              () -> database.query("SELECT count(*) FROM collaboration", row -> row.getLong(1)))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("2016-01.parquet")
          .hasMessageContaining("rankscape doctor --warehouse " + folder);
    }
  }
}
