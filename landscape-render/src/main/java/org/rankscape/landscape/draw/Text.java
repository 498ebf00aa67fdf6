// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of text that starts at a point on its baseline.
 *
 * @param x left end of the baseline
 * @param y baseline
 * @param size type size in px
 * @param upwards whether the line runs from bottom to top instead of from left to right
 */
public record Text(
    double x, double y, double size, Face face, String fill, String text, boolean upwards)
    implements Element {

  /** A line from left to right. */
  public static Text of(double x, double y, double size, Face face, String fill, String text) {
    return new Text(x, y, size, face, fill, text, false);
  }

  /** A line from left to right centred on {@code x}. */
  public static Text centred(double x, double y, double size, Face face, String fill, String text) {
    return of(x - Fonts.width(text, face, size) / 2, y, size, face, fill, text);
  }

  /** A line from left to right that ends at {@code x}. */
  public static Text ending(double x, double y, double size, Face face, String fill, String text) {
    return of(x - Fonts.width(text, face, size), y, size, face, fill, text);
  }

  /**
   * A line from left to right in pieces of one face each, so that Chinese characters beside Latin
   * ones are as bold as these.
   */
  public static List<Element> byFace(
      double x, double y, double size, Face face, String fill, String text) {
    List<Element> out = new ArrayList<>();
    double at = x;
    for (Fonts.Run run : Fonts.runs(text, face)) {
      out.add(of(at, y, size, face, fill, run.text()));
      at += Fonts.width(run.text(), face, size);
    }
    return out;
  }
}
