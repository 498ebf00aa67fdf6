// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.Arrays;
import java.util.List;

/** A frame around a slicing of boxes; its title stands on a bar at its left side. */
final class FrameCell implements Cell {
  /** Least share of the type size that a title may be reduced to. */
  static final double SMALLEST_TITLE = 0.7;

  private final String id;
  private final String title;
  private final Slicing inside;
  private final Metrics metrics;
  private final double[] heights;

  /**
   * A frame.
   *
   * @param titleLength length of the title on its bar at full size
   */
  FrameCell(
      String id,
      String title,
      Slicing inside,
      Metrics metrics,
      double[] widths,
      double titleLength) {
    this.id = id;
    this.title = title;
    this.inside = inside;
    this.metrics = metrics;
    this.heights = new double[widths.length];
    Arrays.fill(heights, Double.POSITIVE_INFINITY);
    double step = widths[1] - widths[0];
    double least = leastHeight(titleLength, metrics);
    for (int i = 0; i < widths.length; i++) {
      int index = (int) Math.floor((widths[i] - aside()) / step + 1e-9);
      if (index >= 0) {
        heights[i] = Math.max(least, inside.heights()[index] + 2 * metrics.framePadding());
      }
    }
  }

  /** Width that bar and padding take; the last box brings its own gap. */
  private double aside() {
    return metrics.frameBar() + 2 * metrics.framePadding();
  }

  static double leastHeight(double titleLength, Metrics metrics) {
    return SMALLEST_TITLE * titleLength + 4 * metrics.framePadding();
  }

  /** What a frame with its gap leaves to the boxes and their gaps. */
  static Rect inner(Rect rect, Metrics metrics) {
    double pad = metrics.framePadding();
    return new Rect(
        rect.x() + metrics.frameBar() + pad,
        rect.y() + pad,
        rect.width() - metrics.frameBar() - 2 * pad,
        rect.height() - 2 * pad);
  }

  @Override
  public double[] heights() {
    return heights;
  }

  @Override
  public double area() {
    return inside.area();
  }

  @Override
  public Plan plan(Rect rect, int depth) {
    Rect outer = metrics.withoutGap(rect);
    Plan plan = inside.plan(inner(rect, metrics), depth);
    return new Plan(
        plan.cost(),
        plan.boxes(),
        Lists.concat(plan.frames(), List.of(new PlacedFrame(id, title, outer))));
  }
}
