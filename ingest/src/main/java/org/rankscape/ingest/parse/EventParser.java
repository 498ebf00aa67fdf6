// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

/**
 * Reads a line of an hour's file: the usual line by scanning its bytes, any other with the {@link
 * FullParser}; both say the same. Not thread-safe.
 */
public final class EventParser {
  /** Bytes that should follow a line in its array, whatever they are; without them it is copied. */
  public static final int SLACK = JsonSkipper.SLACK;

  private final LineScanner scanner = new LineScanner();
  private final FullParser parser = new FullParser();

  /** Parses the bytes of one line. */
  public ParsedLine parse(byte[] bytes, int offset, int length) {
    ParsedLine line = scanner.scan(bytes, offset, length);
    return line == null ? parser.parse(bytes, offset, length) : line;
  }

  /**
   * Length of the JSON object that these bytes start with, if nothing but white space stands before
   * it and between it and the start of another; 0 otherwise.
   */
  public static int firstObject(byte[] bytes, int offset, int length) {
    int end = offset + length;
    try {
      int p = JsonSkipper.space(bytes, offset);
      if (p >= end || bytes[p] != '{') {
        return 0;
      }
      p = JsonSkipper.value(bytes, p, 0);
      int next = JsonSkipper.space(bytes, p);
      return next < end && bytes[next] == '{' ? p - offset : 0;
    } catch (UnsureException | IndexOutOfBoundsException e) {
      return 0;
    }
  }
}
