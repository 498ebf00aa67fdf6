// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.rankscape.ingest.parse.PlainJson;

/**
 * Decompresses gzip (RFC 1952), one member after the other; JSON that is not compressed is given as
 * {@link PlainJson} gives it. Unlike {@link java.util.zip.GZIPInputStream} it notices a later
 * member that is cut within its header, and what follows the last member, and it tells how much of
 * what it gave is covered by a checksum.
 */
final class GzipReader extends BulkInputStream {
  private final PushbackInputStream in;
  private final StoredInput input;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private PlainJson plain;
  private boolean started;
  private boolean inMember;
  private boolean ended;
  private boolean broken;
  private long given;
  private long verified;

  GzipReader(InputStream in) {
    this.in = new PushbackInputStream(in, PlainJson.PEEK);
    input = new StoredInput(this.in);
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
    if (!started) {
      plain = PlainJson.of(in);
      started = true;
    }
    if (plain != null) {
      int n = plain.read(b, off, len);
      given += Math.max(n, 0);
      verified = given;
      return n;
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
        input.need();
        inflater.setInput(input.buffer(), input.position(), input.remaining());
        input.advance(input.remaining());
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
    if (!first && !input.skipPadding()) {
      return false;
    }
    input.header(first ? "not JSON, and " : "what follows the gzip stream is ");
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    input.advance(-inflater.getRemaining());
    long expected = input.word();
    long length = input.word();
    if (expected != crc.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the checksum of the gzip stream is wrong");
    }
    verified = given;
    inMember = false;
  }

  /** Frees memory; the stream that was read stays open. */
  @Override
  public void close() {
    inflater.end();
  }
}
