// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import com.intel.gkl.compression.IntelInflater;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Decompresses the usual gzip file with {@link Igzip}: one member, undamaged, nothing behind it. On
 * any other it says {@link UnsureStreamException}, at the latest at the end; what it gave until
 * then is not to be believed, and the file to be read again with {@link GzipReader}.
 *
 * <p>The library does not tell how much input it consumed, but whether all: so each portion of
 * input must fit into the output at once, and the last eight bytes are taken for the checksum.
 */
final class IgzipReader extends BulkInputStream {
  private static final int TRAILER = 8;
  private static final int PORTION = 1 << 13;

  /** Compression beyond this is left to others; hours are compressed to a seventh. */
  private static final int MOST_EXPANSION = 32;

  private static final int SMALLEST_OUTPUT = 1 << 15;
  private final StoredInput input;
  private final IntelInflater inflater = new IntelInflater(true);
  private final CRC32 crc = new CRC32();
  private byte[] own = {};
  private int ownPosition;
  private int ownFilled;
  private boolean started;
  private boolean ended;
  private boolean closed;
  private long given;

  IgzipReader(InputStream in) {
    input = new StoredInput(in);
  }

  /**
   * Reads decompressed bytes.
   *
   * @throws UnsureStreamException if the stream is not as usual
   */
  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    if (ownPosition == ownFilled && len >= SMALLEST_OUTPUT) {
      return inflate(b, off, len);
    }
    if (ownPosition == ownFilled) {
      own = own.length == 0 ? new byte[PORTION * MOST_EXPANSION] : own;
      ownPosition = 0;
      ownFilled = Math.max(0, inflate(own, 0, own.length));
    }
    int n = Math.min(len, ownFilled - ownPosition);
    System.arraycopy(own, ownPosition, b, off, n);
    ownPosition += n;
    return n == 0 ? -1 : n;
  }

  private int inflate(byte[] b, int off, int len) throws IOException {
    if (!started) {
      start();
    }
    while (!ended) {
      while (input.remaining() < PORTION + TRAILER && input.fill()) {
        // up to the end, or to a portion
      }
      int portion = Math.min(input.remaining() - TRAILER, Math.min(PORTION, len / MOST_EXPANSION));
      if (portion <= 0) {
        end();
        break;
      }
      int n = inflate(portion, b, off, len);
      if (n > 0) {
        crc.update(b, off, n);
        given += n;
        return n;
      }
    }
    return -1;
  }

  private int inflate(int portion, byte[] b, int off, int len) throws UnsureStreamException {
    Igzip.Consumed.clear(inflater);
    inflater.setInput(input.buffer(), input.position(), portion);
    input.advance(portion);
    int n;
    try {
      n = inflater.inflate(b, off, len);
    } catch (RuntimeException e) {
      throw new UnsureStreamException(e);
    }
    if (n == len || !inflater.finished()) {
      throw new UnsureStreamException(null);
    }
    return n;
  }

  private void start() throws IOException {
    try {
      input.header("");
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      throw new UnsureStreamException(e);
    }
    inflater.reset();
    started = true;
  }

  private void end() throws IOException {
    ended = true;
    if (given == 0
        || input.remaining() != TRAILER
        || input.word() != crc.getValue()
        || input.word() != (given & 0xffffffffL)) {
      throw new UnsureStreamException(null);
    }
  }

  /** Frees memory; the stream that was read stays open. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      inflater.end();
    }
  }
}
