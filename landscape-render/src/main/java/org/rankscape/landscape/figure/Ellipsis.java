// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;

/** Shortens a text to a width. */
public final class Ellipsis {
  private Ellipsis() {}

  /** The text, or as much of it as fits with an ellipsis. */
  public static String fit(String text, Face face, double size, double width) {
    if (Fonts.width(text, face, size) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int n = points.length;
    String shorter = text;
    while (n > 1 && Fonts.width(shorter, face, size) > width) {
      n--;
      shorter = new String(points, 0, n).stripTrailing() + "…";
    }
    return shorter;
  }
}
