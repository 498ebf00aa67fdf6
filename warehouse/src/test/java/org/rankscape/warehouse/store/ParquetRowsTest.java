// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Rows;

public class ParquetRowsTest {
  @TempDir Path folder;

  /** Columns of every kind. */
  public record Mixed(
      long id,
      String name,
      Integer stars,
      double value,
      Long owner,
      List<String> topics,
      boolean kept,
      Boolean merged) {}

  /** Reads what some of the rows have in some columns only, in another order than in the file. */
  @Property(tries = 20)
  void valuesAreThoseOfTheRecordsWhicheverAreLookedAt(
      @ForAll @IntRange(max = 3000) int count,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int every)
      throws IOException {
    List<Mixed> rows = Rows.random(Mixed.class, count, seed);
    BytesFile file = new BytesFile(ParquetFiles.toBytes(Mixed.class, rows));
    List<Mixed> read = new ArrayList<>();
    List<Mixed> expected = new ArrayList<>();
    try (ParquetRows columns =
        ParquetRows.open(
            file, "topics", "value", "owner", "stars", "name", "id", "kept", "merged")) {
      assertThat(columns.size()).isEqualTo(count);
      for (int i = 0; columns.next(); i++) {
        if (i % every == 0) {
          expected.add(rows.get(i));
          read.add(
              new Mixed(
                  columns.longAt(5),
                  columns.isNull(4) ? null : columns.textAt(4),
                  columns.isNull(3) ? null : columns.intAt(3),
                  columns.doubleAt(1),
                  columns.isNull(2) ? null : columns.longAt(2),
                  columns.textsAt(0),
                  columns.booleanAt(6),
                  columns.isNull(7) ? null : columns.booleanAt(7)));
        }
      }
      assertThat(columns.next()).isFalse();
    }
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    LocalStore store = new LocalStore(folder);
    ParquetFiles.write(store, "t", Mixed.class, List.of(), Map.of());
    assertThatThrownBy(() -> ParquetRows.open(store.input("t"), "id", "licence"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("t") + " has no column licence");
    java.nio.file.Files.writeString(folder.resolve("broken"), "no parquet");
    assertThatThrownBy(() -> ParquetRows.open(store.input("broken"), "id"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken cannot be read");
  }
}
