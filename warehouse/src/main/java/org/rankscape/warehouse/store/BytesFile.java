// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.util.Objects;

/** Parquet bytes in memory. */
public final class BytesFile extends StoredFile {
  private final byte[] bytes;

  /** A file of these bytes. */
  public BytesFile(byte[] bytes) {
    super(bytes.length + " bytes in memory");
    this.bytes = bytes;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public SeekableInput open() {
    return new Input(bytes);
  }

  private static final class Input extends SeekableInput {
    private final byte[] bytes;
    private int position;

    Input(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return position < bytes.length ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, target.length);
      int n = Math.min(length, bytes.length - position);
      if (n <= 0) {
        return length == 0 ? 0 : -1;
      }
      System.arraycopy(bytes, position, target, offset, n);
      position += n;
      return n;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public void seek(long position) {
      this.position = Math.toIntExact(position);
    }
  }
}
