// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;

/**
 * The chips of one sub-domain, or those of a domain outside its sub-domains.
 *
 * @param label label of the sub-domain, or null
 * @param chips biggest first
 * @param pill width of the label's pill in em of the pill's type, 0 without one
 */
record Part(String label, List<Chip> chips, double pill) {
  /** Sides of a pill, in em of its type. */
  static final double PILL_SIDE = 0.6;

  /** Smallest height in px at a width: rows filled one after the other. */
  double height(double width, Metrics m) {
    double height = 0;
    double row = 0;
    double x = 0;
    if (label != null) {
      x = pill * m.pillSize();
      row = m.pillHeight();
      if (x > width) {
        return Double.POSITIVE_INFINITY;
      }
    }
    for (Chip chip : chips) {
      double size = chip.size() * m.type();
      double w = chip.width() * size;
      if (w > width) {
        return Double.POSITIVE_INFINITY;
      }
      double gap = x == 0 ? 0 : m.chipGap();
      if (x + gap + w > width) {
        height += row + m.rowGap();
        row = 0;
        x = 0;
        gap = 0;
      }
      x += gap + w;
      row = Math.max(row, chip.height() * size);
    }
    return height + row;
  }
}
