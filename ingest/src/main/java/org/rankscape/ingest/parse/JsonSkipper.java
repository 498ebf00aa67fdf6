// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Skips JSON text in bytes, eight at a time within strings, and refuses whatever is not JSON.
 *
 * <p>What is skipped here, Jackson skips too. The opposite does not hold: deeper nesting than
 * {@link #DEEPEST} and numbers or names of unusual length are refused as well. Bytes of strings
 * from 0x80 on are not looked at: whether they are UTF-8 or not, the string ends at the same quote.
 *
 * <p>No method knows where the line ends. On a line that is cut off they read on, at most to the
 * end of the array; so the caller checks the end once, and sees to it that at least {@link #SLACK}
 * bytes follow it.
 */
final class JsonSkipper {
  /** Bytes that must follow a line in its array. */
  static final int SLACK = Long.BYTES;

  /** Deepest nesting; Jackson's own limit is 1,000. */
  static final int DEEPEST = 500;

  /** Eight bytes of an array, the first one lowest. */
  static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle HALF =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int LONGEST_NUMBER = 500;
  private static final int LONGEST_NAME = 10_000;
  private static final int TRUE = 0x65757274;
  private static final int NULL = 0x6c6c756e;
  private static final int ALSE = 0x65736c61;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private JsonSkipper() {}

  /** The position after the value that starts here or after white space. */
  static int value(byte[] b, int from, int depth) {
    int p = from;
    while (true) {
      switch (b[p]) {
        case '"':
          return string(b, p + 1);
        case '{':
          return object(b, p + 1, depth + 1);
        case '[':
          return array(b, p + 1, depth + 1);
        case 't':
          return literal(b, p, TRUE);
        case 'n':
          return literal(b, p, NULL);
        case 'f':
          return literal(b, p + 1, ALSE);
        case ' ', '\t', '\n', '\r':
          p++;
          break;
        default:
          return number(b, p);
      }
    }
  }

  private static int literal(byte[] b, int p, int expected) {
    if ((int) HALF.get(b, p) != expected) {
      throw UnsureException.INSTANCE;
    }
    return p + 4;
  }

  private static int object(byte[] b, int from, int depth) {
    if (depth > DEEPEST) {
      throw UnsureException.INSTANCE;
    }
    int p = from;
    if (token(b, p) == '}') {
      return space(b, p) + 1;
    }
    while (true) {
      p = name(b, nameStart(b, p));
      p = value(b, afterColon(b, p), depth);
      if (b[p] != ',') {
        p = space(b, p);
        if (b[p] == '}') {
          return p + 1;
        }
      }
      p = after(b, p, ',');
    }
  }

  private static int array(byte[] b, int from, int depth) {
    if (depth > DEEPEST) {
      throw UnsureException.INSTANCE;
    }
    int p = from;
    if (token(b, p) == ']') {
      return space(b, p) + 1;
    }
    while (true) {
      p = value(b, p, depth);
      if (b[p] != ',') {
        p = space(b, p);
        if (b[p] == ']') {
          return p + 1;
        }
      }
      p = after(b, p, ',');
    }
  }

  private static int token(byte[] b, int p) {
    return b[p] > ' ' ? b[p] : b[space(b, p)];
  }

  /** The position of the first byte of the name that starts here or after white space. */
  static int nameStart(byte[] b, int p) {
    return b[p] == '"' ? p + 1 : after(b, space(b, p), '"');
  }

  /** The position after a colon that stands here or after white space. */
  static int afterColon(byte[] b, int p) {
    return b[p] == ':' ? p + 1 : after(b, space(b, p), ':');
  }

  private static int after(byte[] b, int p, int expected) {
    if (b[p] != expected) {
      throw UnsureException.INSTANCE;
    }
    return p + 1;
  }

  /** The first position that holds no white space. */
  static int space(byte[] b, int from) {
    int p = from;
    while (b[p] == ' ' || b[p] == '\n' || b[p] == '\r' || b[p] == '\t') {
      p++;
    }
    return p;
  }

  /** The position after the closing quote of a string, given that of its first byte. */
  static int string(byte[] b, int from) {
    int p = from;
    while (true) {
      p = special(b, p);
      if (b[p] == '"') {
        return p + 1;
      }
      p = escape(b, p);
    }
  }

  /** Like {@link #string}, for names: one with an escape or beyond ASCII is refused. */
  static int name(byte[] b, int from) {
    int p = from;
    long found = 0;
    while (found == 0) {
      long x = (long) WORD.get(b, p);
      found = (belowQuote(x) | isBackslash(x) | x) & HIGH;
      p += Long.BYTES;
    }
    p += (Long.numberOfTrailingZeros(found) >>> 3) - Long.BYTES;
    if (b[p] != '"' || p - from > LONGEST_NAME) {
      throw UnsureException.INSTANCE;
    }
    return p + 1;
  }

  /** The first position of a quote, a backslash or a control character. */
  private static int special(byte[] b, int from) {
    int p = from;
    while (true) {
      long x = (long) WORD.get(b, p);
      long found = (belowQuote(x) | isBackslash(x)) & ~x & HIGH;
      if (found != 0) {
        return p + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      p += Long.BYTES;
    }
  }

  /**
   * Has the highest bit of the first ASCII byte that is a quote or a control character: these are
   * below 0x21 after x ^ 0x02, and a borrow reaches only bytes after the first.
   */
  private static long belowQuote(long x) {
    return (x ^ 0x02 * ONES) - 0x21 * ONES;
  }

  private static long isBackslash(long x) {
    return (x ^ '\\' * ONES) - ONES;
  }

  private static int escape(byte[] b, int p) {
    if (b[p] != '\\') {
      throw UnsureException.INSTANCE;
    }
    switch (b[p + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
        return p + 2;
      case 'u':
        for (int i = p + 2; i < p + 6; i++) {
          if (b[i] < 0 || Character.digit(b[i], 16) < 0) {
            throw UnsureException.INSTANCE;
          }
        }
        return p + 6;
      default:
        throw UnsureException.INSTANCE;
    }
  }

  private static int number(byte[] b, int from) {
    int p = b[from] == '-' ? from + 1 : from;
    p = b[p] == '0' ? p + 1 : digits(b, p);
    if (b[p] == '.') {
      p = digits(b, p + 1);
    }
    if (b[p] == 'e' || b[p] == 'E') {
      p = digits(b, b[p + 1] == '+' || b[p + 1] == '-' ? p + 2 : p + 1);
    }
    if (p - from > LONGEST_NUMBER) {
      throw UnsureException.INSTANCE;
    }
    return p;
  }

  private static int digits(byte[] b, int from) {
    int p = from;
    while (b[p] >= '0' && b[p] <= '9') {
      p++;
    }
    if (p == from) {
      throw UnsureException.INSTANCE;
    }
    return p;
  }
}
