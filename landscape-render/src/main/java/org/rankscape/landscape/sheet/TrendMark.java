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
  NEW;

  /** The mark of a project, or null. */
  static TrendMark of(Project project) {
    if (project.trend() == null) {
      return null;
    }
    return switch (project.trend().trendClass()) {
      case GROWING -> RISING;
      case DECLINING -> FALLING;
      case NEW -> NEW;
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
    };
  }
}
