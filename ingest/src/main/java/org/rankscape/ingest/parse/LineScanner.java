// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import java.time.DateTimeException;
import java.util.Arrays;
import org.rankscape.ingest.parse.Members.Member;
import org.rankscape.ingest.parse.Members.Slot;

/**
 * Reads the usual line in one pass over its bytes: notes where the wanted fields lie, skips the
 * rest strictly, and makes objects only of what is kept. Whatever is unusual it leaves to the
 * {@link FullParser}, with which it agrees on every line that it reads: it assigns fields in the
 * same order and by the same rules, so that reordered and repeated keys mean the same. Not
 * thread-safe.
 */
final class LineScanner {
  private static final int LONGEST_INTEGER = 18;
  private final ScannedFields fields = new ScannedFields();
  private byte[] scratch = new byte[0];
  private byte[] b;

  /** The event of a line, or null where only the full parser can tell. */
  ParsedLine scan(byte[] bytes, int offset, int length) {
    int start = offset;
    b = bytes;
    if (bytes.length - offset - length < JsonSkipper.SLACK) {
      copy(bytes, offset, length);
      start = 0;
    }
    fields.clear(b);
    try {
      int end = start + length;
      int p = JsonSkipper.space(b, start);
      if (b[p] != '{') {
        return null;
      }
      p = object(p + 1, Members.EVENT, 1);
      while (p < end && JsonSkipper.space(b, p) > p) {
        p++;
      }
      return p == end ? fields.event() : null;
    } catch (UnsureException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | DateTimeException e) {
      return null;
    }
  }

  private void copy(byte[] bytes, int offset, int length) {
    if (scratch.length < length + JsonSkipper.SLACK) {
      scratch = new byte[length + JsonSkipper.SLACK];
    }
    System.arraycopy(bytes, offset, scratch, 0, length);
    Arrays.fill(scratch, length, length + JsonSkipper.SLACK, (byte) 0);
    b = scratch;
  }

  /** The position after an object whose first brace stands before this position. */
  private int object(int from, Members members, int depth) {
    int p = JsonSkipper.space(b, from);
    if (b[p] == '}') {
      return p + 1;
    }
    while (true) {
      int name = JsonSkipper.nameStart(b, p);
      p = JsonSkipper.name(b, name);
      Member member = members.find(b, name, p - 1 - name);
      p = JsonSkipper.space(b, JsonSkipper.afterColon(b, p));
      p = member == null ? JsonSkipper.value(b, p, depth) : member(member, p, depth);
      p = JsonSkipper.space(b, p);
      if (b[p] == '}') {
        return p + 1;
      }
      if (b[p++] != ',') {
        throw UnsureException.INSTANCE;
      }
    }
  }

  private int member(Member member, int p, int depth) {
    boolean object = b[p] == '{';
    if (object && member.members() != null) {
      return object(p + 1, member.members(), depth + 1);
    }
    int end = JsonSkipper.value(b, p, depth);
    Slot slot = member.slot();
    switch (member.kind()) {
      case TEXT -> fields.put(slot, isText(p) ? ScannedFields.place(p + 1, end - 1) : -1);
      case LONG -> fields.put(slot, isNumber(p) ? integer(b, p, end) : -1);
      case INT -> {
        long value = isNumber(p) ? integer(b, p, end) : -1;
        fields.put(slot, value > Integer.MAX_VALUE ? -1 : value);
      }
      case BOOLEAN -> fields.put(slot, b[p] == 't' ? 1 : b[p] == 'f' ? 0 : -1);
      case ARRAY -> fields.put(slot, b[p] == '[' ? ScannedFields.place(p, end) : -1);
      case IS_OBJECT -> fields.put(slot, object ? 1 : 0);
      case OBJECT -> {
        if (slot != Slot.NONE && isNumber(p)) {
          fields.put(slot, integer(b, p, end));
        }
      }
    }
    return end;
  }

  /** Whether it is a string; other scalars have a text too, which the full parser knows. */
  private boolean isText(int p) {
    if (isNumber(p) || b[p] == 't' || b[p] == 'f') {
      throw UnsureException.INSTANCE;
    }
    return b[p] == '"';
  }

  private boolean isNumber(int p) {
    return b[p] <= '9' && b[p] != '"';
  }

  /**
   * The number that stands here in plain digits.
   *
   * @throws UnsureException if there is anything else, or more than 18 digits
   */
  static long integer(byte[] b, int from, int end) {
    if (from == end || end - from > LONGEST_INTEGER) {
      throw UnsureException.INSTANCE;
    }
    long value = 0;
    for (int p = from; p < end; p++) {
      int digit = b[p] - '0';
      if (digit < 0 || digit > 9) {
        throw UnsureException.INSTANCE;
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
