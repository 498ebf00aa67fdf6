// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.util.List;

/**
 * A line of cubic Bézier pieces.
 *
 * @param points x and y in turn: the start, then two control points and the end of each piece
 */
public record Curve(List<Double> points, String stroke, double width) implements Element {
  /** Copies the points. */
  public Curve {
    points = List.copyOf(points);
    if (points.size() < 8 || (points.size() - 2) % 6 != 0) {
      throw new IllegalArgumentException("A curve of " + points.size() / 2 + " points.");
    }
  }
}
