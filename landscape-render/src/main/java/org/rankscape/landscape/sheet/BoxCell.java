// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;

/** The box of one domain. */
final class BoxCell implements Cell {
  /** How much more an underfilled box costs than an overfilled one. */
  private static final double UNDERFILL = 12;

  private final DomainContent content;
  private final Metrics metrics;
  private final double evenFill;
  private final double[] heights;

  /**
   * A box.
   *
   * @param evenFill share of chips in all boxes together, which every box should come close to
   */
  BoxCell(DomainContent content, Metrics metrics, double[] widths, double evenFill) {
    this.content = content;
    this.metrics = metrics;
    this.evenFill = evenFill;
    double[] inner = new double[widths.length];
    for (int i = 0; i < widths.length; i++) {
      inner[i] = widths[i] - metrics.gap();
    }
    this.heights = content.heights(inner, metrics);
    for (int i = 0; i < heights.length; i++) {
      heights[i] += metrics.gap();
    }
  }

  @Override
  public double[] heights() {
    return heights;
  }

  @Override
  public double area() {
    return content.area(metrics);
  }

  @Override
  public Plan plan(Rect rect, int depth) {
    Rect box = metrics.withoutGap(rect);
    double off = Math.log(content.area(metrics) / box.area() / evenFill);
    return new Plan(Math.exp(-UNDERFILL * off), List.of(new PlacedBox(content, box)), List.of());
  }
}
