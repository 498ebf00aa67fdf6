// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/**
 * Events that are not compressed, one a line whatever they looked like: objects that span several
 * lines are joined, and of an array, as GitHub's API gives it, only the elements are left. A file
 * with a whole object in its first line is passed on as it is, so that a damaged line spoils no
 * other.
 */
public final class PlainJson extends InputStream {
  /** Bytes looked at to tell what a file is. */
  public static final int PEEK = 1 << 18;

  private final InputStream in;
  private final boolean joining;
  private int depth;
  private boolean inText;
  private boolean escaped;

  private PlainJson(InputStream in, boolean joining) {
    this.in = in;
    this.joining = joining;
  }

  /**
   * Reads a file, if its first character begins a JSON object or array.
   *
   * @param in a stream that takes {@value #PEEK} bytes back
   * @return null where it does not; nothing of the stream is consumed then
   */
  public static PlainJson of(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(PEEK);
    in.unread(head);
    int start = start(head);
    if (start == head.length || head[start] != '{' && head[start] != '[') {
      return null;
    }
    in.skipNBytes(start);
    return new PlainJson(in, head[start] == '[' || !isLine(head, start));
  }

  /**
   * Whether the first object of a file is an event of GitHub.
   *
   * @param head the first bytes of the file
   */
  public static boolean isEvent(byte[] head) {
    int start = start(head);
    if (start < head.length && head[start] == '[') {
      start = start(Arrays.copyOfRange(head, start + 1, head.length)) + start + 1;
    }
    int length = start < head.length && head[start] == '{' ? objectLength(head, start) : 0;
    byte[] object = Arrays.copyOfRange(head, start, start + length + EventParser.SLACK);
    return length > 0
        && !(new EventParser().parse(object, 0, length) instanceof ParsedLine.Unusable);
  }

  /** Where the text begins, behind white space and a byte-order mark. */
  private static int start(byte[] head) {
    boolean mark = head.length > 2 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb;
    int p = mark ? 3 : 0;
    while (p < head.length && head[p] >= 0 && head[p] <= ' ') {
      p++;
    }
    return p;
  }

  private static boolean isLine(byte[] head, int start) {
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return end == head.length && head.length == PEEK
        || objectLength(Arrays.copyOf(head, end), start) > 0;
  }

  /** Length of the object that begins there, 0 where it does not end. */
  private static int objectLength(byte[] head, int start) {
    PlainJson scan = new PlainJson(nullInputStream(), true);
    for (int p = start; p < head.length; p++) {
      scan.joined(head[p]);
      if (scan.depth == 0) {
        return p + 1 - start;
      }
    }
    return 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = in.read(b, off, len);
    for (int i = off; joining && i < off + n; i++) {
      b[i] = joined(b[i]);
    }
    return n;
  }

  /** A byte as it is passed on: line breaks stand between objects, and only there. */
  private byte joined(byte c) {
    if (inText) {
      inText = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return c == '\n' ? (byte) ' ' : c;
    }
    switch (c) {
      case '"' -> inText = true;
      case '{' -> depth++;
      case '}' -> depth--;
      case '[', ']', ',' -> {
        return depth == 0 ? (byte) '\n' : c;
      }
      case '\n', '\r' -> {
        return depth == 0 ? c : (byte) ' ';
      }
      default -> {
        return c;
      }
    }
    return c;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
