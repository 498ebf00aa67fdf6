// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import org.rankscape.landscape.draw.Theme;

/**
 * How a sheet is drawn.
 *
 * @param width width in px of 1/96 inch, 400 to 20,000
 * @param height height in px, 400 to 20,000
 * @param language language of labels and texts
 * @param theme colours
 * @param marks pictures of projects
 * @param pixels pixels of the PNG per px, more than 0 and at most 8
 */
public record SheetSettings(
    double width, double height, Language language, Theme theme, Marks marks, double pixels) {
  private static final double LEAST = 400;
  private static final double MOST = 20_000;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if a length is outside its limits
   */
  public SheetSettings {
    check("width", width, LEAST, MOST);
    check("height", height, LEAST, MOST);
    check("pixels", pixels, 0.1, 8);
  }

  private static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "The sheet's " + name + " is " + value + ". Choose " + least + " to " + most + ".");
    }
  }

  /** A format in a language, light theme, two pixels per px. */
  public static SheetSettings of(SheetFormat format, Language language) {
    return new SheetSettings(format.width(), format.height(), language, Theme.LIGHT, Marks.NONE, 2);
  }

  /** The same with other colours. */
  public SheetSettings with(Theme other) {
    return new SheetSettings(width, height, language, other, marks, pixels);
  }

  /** The same with pictures of projects. */
  public SheetSettings with(Marks other) {
    return new SheetSettings(width, height, language, theme, other, pixels);
  }
}
