// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.schema.MessageType;

/**
 * Writes rows column by column, a page of each column at a time, with parquet-java's column
 * writers. Pages carry their CRC-32.
 */
final class RowGroups<T> implements Closeable {
  /** Rows of a page; so many wait in memory. */
  private static final int PAGE_ROWS = 10_000;

  /** Rows whose columns are written in turns: so many stay in the processor's cache meanwhile. */
  private static final int BLOCK_ROWS = 256;

  /** Bytes of a row group, which is what a reader has to hold. */
  static final long GROUP_BYTES = 32L << 20;

  private final RecordColumns<T> columns;
  private final MessageType schema;
  private final ParquetProperties properties;
  private final ZstdCompressor compressor = new ZstdCompressor();
  private final ParquetFileWriter file;
  private final long groupBytes;
  private final List<T> waiting = new ArrayList<>();
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore group;
  private long groupRows;

  RowGroups(OutputStream out, Class<T> type, long groupBytes) throws IOException {
    this.groupBytes = groupBytes;
    columns = RecordColumns.of(type);
    schema = columns.schema();
    properties = properties(columns);
    file =
        new ParquetFileWriter(
            new StreamFile(out),
            schema,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            properties);
    file.start();
  }

  /** With a factory of its own: the default one is shared, and takes the latest properties made. */
  private static ParquetProperties properties(RecordColumns<?> columns) {
    ParquetProperties.Builder builder =
        ParquetProperties.builder()
            .withValuesWriterFactory(new DefaultV1ValuesWriterFactory())
            .withMinRowCountForPageSizeCheck(PAGE_ROWS)
            .withPageRowCountLimit(PAGE_ROWS)
            .withSizeStatisticsEnabled(false);
    columns.distinct().forEach(column -> builder.withDictionaryEncoding(column, false));
    return builder.build();
  }

  void add(T row) throws IOException {
    waiting.add(row);
    if (waiting.size() == PAGE_ROWS) {
      writePage();
    }
  }

  private void writePage() throws IOException {
    if (group == null) {
      pages =
          new ColumnChunkPageWriteStore(
              compressor,
              schema,
              HeapByteBufferAllocator.getInstance(),
              properties.getColumnIndexTruncateLength(),
              true);
      group = properties.newColumnWriteStore(schema, pages, pages);
    }
    List<ColumnDescriptor> descriptors = schema.getColumns();
    for (int from = 0; from < waiting.size(); from += BLOCK_ROWS) {
      List<T> block = waiting.subList(from, Math.min(from + BLOCK_ROWS, waiting.size()));
      for (int i = 0; i < descriptors.size(); i++) {
        columns.writers().get(i).write(block, group.getColumnWriter(descriptors.get(i)));
      }
    }
    for (int i = 0; i < waiting.size(); i++) {
      group.endRecord();
    }
    groupRows += waiting.size();
    waiting.clear();
    if (group.getBufferedSize() >= groupBytes) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    file.startBlock(groupRows);
    group.flush();
    pages.flushToFileWriter(file);
    file.endBlock();
    closeGroup();
    groupRows = 0;
  }

  private void closeGroup() {
    if (group != null) {
      group.close();
      pages.close();
      group = null;
    }
  }

  /** Writes what waits, and the footer. */
  void end(Map<String, String> metadata) throws IOException {
    if (!waiting.isEmpty()) {
      writePage();
    }
    if (groupRows > 0) {
      endGroup();
    }
    file.end(metadata);
    file.close();
  }

  /** Frees memory; the stream is closed by {@link #end} or by its owner. */
  @Override
  public void close() {
    closeGroup();
    compressor.release();
  }
}
