// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import com.jerolba.carpet.CarpetParquetReader;
import com.jerolba.carpet.FieldMatchingStrategy;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.InputFile;

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
    try (RowGroups<T> writer =
        new RowGroups<>(new StableFooter(out), type, RowGroups.GROUP_BYTES)) {
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
    try (RowIterator<T> rows = rows(file, type)) {
      while (rows.hasNext()) {
        consumer.accept(rows.next());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * The rows one after the other; not more than a row group is in memory. Its methods throw
   * UncheckedIOException, naming the file, if that turns out to be damaged.
   */
  public static <T> RowIterator<T> rows(InputFile file, Class<T> type) throws IOException {
    try {
      return new FileRows<>(file, reader(file, type));
    } catch (RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  private static <T> ParquetReader<T> reader(InputFile file, Class<T> type) throws IOException {
    return CarpetParquetReader.builder(file, type)
        .fieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE)
        .usePageChecksumVerification()
        .build();
  }

  private static final class FileRows<T> implements RowIterator<T> {
    private final InputFile file;
    private final ParquetReader<T> reader;
    private T next;
    private boolean started;

    FileRows(InputFile file, ParquetReader<T> reader) {
      this.file = file;
      this.reader = reader;
    }

    private T read() {
      try {
        return reader.read();
      } catch (UncheckedIOException e) {
        throw e;
      } catch (RuntimeException | IOException e) {
        throw new UncheckedIOException(unreadable(file, e));
      }
    }

    @Override
    public boolean hasNext() {
      if (!started) {
        started = true;
        next = read();
      }
      return next != null;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      T row = next;
      next = read();
      return row;
    }

    @Override
    public void close() throws IOException {
      reader.close();
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

  /**
   * Reads every page of a file and compares its checksum.
   *
   * @throws IOException naming the file, if it is damaged
   */
  public static void verify(InputFile file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .usePageChecksumVerification()
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(file, options)) {
      List<ColumnDescriptor> columns = reader.getFileMetaData().getSchema().getColumns();
      PageReadStore group = reader.readNextRowGroup();
      while (group != null) {
        for (ColumnDescriptor column : columns) {
          readPages(group.getPageReader(column));
        }
        group = reader.readNextRowGroup();
      }
    } catch (RuntimeException | IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void readPages(PageReader pages) {
    pages.readDictionaryPage();
    DataPage page = pages.readPage();
    while (page != null) {
      page = pages.readPage();
    }
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
      this(file, type, RowGroups.GROUP_BYTES);
    }

    /** Starts a file with row groups of about so many bytes. */
    Writer(PendingFile file, Class<T> type, long groupBytes) throws IOException {
      this.file = file;
      RowGroups<T> opened = null;
      try {
        opened = new RowGroups<>(new StableFooter(file.stream()), type, groupBytes);
      } finally {
        if (opened == null) {
          file.close();
        }
      }
      this.writer = opened;
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
