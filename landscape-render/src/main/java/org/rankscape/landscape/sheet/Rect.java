// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

/** An axis-parallel rectangle in px; y grows downwards. */
public record Rect(double x, double y, double width, double height) {
  /** Width times height. */
  public double area() {
    return width * height;
  }

  /** Right edge. */
  public double right() {
    return x + width;
  }

  /** Lower edge. */
  public double bottom() {
    return y + height;
  }

  /** Whether the two share more than {@code tolerance} px in both directions. */
  public boolean overlaps(Rect other, double tolerance) {
    return Math.min(right(), other.right()) - Math.max(x, other.x) > tolerance
        && Math.min(bottom(), other.bottom()) - Math.max(y, other.y) > tolerance;
  }

  /** Whether the other lies inside, give or take {@code tolerance} px. */
  public boolean contains(Rect other, double tolerance) {
    return other.x >= x - tolerance
        && other.y >= y - tolerance
        && other.right() <= right() + tolerance
        && other.bottom() <= bottom() + tolerance;
  }
}
