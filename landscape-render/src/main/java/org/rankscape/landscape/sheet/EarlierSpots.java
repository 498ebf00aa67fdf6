// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

/**
 * Where an earlier sheet showed projects, in px of the later one. The spot of a project is the
 * middle of the left side of its mark.
 */
final class EarlierSpots {
  /**
   * Share of the sheet's width that a project may move without counting as moved: a little less
   * than the 5 % that readers are promised.
   */
  private static final double MOVED = 0.049;

  private final SheetPlaces places;
  private final Rect before;
  private final Rect region;
  private final double scale;

  EarlierSpots(SheetPlaces places, Rect region) {
    this.places = places;
    this.before = places.region();
    this.region = region;
    this.scale = Math.sqrt(region.area() / before.area());
  }

  /** A px of the earlier sheet in px of the later one. */
  double scale() {
    return scale;
  }

  /** Whether the earlier sheet showed the project of a chip. */
  boolean shows(Chip chip) {
    return mark(chip) != null;
  }

  /** Middle of the mark's left side; NaN for what the earlier sheet did not show. */
  double y(Chip chip) {
    Rect mark = mark(chip);
    return mark == null
        ? Double.NaN
        : region.y() + (mark.y() + mark.height() / 2 - before.y()) * scale;
  }

  /** Left side of the mark; NaN for what the earlier sheet did not show. */
  double x(Chip chip) {
    Rect mark = mark(chip);
    return mark == null ? Double.NaN : region.x() + (mark.x() - before.x()) * scale;
  }

  /** How far a chip moved, as a share of the sheet's width; 0 for what was not shown. */
  double distance(Chip chip, Rect rect) {
    return shows(chip)
        ? Math.hypot(rect.x() - x(chip), rect.y() + rect.height() / 2 - y(chip)) / region.width()
        : 0;
  }

  /** Whether a distance counts as moved. */
  static boolean isMoved(double distance) {
    return distance > MOVED;
  }

  private Rect mark(Chip chip) {
    return places.project(chip.project().entry().id());
  }
}
