// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.List;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;

/** Breaks texts into lines. */
public final class LineBreaks {
  private LineBreaks() {}

  /**
   * Breaks a name into lines of nearly equal length, each of at most {@code longest} characters.
   */
  static List<String> atMost(String name, int longest) {
    int[] points = name.codePoints().toArray();
    if (points.length <= longest) {
      return List.of(name);
    }
    int lines = (points.length + longest - 1) / longest;
    int each = (points.length + lines - 1) / lines;
    List<String> out = new ArrayList<>();
    int from = 0;
    while (from < points.length) {
      int to = Math.min(points.length, from + each);
      if (to < points.length) {
        to = lastSeparator(points, from + each / 2, Math.min(points.length, from + longest), to);
      }
      out.add(new String(points, from, to - from).strip());
      from = to;
    }
    return out;
  }

  private static int lastSeparator(int[] points, int from, int to, int otherwise) {
    for (int i = to - 1; i >= from; i--) {
      if (" -_./".indexOf(points[i]) >= 0) {
        return i + 1;
      }
    }
    return otherwise;
  }

  /** Breaks a text between words, or between Chinese characters, into lines of a given width. */
  public static List<String> fit(String text, Face face, double size, double width) {
    List<String> out = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      String longer = line + word;
      if (line.length() > 0 && Fonts.width(longer.stripTrailing(), face, size) > width) {
        out.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    out.add(line.toString().strip());
    return out;
  }

  /** Width of the widest word: no narrower line can hold the text. */
  static double widestWord(String text, Face face, double size) {
    return words(text).stream()
        .mapToDouble(w -> Fonts.width(w.stripTrailing(), face, size))
        .max()
        .orElse(0);
  }

  private static List<String> words(String text) {
    List<String> out = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      word.appendCodePoint(c);
      if (c == ' ' || c >= 0x2E80) {
        out.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      out.add(word.toString());
    }
    return out;
  }
}
