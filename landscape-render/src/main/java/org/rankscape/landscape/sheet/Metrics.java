// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

/**
 * Lengths in px of one trial layout.
 *
 * @param unit px per design px; the design is 1920 by 1080
 * @param type smallest type size of a project
 */
record Metrics(double unit, double type) {
  /** Free space between neighbouring boxes. */
  double gap() {
    return 3.3 * unit;
  }

  /** A tile without the gap at its right and lower side. */
  Rect withoutGap(Rect tile) {
    return new Rect(tile.x(), tile.y(), tile.width() - gap(), tile.height() - gap());
  }

  /** Width of the coloured bar that names a layer. */
  double bar() {
    return 26 * unit;
  }

  double padding() {
    return 4.5 * unit;
  }

  double framePadding() {
    return 3 * unit;
  }

  /** Type size of domain labels and frame titles: close to the smallest names, within bounds. */
  double heading() {
    return Math.min(24 * unit, Math.max(0.66 * type, Math.min(10 * unit, 3 * type)));
  }

  double headingLine() {
    return 1.1 * heading();
  }

  /** Height that a heading of some lines takes, with the space below it. */
  double headingHeight(int lines) {
    return lines * headingLine() + 0.08 * heading();
  }

  /** Width of the bar that carries the title of a frame. */
  double frameBar() {
    return 1.34 * heading();
  }

  double pillSize() {
    return 0.84 * heading();
  }

  double pillHeight() {
    return 1.45 * pillSize();
  }

  /** Space between two rows of a type size. */
  double rowGap() {
    return 0.07 * type;
  }

  /** Space between two chips in a row. */
  double chipGap() {
    return 0.45 * type;
  }

  /** Space between the parts of a domain, with the dashed line in its middle. */
  double partGap() {
    return 0.55 * type;
  }
}
