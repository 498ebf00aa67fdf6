// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

/**
 * Reads a line of an hour's file: the usual line by scanning its bytes, any other with the {@link
 * FullParser}; both say the same. Not thread-safe.
 */
public final class EventParser {
  private final LineScanner scanner = new LineScanner();
  private final FullParser parser = new FullParser();

  /**
   * Parses the bytes of one line. It is fastest where at least eight more bytes follow in the
   * array, whatever they are.
   */
  public ParsedLine parse(byte[] bytes, int offset, int length) {
    ParsedLine line = scanner.scan(bytes, offset, length);
    return line == null ? parser.parse(bytes, offset, length) : line;
  }
}
