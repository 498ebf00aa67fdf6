// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

/** One or two letters that stand for a name. */
final class Monogram {
  private Monogram() {}

  /**
   * First letter or digit of the name, and the first of its next word or its next capital, such as
   * LC for LangChain, TL for TensorRT-LLM, N for n8n.
   */
  static String of(String name) {
    int[] points = name.codePoints().filter(c -> !Character.isWhitespace(c) || c == ' ').toArray();
    int first = 0;
    while (first < points.length && !Character.isLetterOrDigit(points[first])) {
      first++;
    }
    if (first == points.length) {
      return "?";
    }
    StringBuilder out = new StringBuilder();
    out.appendCodePoint(Character.toUpperCase(points[first]));
    if (points[first] >= 0x2E80) {
      return out.toString();
    }
    int second = second(points, first);
    if (second > 0 && points[second] < 0x2E80) {
      out.appendCodePoint(Character.toUpperCase(points[second]));
    }
    return out.toString();
  }

  private static int second(int[] points, int first) {
    for (int i = first + 1; i < points.length; i++) {
      boolean wordStart =
          Character.isLetterOrDigit(points[i]) && !Character.isLetterOrDigit(points[i - 1]);
      if (wordStart) {
        return i;
      }
    }
    for (int i = first + 2; i < points.length; i++) {
      if (Character.isUpperCase(points[i]) && Character.isLowerCase(points[i - 1])) {
        return i;
      }
    }
    return 0;
  }
}
