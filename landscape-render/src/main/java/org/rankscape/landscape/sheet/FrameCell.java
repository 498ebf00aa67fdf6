// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.Arrays;
import java.util.List;

/** A titled frame around a slicing of boxes. */
final class FrameCell implements Cell {
  private final String title;
  private final Slicing inside;
  private final Metrics metrics;
  private final double[] heights;

  FrameCell(String title, Slicing inside, Metrics metrics, double[] widths, double titleWidth) {
    this.title = title;
    this.inside = inside;
    this.metrics = metrics;
    this.heights = new double[widths.length];
    Arrays.fill(heights, Double.POSITIVE_INFINITY);
    double step = widths[1] - widths[0];
    for (int i = 0; i < widths.length; i++) {
      int index = (int) Math.floor((widths[i] - 2 * metrics.framePadding()) / step + 1e-9);
      if (index >= 0 && titleWidth <= widths[i] - 4 * metrics.framePadding()) {
        heights[i] = inside.heights()[index] + above() + metrics.framePadding();
      }
    }
  }

  private double above() {
    return metrics.frameTitle() + 0.4 * metrics.framePadding();
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
    double pad = metrics.framePadding();
    Rect outer =
        new Rect(rect.x(), rect.y(), rect.width() - metrics.gap(), rect.height() - metrics.gap());
    Rect inner =
        new Rect(
            rect.x() + pad,
            rect.y() + above(),
            rect.width() - 2 * pad,
            rect.height() - above() - pad);
    Plan plan = inside.plan(inner, depth);
    return new Plan(
        plan.cost(),
        plan.boxes(),
        Lists.concat(plan.frames(), List.of(new PlacedFrame(title, outer))));
  }
}
