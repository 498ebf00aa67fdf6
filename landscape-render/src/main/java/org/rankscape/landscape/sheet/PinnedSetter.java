// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets rows where an earlier sheet had them: every chip as close to its earlier spot as the others
 * and the area allow.
 */
final class PinnedSetter {
  private final EarlierSpots spots;
  private final Metrics metrics;

  PinnedSetter(EarlierSpots spots, Metrics metrics) {
    this.spots = spots;
    this.metrics = metrics;
  }

  List<RowSetter.Placed> set(List<List<Rows.Item>> rows, Rect area) {
    double[] heights = rows.stream().mapToDouble(Rows::height).toArray();
    double[] wanted = rows.stream().mapToDouble(r -> middle(r) - Rows.height(r) / 2).toArray();
    double[] tops = pinned(wanted, heights, metrics.rowGap(), area.y(), area.bottom());
    List<RowSetter.Placed> out = new ArrayList<>();
    for (int i = 0; i < tops.length; i++) {
      set(out, rows.get(i), area, tops[i] + heights[i] / 2);
    }
    return out;
  }

  private void set(List<RowSetter.Placed> out, List<Rows.Item> row, Rect area, double middle) {
    double[] widths = row.stream().mapToDouble(Rows.Item::width).toArray();
    double[] wanted =
        row.stream().mapToDouble(i -> i.chip() == null ? area.x() : spots.x(i.chip())).toArray();
    double[] lefts = pinned(wanted, widths, metrics.chipGap(), area.x(), area.right());
    for (int i = 0; i < lefts.length; i++) {
      Rows.Item item = row.get(i);
      Rect rect = new Rect(lefts[i], middle - item.height() / 2, item.width(), item.height());
      out.add(new RowSetter.Placed(item, rect));
    }
  }

  /** Mean of the earlier middles; NaN in a row of what is new. */
  private double middle(List<Rows.Item> row) {
    return row.stream()
        .filter(i -> i.chip() != null && spots.shows(i.chip()))
        .mapToDouble(i -> spots.y(i.chip()))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Begins of lengths in order, close to where they are wanted; where nothing is wanted (NaN) right
   * after the one before.
   */
  private static double[] pinned(
      double[] wanted, double[] lengths, double gap, double from, double to) {
    double[] out = new double[wanted.length];
    double at = from;
    for (int i = 0; i < out.length; i++) {
      out[i] = Double.isNaN(wanted[i]) ? at : Math.max(at, wanted[i]);
      at = out[i] + lengths[i] + gap;
    }
    at = to;
    for (int i = out.length - 1; i >= 0; i--) {
      out[i] = Math.min(out[i], at - lengths[i]);
      at = out[i] - gap;
    }
    return out;
  }
}
