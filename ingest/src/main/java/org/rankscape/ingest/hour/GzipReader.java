// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip (RFC 1952), one member after the other. Unlike {@link
 * java.util.zip.GZIPInputStream} it notices a later member that is cut within its header, and what
 * follows the last member, and it tells how much of what it gave is covered by a checksum.
 */
final class GzipReader extends InputStream {
  private static final int MAGIC = 0x8b1f;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[1 << 16];
  private int position;
  private int filled;
  private boolean inMember;
  private boolean ended;
  private boolean broken;
  private long given;
  private long verified;

  GzipReader(InputStream in) {
    this.in = in;
  }

  /** Bytes given so far. */
  long given() {
    return given;
  }

  /** Bytes given so far that belong to members whose checksum and length were right. */
  long verified() {
    return verified;
  }

  /** Whether deflate could not go on, rather than a checksum being wrong at the end. */
  boolean broken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * Reads decompressed bytes.
   *
   * @throws EOFException if the stream is cut off
   * @throws ZipException if it is damaged
   */
  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !startMember()) {
        ended = true;
        break;
      }
      int n = inflate(b, off, len);
      if (n > 0) {
        crc.update(b, off, n);
        given += n;
        return n;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("the gzip stream needs a dictionary");
      } else if (inflater.needsInput()) {
        need();
        inflater.setInput(input, position, filled - position);
        position = filled;
      }
    }
    return -1;
  }

  private int inflate(byte[] b, int off, int len) throws ZipException {
    try {
      return inflater.inflate(b, off, len);
    } catch (DataFormatException e) {
      broken = true;
      throw new ZipException("damaged gzip stream: " + e.getMessage());
    }
  }

  private boolean startMember() throws IOException {
    boolean first = given == 0 && inflater.getTotalIn() == 0;
    if (!first && !skipPadding()) {
      return false;
    }
    if (next() != (MAGIC & 0xff) || next() != MAGIC >> 8) {
      throw new ZipException(
          first ? "not in gzip format" : "what follows the gzip stream is not in gzip format");
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
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  /** Skips zeros, as block devices add them; false at the end. */
  private boolean skipPadding() throws IOException {
    while (position < filled || fill()) {
      if (input[position] != 0) {
        return true;
      }
      position++;
    }
    return false;
  }

  private void endMember() throws IOException {
    position = filled - inflater.getRemaining();
    long expected = word();
    long length = word();
    if (expected != crc.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the checksum of the gzip stream is wrong");
    }
    verified = given;
    inMember = false;
  }

  private long word() throws IOException {
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
    return input[position++] & 0xff;
  }

  private void need() throws IOException {
    if (position == filled && !fill()) {
      throw new EOFException("the gzip stream is cut off");
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(input, 0, input.length));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
