// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Mark;
import org.rankscape.landscape.draw.Picture;
import org.rankscape.landscape.draw.SvgWriter;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;

/** The mark of one project: the user's picture, else its monogram. */
public final class MarkTile {
  /** Half the height of a capital letter, in em. */
  static final double HALF_CAPITAL = 0.364;

  private static final double SIDE = 128;

  private MarkTile() {}

  /** The mark as an SVG of its own. */
  public static String svg(ProjectEntry project, Marks marks) {
    return SvgWriter.write(
        new Drawing(
            SIDE,
            SIDE,
            project.name(),
            project.primaryRepository(),
            "en",
            "none",
            elements(project, marks, 0, 0, SIDE, Theme.LIGHT)));
  }

  /** The mark in a square. */
  static List<Element> elements(
      ProjectEntry project, Marks marks, double x, double y, double side, Theme theme) {
    Mark given = marks.of(project);
    if (given != null) {
      return List.of(new Picture(x, y, side, given));
    }
    String monogram = Monogram.of(project.name());
    double letters = side * (monogram.length() > 1 ? 0.41 : 0.51);
    return List.of(
        Box.filled(x, y, side, side, 0.19 * side, theme.mark(project.id())),
        Text.centred(
            x + side / 2,
            y + side / 2 + HALF_CAPITAL * letters,
            letters,
            Face.EXTRABOLD,
            theme.markInk(),
            monogram));
  }
}
