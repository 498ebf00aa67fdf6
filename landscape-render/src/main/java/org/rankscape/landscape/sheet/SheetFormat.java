// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

/** Usual sizes of a sheet in px of 1/96 inch. */
public enum SheetFormat {
  /** 16:9, for slides and screens. */
  WIDE(1920, 1080),
  /** ISO A3, landscape. */
  A3(1587.4, 1122.52),
  /** ISO A4, landscape. */
  A4(1122.52, 793.7),
  /** 1:1. */
  SQUARE(1440, 1440),
  /** 9:16, for phones. */
  TALL(1080, 1920);

  private final double width;
  private final double height;

  SheetFormat(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Width in px. */
  public double width() {
    return width;
  }

  /** Height in px. */
  public double height() {
    return height;
  }
}
