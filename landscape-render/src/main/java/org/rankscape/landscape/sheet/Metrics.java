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
    return 5 * unit;
  }

  /** Width of the coloured bar that names a layer. */
  double bar() {
    return 34 * unit;
  }

  double padding() {
    return 6 * unit;
  }

  double framePadding() {
    return 5 * unit;
  }

  /** Type size of domain labels and frame titles: close to the smallest names, within bounds. */
  double heading() {
    return Math.min(26 * unit, Math.max(0.92 * type, Math.min(10 * unit, 3 * type)));
  }

  double headingLine() {
    return 1.22 * heading();
  }

  /** Height that a heading of some lines takes, with the space below it. */
  double headingHeight(int lines) {
    return lines * headingLine() + 0.16 * heading();
  }

  double frameTitle() {
    return 1.3 * heading();
  }

  double pillSize() {
    return 0.78 * heading();
  }

  double pillHeight() {
    return 1.5 * pillSize();
  }

  /** Space between two rows of a type size. */
  double rowGap() {
    return 0.22 * type;
  }

  /** Space between two chips in a row. */
  double chipGap() {
    return 0.55 * type;
  }

  /** Space between the parts of a domain, with the dashed line in its middle. */
  double partGap() {
    return 0.55 * type;
  }
}
