// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.List;

/** Sets rows into the area of a part: the free space shared out between rows and chips. */
final class RowSetter {
  private static final double WIDEST_EXTRA_GAP = 2;

  private RowSetter() {}

  /** Where an item of a row stands. */
  record Placed(Rows.Item item, Rect rect) {}

  /** Height in px that rows need. */
  static double height(List<List<Rows.Item>> rows, Metrics m) {
    double height = (rows.size() - 1) * m.rowGap();
    for (List<Rows.Item> row : rows) {
      height += Rows.height(row);
    }
    return height;
  }

  /** Whether rows fit into an area. */
  static boolean fits(List<List<Rows.Item>> rows, Rect area, Metrics m) {
    return height(rows, m) <= area.height() + 1e-6
        && rows.stream().allMatch(r -> Rows.width(r, m.chipGap()) <= area.width() + 1e-6);
  }

  /** The items with their places, row by row. */
  static List<Placed> set(List<List<Rows.Item>> rows, Rect area, Metrics m) {
    double used = 0;
    for (List<Rows.Item> row : rows) {
      used += Rows.height(row);
    }
    double free = Math.max(0, area.height() - used);
    double between = rows.size() > 1 ? free / rows.size() : 0;
    double y = area.y() + (rows.size() > 1 ? between / 2 : free / 2);
    List<Placed> out = new ArrayList<>();
    for (List<Rows.Item> row : rows) {
      double height = Rows.height(row);
      set(out, row, area, y + height / 2, m);
      y += height + between;
    }
    return out;
  }

  private static void set(
      List<Placed> out, List<Rows.Item> row, Rect area, double middle, Metrics m) {
    double free = area.width() - Rows.width(row, m.chipGap());
    int chips = 0;
    for (Rows.Item item : row) {
      chips += item.chip() == null ? 0 : 1;
    }
    double extra = chips > 1 ? Math.max(0, Math.min(free / chips, WIDEST_EXTRA_GAP * m.type())) : 0;
    double x = area.x();
    for (Rows.Item item : row) {
      out.add(
          new Placed(item, new Rect(x, middle - item.height() / 2, item.width(), item.height())));
      x += item.width() + m.chipGap() + (item.chip() == null ? 0 : extra);
    }
  }
}
