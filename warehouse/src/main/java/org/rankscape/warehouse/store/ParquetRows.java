// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Some columns of a file, row after row, as primitive values: for tables of millions of rows, where
 * a record for every row would fill the heap.
 *
 * <pre>{@code
 * try (ParquetRows rows = ParquetRows.open(file, "repository_id", "pushes")) {
 *   while (rows.next()) {
 *     sum += rows.longAt(0) ...
 * }</pre>
 */
public final class ParquetRows implements Closeable {
  private final InputFile file;
  private final ParquetFileReader reader;
  private final List<ColumnDescriptor> columns = new ArrayList<>();
  private final ColumnReader[] values;

  /** Whether a list was read, so that its column is at the next row already. */
  private final boolean[] listRead;

  private long left;

  private ParquetRows(InputFile file, ParquetFileReader reader, String[] names) throws IOException {
    this.file = file;
    this.reader = reader;
    MessageType schema = reader.getFileMetaData().getSchema();
    List<Type> types = new ArrayList<>();
    for (String name : names) {
      if (!schema.containsField(name)) {
        throw new IOException(
            file + " has no column " + name + ": run the stage that writes it again.");
      }
      Type type = schema.getType(name);
      columns.add(schema.getColumnDescription(leaf(type)));
      types.add(type);
    }
    reader.setRequestedSchema(new MessageType(schema.getName(), types));
    values = new ColumnReader[names.length];
    listRead = new boolean[names.length];
  }

  private static String[] leaf(Type column) {
    List<String> path = new ArrayList<>(List.of(column.getName()));
    for (Type t = column; !t.isPrimitive(); t = t.asGroupType().getType(0)) {
      path.add(t.asGroupType().getType(0).getName());
    }
    return path.toArray(String[]::new);
  }

  /**
   * Opens a file before its first row.
   *
   * @param columns names of columns; positions count in this order from 0
   * @throws IOException if the file cannot be read or lacks a column
   */
  public static ParquetRows open(InputFile file, String... columns) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .usePageChecksumVerification()
            .build();
    ParquetFileReader reader = null;
    ParquetRows rows = null;
    try {
      reader = ParquetFileReader.open(file, options);
      rows = new ParquetRows(file, reader, columns);
      return rows;
    } catch (RuntimeException e) {
      throw ParquetFiles.unreadable(file, e);
    } finally {
      if (rows == null && reader != null) {
        reader.close();
      }
    }
  }

  /** Number of rows of the file. */
  public long size() {
    return reader.getRecordCount();
  }

  /** Moves to the next row; false behind the last. */
  public boolean next() throws IOException {
    try {
      if (left > 0) {
        left--;
        for (int i = 0; i < values.length; i++) {
          passRow(i);
        }
      }
      while (left == 0) {
        PageReadStore group = reader.readNextRowGroup();
        if (group == null) {
          return false;
        }
        start(group);
      }
      return true;
    } catch (RuntimeException e) {
      throw ParquetFiles.unreadable(file, e);
    }
  }

  private void passRow(int column) {
    if (!listRead[column]) {
      passValue(column);
      while (values[column].getCurrentRepetitionLevel() > 0) {
        passValue(column);
      }
    }
    listRead[column] = false;
  }

  private void passValue(int column) {
    if (!isNull(column)) {
      values[column].skip();
    }
    values[column].consume();
  }

  private void start(PageReadStore group) {
    left = group.getRowCount();
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(
            group,
            new NoRecords(reader.getFileMetaData().getSchema()),
            reader.getFileMetaData().getSchema(),
            reader.getFileMetaData().getCreatedBy());
    for (int i = 0; left > 0 && i < values.length; i++) {
      values[i] = store.getColumnReader(columns.get(i));
    }
  }

  /** Whether the row has no value in a column. */
  public boolean isNull(int column) {
    return values[column].getCurrentDefinitionLevel() < columns.get(column).getMaxDefinitionLevel();
  }

  /** A 64-bit value, which must not be null; times are microseconds. */
  public long longAt(int column) {
    return values[column].getLong();
  }

  /** A 32-bit value. */
  public int intAt(int column) {
    return values[column].getInteger();
  }

  /** True or false. */
  public boolean booleanAt(int column) {
    return values[column].getBoolean();
  }

  /** A value in double precision. */
  public double doubleAt(int column) {
    return values[column].getDouble();
  }

  /** A text as UTF-8. */
  public byte[] utf8At(int column) {
    return values[column].getBinary().getBytes();
  }

  /** A text. */
  public String textAt(int column) {
    return new String(utf8At(column), StandardCharsets.UTF_8);
  }

  /** A list of texts, null where the row has none; to be asked for once a row. */
  public List<String> textsAt(int column) {
    if (values[column].getCurrentDefinitionLevel() == 0) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    boolean any = values[column].getCurrentDefinitionLevel() > 1;
    do {
      if (any) {
        texts.add(isNull(column) ? null : textAt(column));
      }
      passValue(column);
    } while (values[column].getCurrentRepetitionLevel() > 0);
    listRead[column] = true;
    return texts;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Values are asked for one by one; nothing is assembled. */
  private static final class NoRecords extends GroupConverter {
    private final GroupType type;

    NoRecords(GroupType type) {
      this.type = type;
    }

    @Override
    public Converter getConverter(int field) {
      Type column = type.getType(field);
      return column.isPrimitive()
          ? new PrimitiveConverter() {}
          : new NoRecords(column.asGroupType());
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
