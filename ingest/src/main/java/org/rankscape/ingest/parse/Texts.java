// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Makes strings of the bytes between the quotes of JSON strings. Short ones that were met lately
 * are not made again: logins, names, types, actions and languages repeat.
 */
final class Texts {
  private static final int SLOTS = 1 << 14;
  private static final int LONGEST_REMEMBERED = 64;
  private static final int LONGEST = 1 << 20;
  private static final long MIX = 0x9e3779b97f4a7c15L;
  private final byte[] raw = new byte[SLOTS * LONGEST_REMEMBERED];
  private final byte[] lengths = new byte[SLOTS];
  private final String[] texts = new String[SLOTS];

  /**
   * The text of well-formed bytes; at least {@link JsonSkipper#SLACK} more must follow.
   *
   * @throws UnsureException if they are not UTF-8, or longer than 1 MiB
   */
  String of(byte[] b, int start, int length) {
    if (length > LONGEST_REMEMBERED) {
      return decode(b, start, length);
    }
    int slot = slot(b, start, length);
    int place = slot * LONGEST_REMEMBERED;
    String known = texts[slot];
    if (known != null
        && lengths[slot] == length
        && Arrays.equals(raw, place, place + length, b, start, start + length)) {
      return known;
    }
    String text = decode(b, start, length);
    System.arraycopy(b, start, raw, place, length);
    lengths[slot] = (byte) length;
    texts[slot] = text;
    return text;
  }

  private static int slot(byte[] b, int start, int length) {
    long hash = length;
    int i = 0;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      hash = mix(hash, (long) JsonSkipper.WORD.get(b, start + i));
    }
    long rest = (long) JsonSkipper.WORD.get(b, start + i) & (1L << 8 * (length - i)) - 1;
    return (int) (mix(hash, rest) >>> 32) & SLOTS - 1;
  }

  private static long mix(long hash, long word) {
    long mixed = (hash ^ word) * MIX;
    return mixed ^ mixed >>> 29;
  }

  private static String decode(byte[] b, int start, int length) {
    if (length > LONGEST) {
      throw UnsureException.INSTANCE;
    }
    String text = new String(b, start, length, UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      throw UnsureException.INSTANCE;
    }
    return text.indexOf('\\') < 0 ? text : unescape(text);
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = text.charAt(i++);
      switch (c) {
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          out.append((char) Integer.parseInt(text, i, i + 4, 16));
          i += 4;
        }
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
