// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;

/** Enlarges the marks in the rows of a part, as far as rows and part have room for them. */
final class RowMarks {
  private final List<List<Rows.Item>> rows;
  private final Rect area;
  private final Metrics metrics;
  private double factor = 1;
  private boolean full;

  RowMarks(List<List<Rows.Item>> rows, Rect area, Metrics metrics) {
    this.rows = rows;
    this.area = area;
    this.metrics = metrics;
  }

  /** Makes marks larger by a factor, where they fit; those of a row without room stay smaller. */
  void grow(double larger) {
    if (full) {
      return;
    }
    double height = (rows.size() - 1) * metrics.rowGap();
    for (List<Rows.Item> row : rows) {
      double most = most(row, larger);
      double tallest = 0;
      for (Rows.Item item : row) {
        tallest = Math.max(tallest, height(item, most));
      }
      height += tallest;
    }
    full = height > area.height();
    factor = full ? factor : larger;
  }

  /** Area that the chips cover, px². */
  double covered() {
    double covered = 0;
    for (List<Rows.Item> row : rows) {
      double most = most(row, factor);
      for (Rows.Item item : row) {
        if (item.chip() != null) {
          double wider = (most - 1) * item.chip().mark() * type(item.chip());
          covered += (item.width() + wider) * height(item, most);
        }
      }
    }
    return covered;
  }

  /** The rows with their larger marks. */
  List<List<Rows.Item>> rows() {
    return rows.stream().map(this::marked).toList();
  }

  private List<Rows.Item> marked(List<Rows.Item> row) {
    double most = most(row, factor);
    return row.stream()
        .map(i -> most == 1 || i.chip() == null ? i : Rows.item(i.chip().marked(most), metrics))
        .toList();
  }

  private double most(List<Rows.Item> row, double larger) {
    if (larger == 1) {
      return 1;
    }
    double marks = 0;
    double free = area.width() - (row.size() - 1) * metrics.chipGap();
    for (Rows.Item item : row) {
      free -= item.width();
      marks += item.chip() == null ? 0 : item.chip().mark() * type(item.chip());
    }
    return Math.max(1, Math.min(larger, 1 + free / marks));
  }

  private double height(Rows.Item item, double larger) {
    return item.chip() == null
        ? item.height()
        : Math.max(item.height(), larger * item.chip().mark() * type(item.chip()));
  }

  private double type(Chip chip) {
    return chip.size() * metrics.type();
  }
}
