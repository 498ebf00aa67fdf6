// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
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
import org.rankscape.warehouse.table.Event;
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
    try (var writer = new ParquetFiles.Writer<>(store.create("f"), EventCount.class)) {
      writer.add(new EventCount(null, "A", 1));
      writer.add(new EventCount(null, "B", 1));
      assertThat(writer.rows()).isEqualTo(2);
      assertThat(store.exists("f")).isFalse();
      writer.commit(Map.of());
    }
    assertThat(store.list("")).containsExactly("f");
  }

  @Test
  void aFileThatIsBegunMeanwhileChangesNothing() throws IOException {
    List<Event> rows = Rows.random(Event.class, 400, 3);
    LocalStore store = new LocalStore(folder);
    try (var writer = new ParquetFiles.Writer<>(store.create("f"), Event.class)) {
      ParquetFiles.toBytes(EventCount.class, List.of(new EventCount(null, "A", 1)));
      for (Event row : rows) {
        writer.add(row);
      }
      writer.commit(Map.of());
    }
    ParquetFiles.write(store, "g", Event.class, rows, Map.of());
    assertThat(Files.readAllBytes(folder.resolve("f")))
        .isEqualTo(Files.readAllBytes(folder.resolve("g")));
  }

  /** Bytes of some rows, for a caller that has its own copy of every class. */
  public static final class Writing {
    private Writing() {}

    /** The bytes. */
    public static byte[] bytes() throws IOException {
      return ParquetFiles.toBytes(Event.class, Rows.random(Event.class, 50, 1));
    }
  }

  /** The bytes as a copy of every class, loaded for this call, writes them. */
  private static byte[] bytesOfAnotherCopy() throws Exception {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader classes =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      return (byte[]) classes.loadClass(Writing.class.getName()).getMethod("bytes").invoke(null);
    }
  }

  @Test
  void everyProcessWritesTheSameBytes() throws Exception {
    // Enum constants have other hash codes in every copy of their class, as in every process.
    for (int copy = 0; copy < 5; copy++) {
      assertThat(bytesOfAnotherCopy()).isEqualTo(Writing.bytes());
    }
  }

  @Test
  void theClassLoaderOfTheFirstUserMayBeClosed() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    ClassLoader closed =
        new ClassLoader(context) {
          @Override
          public URL getResource(String name) {
            throw new IllegalStateException("Trying to access closed classloader for " + name);
          }
        };
    thread.setContextClassLoader(closed);
    try {
      assertThat(bytesOfAnotherCopy()).isEqualTo(Writing.bytes());
      assertThat(thread.getContextClassLoader()).isSameAs(closed);
    } finally {
      thread.setContextClassLoader(context);
    }
  }

  @Test
  void aStreamThatIsNoParquetFileIsRefused() throws IOException {
    StableFooter stream = new StableFooter(new ByteArrayOutputStream());
    stream.write(new byte[100]);
    assertThatThrownBy(stream::close)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("footer");
  }

  @Test
  void aLargeFileComesBack() throws IOException {
    LocalStore store = new LocalStore(folder);
    byte[] noise = new byte[1 << 15];
    java.util.Random random = new java.util.Random(1);
    List<Narrow> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      random.nextBytes(noise);
      rows.add(new Narrow(java.util.Base64.getEncoder().encodeToString(noise)));
    }
    ParquetFiles.write(store, "large", Narrow.class, rows, Map.of());
    assertThat(store.size("")).isGreaterThan(15_000_000);
    assertThat(ParquetFiles.read(store.input("large"), Narrow.class).equals(rows)).isTrue();
  }
}
