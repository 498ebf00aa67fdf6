// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.rankscape.ingest.parse.EventParser;

/**
 * Splits a stream into lines without making strings. After {@link #next()} the line is {@link
 * #length()} bytes of {@link #buffer()} from {@link #start()}, without its line break; at least
 * {@link EventParser#SLACK} bytes follow it in the buffer.
 *
 * <p>Some files have no line breaks between their objects. Where a line grows long, an object that
 * is followed by another is handed out as a line of its own; shorter lines are cut by whoever finds
 * several objects in one.
 */
final class LineReader {
  /** The longest line that is read; what is longer is skipped and told. */
  static final int LONGEST = 64 << 20;

  /** From this length on objects without line breaks are looked for. */
  static final int LONG = 1 << 20;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final int NONE = -1;

  private final InputStream in;
  private int capacity = 1 << 18;
  private byte[] buffer = new byte[capacity + EventParser.SLACK];
  private long before;
  private int filled;
  private int position;
  private int searched;
  private int start;
  private int length;
  private int end;
  private int restEnd = NONE;
  private boolean joined;
  private boolean lineEnded = true;
  private boolean ended;
  private boolean cutOff;
  private boolean restCutOff;
  private boolean tooLong;
  private long number;
  private IOException damage;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line; false at the end or where the stream broke. */
  boolean next() {
    tooLong = false;
    if (lineEnded) {
      number++;
      lineEnded = false;
    }
    if (restEnd != NONE) {
      return rest();
    }
    while (true) {
      int newline = newline(Math.max(position, searched));
      if (newline >= 0) {
        take(newline);
        position = newline + 1;
        joined = false;
        lineEnded = true;
        return true;
      }
      searched = filled;
      if ((joined || filled == capacity && position == 0 && capacity >= LONG) && object()) {
        return true;
      }
      if (ended) {
        return last();
      }
      makeRoom();
      fill();
    }
  }

  /** Hands out the first of several objects. */
  private boolean object() {
    int first = EventParser.firstObject(buffer, position, filled - position);
    joined = first > 0 && !tooLong;
    if (joined) {
      take(position + first);
      position += first;
    }
    return joined;
  }

  private void makeRoom() {
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, filled - position);
      before += position;
      filled -= position;
      searched -= position;
      position = 0;
    } else if (filled == capacity) {
      if (capacity >= LONGEST) {
        tooLong = true;
        before += filled;
        filled = 0;
        searched = 0;
      } else {
        capacity *= 2;
        buffer = Arrays.copyOf(buffer, capacity + EventParser.SLACK);
      }
    }
  }

  private boolean last() {
    boolean more = position < filled || tooLong;
    take(filled);
    cutOff = more && damage != null;
    position = filled;
    return more;
  }

  private void take(int to) {
    start = position;
    end = to;
    length = to - start;
    if (length > 0 && buffer[to - 1] == '\r') {
      length--;
    }
  }

  /** Ends the line after so many bytes; the rest of it comes next. */
  void cut(int bytes) {
    restEnd = end;
    restCutOff = cutOff;
    cutOff = false;
    lineEnded = false;
    end = start + bytes;
    length = bytes;
  }

  private boolean rest() {
    int next = position;
    position = end;
    take(restEnd);
    position = next;
    cutOff = restCutOff;
    restEnd = NONE;
    lineEnded = !joined;
    return true;
  }

  /** The first line break, eight bytes at a time; a borrow reaches only bytes after the first. */
  private int newline(int from) {
    int p = from;
    while (p < filled) {
      long x = (long) WORD.get(buffer, p) ^ '\n' * ONES;
      long found = (x - ONES) & ~x & HIGH;
      if (found != 0) {
        int at = p + (Long.numberOfTrailingZeros(found) >>> 3);
        return at < filled ? at : NONE;
      }
      p += Long.BYTES;
    }
    return NONE;
  }

  private void fill() {
    try {
      int n = in.read(buffer, filled, capacity - filled);
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

  /** Number of the line, from 1; objects without a line break between them share one. */
  long number() {
    return number;
  }

  /** Bytes of the stream before the line. */
  long offset() {
    return before + start;
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
