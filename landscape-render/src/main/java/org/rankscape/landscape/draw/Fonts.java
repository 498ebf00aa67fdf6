// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures text with the fonts that come with the project. No font of the system is read, so a
 * picture is the same on every machine.
 */
public final class Fonts {
  /** Stands for a character that no face has. */
  private static final int MISSING = 0x25A1;

  private static final Map<Face, FontFile> FILES = new EnumMap<>(Face.class);

  static {
    for (Face face : Face.values()) {
      FILES.put(face, new FontFile(face.file()));
    }
  }

  private Fonts() {}

  /**
   * Characters in a row that one face draws.
   *
   * @param face the face that has them
   * @param text the characters
   */
  record Run(Face face, String text) {}

  /** Width in px of a line of text. */
  public static double width(String text, Face face, double size) {
    double em = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int shown = shown(c, face);
      em += file(faceOf(shown, face)).advance(shown);
    }
    return em * size;
  }

  static FontFile file(Face face) {
    return FILES.get(face);
  }

  /** Splits a text by the face that draws it; characters without one become a white square. */
  static List<Run> runs(String text, Face face) {
    List<Run> out = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Face current = face;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int shown = shown(c, face);
      Face next = faceOf(shown, face);
      if (next != current && !run.isEmpty()) {
        out.add(new Run(current, run.toString()));
        run.setLength(0);
      }
      current = next;
      run.appendCodePoint(shown);
    }
    if (!run.isEmpty()) {
      out.add(new Run(current, run.toString()));
    }
    return out;
  }

  /**
   * Width in em of the stroke that makes a text of Chinese characters only as bold as its face; the
   * fallback font has one weight. 0 for every other text.
   */
  static double emboldening(String text, Face face) {
    List<Run> runs = runs(text, face);
    if (face == Face.REGULAR || runs.size() != 1 || runs.get(0).face() != Face.HAN) {
      return 0;
    }
    return face == Face.EXTRABOLD ? 0.055 : 0.03;
  }

  /** The text as it is drawn, with a white square for what no face has. */
  static String shown(String text, Face face) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(shown(c, face)));
    return out.toString();
  }

  private static int shown(int codePoint, Face face) {
    if (Character.isWhitespace(codePoint) || Character.isISOControl(codePoint)) {
      return ' ';
    }
    return file(face).covers(codePoint) || file(Face.HAN).covers(codePoint) ? codePoint : MISSING;
  }

  private static Face faceOf(int codePoint, Face face) {
    return file(face).covers(codePoint) ? face : Face.HAN;
  }
}
