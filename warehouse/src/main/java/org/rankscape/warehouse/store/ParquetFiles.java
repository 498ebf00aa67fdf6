// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import com.jerolba.carpet.FieldMatchingStrategy;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.ParquetDecodingException;

/**
 * Records to Parquet and back: columns are the record's components in snake case, times are UTC
 * microseconds, pages are compressed with Zstandard. The same rows give the same bytes.
 */
public final class ParquetFiles {
  static {
    keepCodec();
  }

  private ParquetFiles() {}

  /** A row, so that a page is compressed. */
  record FirstRow(long value) {}

  /**
   * Uses the codec once. parquet-java keeps it for the life of the process together with the
   * context class loader of its first user; that of a Flink task is closed when the task ends, and
   * every later use would fail.
   */
  private static void keepCodec() {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    thread.setContextClassLoader(ParquetFiles.class.getClassLoader());
    try {
      toBytes(FirstRow.class, List.of(new FirstRow(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(context);
    }
  }

  /** Writes a whole file. */
  public static <T> void write(
      Store store, String path, Class<T> type, Iterable<T> rows, Map<String, String> metadata)
      throws IOException {
    try (Writer<T> writer = new Writer<>(store.create(path), type)) {
      for (T row : rows) {
        writer.add(row);
      }
      writer.commit(metadata);
    }
  }

  /** The bytes of a file, for rows that travel between tasks. */
  public static <T> byte[] toBytes(Class<T> type, Iterable<T> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowGroups<T> writer = new RowGroups<>(new StableFooter(out), type)) {
      for (T row : rows) {
        writer.add(row);
      }
      writer.end(Map.of());
    }
    return out.toByteArray();
  }

  /** Reads all rows; columns that the record does not name are not read. */
  public static <T> List<T> read(InputFile file, Class<T> type) throws IOException {
    List<T> rows = new ArrayList<>();
    forEach(file, type, rows::add);
    return rows;
  }

  /** Hands the rows on one after the other. */
  public static <T> void forEach(InputFile file, Class<T> type, Consumer<? super T> consumer)
      throws IOException {
    try (CloseableIterator<T> rows = reader(file, type).iterator()) {
      while (hasNext(rows, file)) {
        consumer.accept(rows.next());
      }
    } catch (ParquetDecodingException e) {
      throw unreadable(file, e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean hasNext(CloseableIterator<?> rows, InputFile file) throws IOException {
    try {
      return rows.hasNext();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  static IOException unreadable(InputFile file, Exception e) {
    return new IOException(
        file
            + " cannot be read ("
            + e.getMessage()
            + "): delete it and run the stage that writes it again.",
        e);
  }

  private static <T> CarpetReader<T> reader(InputFile file, Class<T> type) {
    return new CarpetReader<>(file, type)
        .withFieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE);
  }

  /** Key-value metadata of a file's footer. */
  public static Map<String, String> metadata(InputFile file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(file, options)) {
      return reader.getFileMetaData().getKeyValueMetaData();
    } catch (RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  /** A file written row by row; closing it without commit leaves no trace. */
  public static final class Writer<T> implements Closeable {
    private final PendingFile file;
    private final RowGroups<T> writer;
    private long rows;

    /** Starts a file. */
    public Writer(PendingFile file, Class<T> type) throws IOException {
      this.file = file;
      this.writer = new RowGroups<>(new StableFooter(file.stream()), type);
    }

    /** Adds a row. */
    public void add(T row) throws IOException {
      writer.add(row);
      rows++;
    }

    /** Rows added so far. */
    public long rows() {
      return rows;
    }

    /** Ends the file with this metadata in its footer and makes it visible. */
    public void commit(Map<String, String> metadata) throws IOException {
      writer.end(metadata);
      file.commit();
    }

    @Override
    public void close() throws IOException {
      try (PendingFile closing = file) {
        writer.close();
      }
    }
  }
}
