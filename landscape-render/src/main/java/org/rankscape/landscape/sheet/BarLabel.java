// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.List;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Text;

/**
 * The name of a layer or frame on its bar: Latin text turned upwards, Chinese characters one below
 * another.
 */
final class BarLabel {
  private static final double HALF_CAPITAL = 0.364;

  private BarLabel() {}

  static List<Element> of(String label, Rect bar, Language language, double most, String ink) {
    double size = Math.min(most, 0.75 * bar.width());
    double middle = bar.x() + bar.width() / 2;
    boolean han =
        language == Language.ZH && label.codePoints().allMatch(c -> c >= 0x2E80 || c == ' ');
    if (!han) {
      double natural = Fonts.width(label, Face.EXTRABOLD, size);
      double fitted = size * Math.min(1, 0.94 * bar.height() / natural);
      double length = Fonts.width(label, Face.EXTRABOLD, fitted);
      return List.of(
          new Text(
              middle + HALF_CAPITAL * fitted,
              bar.y() + (bar.height() + length) / 2,
              fitted,
              Face.EXTRABOLD,
              ink,
              label,
              true));
    }
    int[] characters = label.codePoints().toArray();
    double pitch = Math.min(1.25 * size, 0.94 * bar.height() / characters.length);
    double fitted = Math.min(size, pitch / 1.05);
    double y = bar.y() + (bar.height() - pitch * characters.length) / 2;
    List<Element> out = new ArrayList<>();
    for (int c : characters) {
      // Set vertically, a comma stands in the upper right of its square.
      double shift = "、，。".indexOf(c) >= 0 ? 0.5 * fitted : 0;
      out.add(
          Text.centred(
              middle + shift,
              y + pitch / 2 + 0.38 * fitted - shift,
              fitted,
              Face.EXTRABOLD,
              ink,
              Character.toString(c)));
      y += pitch;
    }
    return out;
  }
}
