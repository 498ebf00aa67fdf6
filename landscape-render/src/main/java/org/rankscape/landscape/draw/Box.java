// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

/**
 * A rectangle.
 *
 * @param radius radius of its corners
 * @param fill colour inside, or null
 * @param stroke colour of the border, or null
 * @param strokeWidth width of the border, drawn half inside and half outside
 */
public record Box(
    double x,
    double y,
    double width,
    double height,
    double radius,
    String fill,
    String stroke,
    double strokeWidth)
    implements Element {

  /** A filled rectangle without border. */
  public static Box filled(
      double x, double y, double width, double height, double radius, String fill) {
    return new Box(x, y, width, height, radius, fill, null, 0);
  }
}
