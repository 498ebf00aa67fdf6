// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rankscape.warehouse.Rows;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.table.EventCount;

class ParquetFilesTest {
  @TempDir Path folder;

  static Stream<Class<?>> rowTypes() {
    return Table.all().stream().<Class<?>>map(Table::rowType).distinct();
  }

  @ParameterizedTest
  @MethodSource("rowTypes")
  <T> void everyRecordComesBackAndGivesTheSameBytesTwice(Class<T> type) throws IOException {
    LocalStore store = new LocalStore(folder);
    List<T> rows = Rows.random(type, 200, 1);
    ParquetFiles.write(store, "one", type, rows, Map.of("k", "v"));
    assertThat(ParquetFiles.read(store.input("one"), type)).isEqualTo(rows);

    ParquetFiles.write(store, "two", type, List.copyOf(rows), Map.of("k", "v"));
    assertThat(folder.resolve("two")).hasSameBinaryContentAs(folder.resolve("one"));

    byte[] bytes = ParquetFiles.toBytes(type, rows);
    assertThat(ParquetFiles.read(new BytesFile(bytes), type)).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("rowTypes")
  <T> void noRowsAreAFileToo(Class<T> type) throws IOException {
    LocalStore store = new LocalStore(folder);
    ParquetFiles.write(store, "empty", type, List.of(), Map.of("key", "{\"a\":1} ü"));
    assertThat(ParquetFiles.read(store.input("empty"), type)).isEmpty();
    assertThat(ParquetFiles.metadata(store.input("empty"))).containsEntry("key", "{\"a\":1} ü");
  }

  record Narrow(String type) {}

  @Test
  void aNarrowerRecordReadsItsColumnsOnly() throws IOException {
    LocalStore store = new LocalStore(folder);
    LocalDateTime hour = LocalDateTime.of(2016, 1, 1, 0, 0);
    ParquetFiles.write(
        store,
        "f",
        EventCount.class,
        List.of(new EventCount(hour, "A", 1), new EventCount(hour, "B", 2)),
        Map.of());
    List<Narrow> rows = new ArrayList<>();
    ParquetFiles.forEach(store.input("f"), Narrow.class, rows::add);
    assertThat(rows).containsExactly(new Narrow("A"), new Narrow("B"));
  }

  @Test
  void aWriterCountsItsRows() throws IOException {
    LocalStore store = new LocalStore(folder);
    try (var writer = new ParquetFiles.Writer<>(store.create("f"), EventCount.class, Map.of())) {
      writer.add(new EventCount(null, "A", 1));
      writer.add(new EventCount(null, "B", 1));
      assertThat(writer.rows()).isEqualTo(2);
      assertThat(store.exists("f")).isFalse();
      writer.commit();
    }
    assertThat(store.list("")).containsExactly("f");
  }
}
