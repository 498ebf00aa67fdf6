// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines without making strings. After {@link #next()} the line is {@link
 * #length()} bytes of {@link #buffer()} from {@link #start()}, without its line break.
 */
final class LineReader {
  /** The longest line that is read; what is longer is skipped and told. */
  static final int LONGEST = 64 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int filled;
  private int position;
  private int start;
  private int length;
  private boolean ended;
  private boolean cutOff;
  private boolean tooLong;
  private IOException damage;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line; false at the end or where the stream broke. */
  boolean next() {
    tooLong = false;
    int scanned = position;
    while (true) {
      int newline = indexOf((byte) '\n', scanned);
      if (newline >= 0) {
        take(newline);
        position = newline + 1;
        return true;
      }
      scanned = filled;
      if (ended) {
        return last();
      }
      if (position > 0) {
        System.arraycopy(buffer, position, buffer, 0, filled - position);
        filled -= position;
        scanned -= position;
        position = 0;
      } else if (filled == buffer.length) {
        if (filled >= LONGEST) {
          tooLong = true;
          filled = 0;
          scanned = 0;
        } else {
          buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
      }
      fill();
    }
  }

  private boolean last() {
    boolean more = position < filled || tooLong;
    take(filled);
    cutOff = more && damage != null;
    position = filled;
    return more;
  }

  private void take(int end) {
    start = position;
    length = end - position;
    if (length > 0 && buffer[end - 1] == '\r') {
      length--;
    }
  }

  private int indexOf(byte wanted, int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private void fill() {
    try {
      int n = in.read(buffer, filled, buffer.length - filled);
      ended = n < 0;
      filled += Math.max(n, 0);
    } catch (IOException e) {
      damage = e;
      ended = true;
    }
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return length;
  }

  /** Whether the line is the rest of a longer one that was skipped. */
  boolean tooLong() {
    return tooLong;
  }

  /** Whether the stream broke within this line. */
  boolean cutOff() {
    return cutOff;
  }

  /** What broke the stream, or null. */
  IOException damage() {
    return damage;
  }
}
