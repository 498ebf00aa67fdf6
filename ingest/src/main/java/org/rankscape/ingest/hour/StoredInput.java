// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The stored bytes of a gzip file (RFC 1952) behind a buffer: headers, and numbers after a member.
 */
final class StoredInput {
  private static final int MAGIC = 0x8b1f;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;

  StoredInput(InputStream in) {
    this.in = in;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Where the next byte lies in the buffer. */
  int position() {
    return position;
  }

  /** Bytes in the buffer that were not taken. */
  int remaining() {
    return filled - position;
  }

  /** Takes bytes, or with a negative number gives them back. */
  void advance(int bytes) {
    position += bytes;
  }

  /**
   * Reads a header.
   *
   * @param what names what should be in gzip format
   * @throws EOFException if the stream ends within
   * @throws ZipException if it is no header
   */
  void header(String what) throws IOException {
    if (next() != (MAGIC & 0xff) || next() != MAGIC >> 8) {
      throw new ZipException(what + "not in gzip format");
    }
    if (next() != 8) {
      throw new ZipException("unknown compression method in gzip header");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
  }

  /** Skips zeros, as block devices add them; false at the end. */
  boolean skipPadding() throws IOException {
    while (remaining() > 0 || fill()) {
      if (buffer[position] != 0) {
        return true;
      }
      position++;
    }
    return false;
  }

  /** Takes an unsigned number of 32 bits. */
  long word() throws IOException {
    long word = 0;
    for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
      word |= (long) next() << i;
    }
    return word;
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // up to the zero that ends it
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws IOException {
    need();
    return buffer[position++] & 0xff;
  }

  /**
   * Sees to it that there is a byte.
   *
   * @throws EOFException if there is none
   */
  void need() throws IOException {
    if (remaining() == 0 && !fill()) {
      throw new EOFException("the gzip stream is cut off");
    }
  }

  /** Reads more behind what remains; false at the end. */
  boolean fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, remaining());
    filled = remaining();
    position = 0;
    int n = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, n);
    return n > 0;
  }
}
