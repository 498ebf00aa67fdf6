// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.table.EventCount;

class LocalStoreTest {
  @TempDir Path folder;

  private void write(LocalStore store, String path, String text) throws IOException {
    try (PendingFile file = store.create(path)) {
      file.stream().write(text.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }

  @Test
  void nothingIsVisibleBeforeCommit() throws IOException {
    LocalStore store = new LocalStore(folder);
    try (PendingFile file = store.create("t/2016-01.parquet")) {
      file.stream().write(new byte[100_000]);
      assertThat(store.exists("t/2016-01.parquet")).isFalse();
      assertThat(store.list("t")).isEmpty();
      assertThat(store.folders("")).containsExactly("t");
      file.commit();
      assertThat(store.exists("t/2016-01.parquet")).isTrue();
    }
    assertThat(store.list("t")).containsExactly("2016-01.parquet");
    assertThat(store.size("t")).isEqualTo(100_000);
  }

  @Test
  void anOldFileStaysUntilTheNewOneIsWhole() throws IOException {
    LocalStore store = new LocalStore(folder);
    write(store, "f", "old");
    try (PendingFile file = store.create("f")) {
      file.stream().write('n');
      assertThat(folder.resolve("f")).hasContent("old");
    }
    assertThat(folder.resolve("f")).hasContent("old");
    write(store, "f", "new");
    assertThat(folder.resolve("f")).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("f");
  }

  @Test
  void closingWithoutCommitLeavesNoFile() throws IOException {
    LocalStore store = new LocalStore(folder);
    try (PendingFile file = store.create("t/f")) {
      file.stream().write(1);
    }
    assertThat(folder.resolve("t")).isEmptyDirectory();
    store.delete("t/f");
    assertThat(store.size("nowhere")).isZero();
    assertThat(store.list("nowhere")).isEmpty();
    assertThat(store.folders("nowhere")).isEmpty();
  }

  @Test
  void aRowThatCannotBeWrittenLeavesNoFile() {
    LocalStore store = new LocalStore(folder);
    assertThatThrownBy(
            () -> ParquetFiles.write(store, "t/f", EventCount.class, rowsThatFail(), Map.of()))
        .hasMessage("no more rows");
    assertThat(folder.resolve("t")).isEmptyDirectory();
  }

  private static Iterable<EventCount> rowsThatFail() {
    return () ->
        new java.util.Iterator<>() {
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
  void sweepRemovesWhatAKilledRunLeft() throws IOException {
    LocalStore store = new LocalStore(folder);
    write(store, "events/2016-01/kept", "kept");
    PendingFile killed = store.create("events/2016-01/lost");
    killed.stream().write(1);
    killed.stream().flush();
    Files.writeString(folder.resolve("events/.note"), "a user's own");
    assertThat(folder.resolve("events/2016-01").toFile().list()).hasSize(2);

    Path other = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(other.resolve(".writing-diary"), "no table's");
    store.sweep();
    assertThat(other.resolve(".writing-diary")).exists();
    assertThat(folder.resolve("events/2016-01").toFile().list()).containsExactly("kept");
    assertThat(folder.resolve("events/.note")).exists();
    new LocalStore(folder.resolve("nowhere")).sweep();
  }

  @Test
  void travelsToTasks() throws Exception {
    LocalStore store = new LocalStore(folder);
    write(store, "f", "text");
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new java.io.ObjectOutputStream(bytes)) {
      out.writeObject(store);
    }
    try (var in =
        new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((Store) in.readObject()).exists("f")).isTrue();
    }
  }
}
