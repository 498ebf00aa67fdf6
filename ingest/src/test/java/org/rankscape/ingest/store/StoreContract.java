// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rankscape.warehouse.store.FileVersion;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.store.SeekableInput;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.EventCount;

/** What every store must do, wherever its files lie. */
abstract class StoreContract {
  private Store store;

  /** A store without files, another one each time. */
  abstract Store empty() throws Exception;

  /** All that lies where the store's files do, hidden files too. */
  abstract List<String> everything() throws Exception;

  @BeforeEach
  void makeStore() throws Exception {
    store = empty();
  }

  private void write(String path, String text) throws IOException {
    try (PendingFile file = store.create(path)) {
      file.stream().write(text.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }

  private String read(String path) throws IOException {
    return new String(store.input(path).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsVisibleBeforeCommit() throws IOException {
    try (PendingFile file = store.create("t/2016-01.parquet")) {
      file.stream().write(new byte[100_000]);
      file.stream().flush();
      assertThat(store.exists("t/2016-01.parquet")).isFalse();
      assertThat(store.list("t")).isEmpty();
      assertThat(store.size("t")).isZero();
      file.commit();
      assertThat(store.exists("t/2016-01.parquet")).isTrue();
    }
    assertThat(store.list("t")).containsExactly("2016-01.parquet");
    assertThat(store.size("t")).isEqualTo(100_000);
    assertThat(store.input("t/2016-01.parquet").length()).isEqualTo(100_000);
  }

  @Test
  void anOldFileStaysUntilTheNewOneIsWhole() throws Exception {
    write("t/f", "old");
    try (PendingFile file = store.create("t/f")) {
      file.stream().write('n');
      file.stream().flush();
      assertThat(read("t/f")).isEqualTo("old");
    }
    assertThat(read("t/f")).isEqualTo("old");
    write("t/f", "new, and longer");
    assertThat(read("t/f")).isEqualTo("new, and longer");
    write("t/f", "short");
    assertThat(read("t/f")).isEqualTo("short");
    assertThat(everything()).containsExactly("t/f");
  }

  @Test
  void whatIsNotCommittedLeavesNothing() throws Exception {
    try (PendingFile file = store.create("t/f")) {
      file.stream().write(new byte[7_000_000]);
    }
    assertThat(everything()).isEmpty();
    assertThat(store.exists("t/f")).isFalse();
  }

  @Test
  void aRowThatCannotBeWrittenLeavesNothing() throws Exception {
    assertThatThrownBy(
            () -> ParquetFiles.write(store, "t/f", EventCount.class, rowsThatFail(), Map.of()))
        .hasMessage("no more rows");
    assertThat(everything()).isEmpty();
  }

  private static Iterable<EventCount> rowsThatFail() {
    return () ->
        new Iterator<>() {
          private int rows;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public EventCount next() {
            if (rows++ == 3) {
              throw new IllegalStateException("no more rows");
            }
            return new EventCount(null, "PushEvent", rows);
          }
        };
  }

  @Test
  void foldersAreListedByName() throws IOException {
    assertThat(store.list("events")).isEmpty();
    assertThat(store.folders("events")).isEmpty();
    assertThat(store.size("events")).isZero();
    write("events/2016-02/b", "12");
    write("events/2016-02/a", "3");
    write("events/2016-01/c", "4567");
    write("events/top", "8");
    write("events/.hidden", "9");
    write("eventscount/d", "0");
    assertThat(store.folders("events")).containsExactly("2016-01", "2016-02");
    assertThat(store.folders("")).containsExactly("events", "eventscount");
    assertThat(store.list("events")).containsExactly("top");
    assertThat(store.list("events/2016-02")).containsExactly("a", "b");
    assertThat(store.list("events/2016-0")).isEmpty();
    assertThat(store.size("events/2016-02")).isEqualTo(3);
    assertThat(store.exists("events/2016-02")).as("a folder is no file").isFalse();
    assertThat(store.exists("events/2016")).isFalse();
  }

  @Test
  void versionsTellFilesApart() throws Exception {
    assertThat(store.versions("t")).isEmpty();
    long before = System.currentTimeMillis() - 2_000;
    write("t/b", "12");
    write("t/a", "345");
    write("t/.hidden", "6");
    write("t/folder/c", "7");
    assertThat(store.versions("t")).extracting(FileVersion::name).containsExactly("a", "b");
    assertThat(store.versions("t")).extracting(FileVersion::size).containsExactly(3L, 2L);
    assertThat(store.versions("t"))
        .extracting(FileVersion::modified)
        .allSatisfy(time -> assertThat(time).isBetween(before, System.currentTimeMillis() + 2_000));
    assertThat(store.versions("t")).isEqualTo(store.versions("t"));
  }

  @Test
  void deletingTwiceIsNoMistake() throws Exception {
    write("t/f", "text");
    store.delete("t/f");
    store.delete("t/f");
    store.delete("nowhere/f");
    assertThat(store.exists("t/f")).isFalse();
    assertThat(everything()).isEmpty();
  }

  @Test
  void aFolderIsDeletedWithAllThatIsHalfWritten() throws Exception {
    write(".spill/run/a", "1");
    write(".spill/b", "2");
    write("t/c", "3");
    PendingFile killed = store.create(".spill/run/lost");
    killed.stream().write(new byte[100_000]);
    killed.stream().flush();
    store.deleteFolder(".spill");
    store.deleteFolder("nowhere");
    assertThat(everything()).containsExactly("t/c");
    assertThat(store.folders("")).containsExactly("t");
    assertThat(store.list(".spill/run")).isEmpty();
    killed.close();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> store.input("t/missing.parquet").bytes())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("t/missing.parquet");
    assertThatThrownBy(() -> ParquetFiles.read(store.input("t/missing.parquet"), EventCount.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("t/missing.parquet");
  }

  @Test
  void namesMayHoldAnyCharacterOfACatalogue() throws Exception {
    for (String name : List.of("LLM 开发生态.parquet", "a+b c.parquet", "it's (2).parquet")) {
      write("projects/" + name, name);
      assertThat(read("projects/" + name)).isEqualTo(name);
    }
    assertThat(store.list("projects"))
        .containsExactly("LLM 开发生态.parquet", "a+b c.parquet", "it's (2).parquet");
  }

  @Test
  void readingGoesOnFromAnyByte() throws Exception {
    byte[] bytes = new byte[9_000_001];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 256);
    }
    try (PendingFile file = store.create("t/large")) {
      file.stream().write(bytes);
      file.commit();
    }
    assertThat(store.input("t/large").bytes()).isEqualTo(bytes);
    try (SeekableInput in = store.input("t/large").open()) {
      for (int from : new int[] {8_999_993, 0, 5_000_000, 4_999_999, 300_000}) {
        in.seek(from);
        assertThat(in.position()).isEqualTo(from);
        int length = Math.min(5_000, bytes.length - from);
        assertThat(in.readNBytes(length)).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        assertThat(in.position()).isEqualTo(from + length);
      }
      in.seek(bytes.length);
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read(new byte[3], 0, 3)).isEqualTo(-1);
    }
  }

  @Test
  void rowsComeBackAndTheirBytesDependOnNothingElse() throws Exception {
    LocalDateTime hour = LocalDateTime.of(2016, 1, 1, 5, 0);
    List<EventCount> rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> new EventCount(hour.plusSeconds(i), "Type" + i % 17, i))
            .toList();
    ParquetFiles.write(store, "t/rows", EventCount.class, rows, Map.of());
    assertThat(ParquetFiles.read(store.input("t/rows"), EventCount.class)).isEqualTo(rows);
    assertThat(store.input("t/rows").bytes())
        .isEqualTo(ParquetFiles.toBytes(EventCount.class, rows));
    ParquetFiles.write(store, "t/told", EventCount.class, rows, Map.of("key", "值"));
    assertThat(ParquetFiles.metadata(store.input("t/told"))).containsEntry("key", "值");
  }

  @Test
  void ofWritersSideBySideOneWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String text = String.valueOf((char) ('a' + i)).repeat(50_000);
        writers.add(
            () -> {
              write("t/f", text);
              return null;
            });
      }
      for (var written : threads.invokeAll(writers)) {
        written.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(read("t/f")).hasSize(50_000).matches("(.)\\1*");
    assertThat(everything()).containsExactly("t/f");
  }

  @Test
  void sweepLeavesWhatIsWhole() throws Exception {
    write("events/2016-01/kept", "kept");
    write("warehouse.json", "{}");
    PendingFile killed = store.create("events/2016-01/lost");
    killed.stream().write(new byte[100_000]);
    killed.stream().flush();
    store.sweep();
    assertThat(everything()).containsExactly("events/2016-01/kept", "warehouse.json");
    killed.close();
    assertThat(everything()).containsExactly("events/2016-01/kept", "warehouse.json");
  }

  @Test
  void travelsToTasks() throws Exception {
    write("f", "text");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(store);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((Store) in.readObject()).exists("f")).isTrue();
    }
  }
}
