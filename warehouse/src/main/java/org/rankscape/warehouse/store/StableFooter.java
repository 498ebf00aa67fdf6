// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the sets in a Parquet file's footer in a fixed order. parquet-java writes them as it finds
 * them in hash sets of enum constants, whose order differs from process to process.
 *
 * <p>Holds the end of the file back until it is closed.
 */
final class StableFooter extends FilterOutputStream {
  /** Longest footer: that of some thousand row groups. */
  private static final int HELD = 1 << 22;

  private static final int LENGTH_AND_MAGIC = 8;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 17);
  private boolean closed;

  StableFooter(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    held.write(bytes, offset, length);
    if (held.size() > 2 * HELD) {
      byte[] all = held.toByteArray();
      int done = all.length - HELD;
      out.write(all, 0, done);
      held.reset();
      held.write(all, done, HELD);
    }
  }

  /** Does nothing: what is held back is written when the stream is closed. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (OutputStream closing = out) {
        closing.write(sorted(held.toByteArray()));
      }
    }
  }

  private static byte[] sorted(byte[] end) throws IOException {
    int footerEnd = end.length - LENGTH_AND_MAGIC;
    if (footerEnd < 0) {
      return end;
    }
    int length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(footerEnd);
    int start = footerEnd - length;
    if (length <= 0 || start < 0) {
      throw new IOException("a footer of " + length + " bytes is too long");
    }
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(end, start, length));
    sort(footer);
    ByteArrayOutputStream out = new ByteArrayOutputStream(end.length);
    out.write(end, 0, start);
    Util.writeFileMetaData(footer, out);
    if (out.size() != footerEnd) {
      throw new IOException("a sorted footer has another length");
    }
    out.write(end, footerEnd, LENGTH_AND_MAGIC);
    return out.toByteArray();
  }

  private static void sort(FileMetaData footer) {
    if (footer.isSetKey_value_metadata()) {
      footer.getKey_value_metadata().sort(Comparator.comparing(KeyValue::getKey));
    }
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        ColumnMetaData data = column.getMeta_data();
        data.getEncodings().sort(null);
        if (data.isSetEncoding_stats()) {
          data.getEncoding_stats()
              .sort(
                  Comparator.comparing(PageEncodingStats::getPage_type)
                      .thenComparing(PageEncodingStats::getEncoding));
        }
      }
    }
  }
}
