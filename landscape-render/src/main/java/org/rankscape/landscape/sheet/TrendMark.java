// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Polygon;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.model.Project;

/** The small sign of a trend; its shape tells it apart without colour. */
enum TrendMark {
  /** Triangle upwards. */
  RISING,
  /** Triangle downwards. */
  FALLING,
  /** Diamond. */
  NEW,
  /** Two upright bars, as on the key that pauses: no activity in the last months. */
  DORMANT;

  /** The mark of a project, or null. */
  static TrendMark of(Project project) {
    if (project.trend() == null) {
      return null;
    }
    return switch (project.trend().trendClass()) {
      case GROWING -> RISING;
      case DECLINING -> FALLING;
      case NEW -> NEW;
      case DORMANT, GONE -> DORMANT;
      default -> null;
    };
  }

  /** The mark in a square of side {@code a}. */
  Element element(double x, double y, double a, Theme theme) {
    return switch (this) {
      case RISING ->
          new Polygon(
              List.of(x + a / 2, y + 0.08 * a, x + a, y + 0.92 * a, x, y + 0.92 * a),
              theme.rising());
      case FALLING ->
          new Polygon(
              List.of(x, y + 0.08 * a, x + a, y + 0.08 * a, x + a / 2, y + 0.92 * a),
              theme.falling());
      case NEW ->
          new Polygon(
              List.of(x + a / 2, y, x + a, y + a / 2, x + a / 2, y + a, x, y + a / 2),
              theme.fresh());
      case DORMANT -> bars(x, y + 0.06 * a, a, 0.88 * a, theme.muted());
    };
  }

  /** Two bars as one polygon, joined by a line without width. */
  private static Polygon bars(double x, double y, double width, double height, String fill) {
    double left = x + 0.36 * width;
    double right = x + 0.64 * width;
    double middle = y + height / 2;
    double far = x + width;
    double bottom = y + height;
    return new Polygon(
        List.of(
            x, y, left, y, left, middle, right, middle, right, y, far, y, far, bottom, right,
            bottom, right, middle, left, middle, left, bottom, x, bottom),
        fill);
  }
}
