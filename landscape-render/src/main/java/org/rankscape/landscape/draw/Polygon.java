// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.util.List;

/**
 * A filled polygon.
 *
 * @param points x and y in turn
 */
public record Polygon(List<Double> points, String fill) implements Element {
  /** Copies the points. */
  public Polygon {
    points = List.copyOf(points);
  }
}
