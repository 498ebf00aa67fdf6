// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Breaks a sequence of items into rows of a given width. */
final class Rows {
  private static final int MOST_BALANCED = 120;

  private Rows() {}

  /**
   * One thing in a row.
   *
   * @param chip the chip, or null for a pill
   */
  record Item(Chip chip, double width, double height) {}

  /** A chip as it is set. */
  static Item item(Chip chip, Metrics m) {
    double size = chip.size() * m.type();
    return new Item(chip, chip.width() * size, chip.height() * size);
  }

  static double height(List<Item> row) {
    double height = 0;
    for (Item item : row) {
      height = Math.max(height, item.height());
    }
    return height;
  }

  static double width(List<Item> row, double gap) {
    double width = (row.size() - 1) * gap;
    for (Item item : row) {
      width += item.width();
    }
    return width;
  }

  /**
   * The rows whose free space is most alike across and down, among those that fit; within a number
   * of rows the one with the least sum of squared free widths.
   */
  static List<List<Item>> best(
      List<Item> items, double width, double height, double gap, double rowGap) {
    List<List<Item>> greedy = greedy(items, width, gap);
    if (items.size() > MOST_BALANCED) {
      return greedy;
    }
    List<List<Item>> best = greedy;
    double bestScore = Double.POSITIVE_INFINITY;
    for (int rows = greedy.size(); rows <= items.size(); rows++) {
      List<List<Item>> candidate = balanced(items, rows, width, gap);
      double used = candidate.stream().mapToDouble(Rows::height).sum();
      if (used + (rows - 1) * rowGap > height + 1e-6) {
        if (rows > greedy.size()) {
          break;
        }
        continue;
      }
      double across =
          candidate.stream().mapToDouble(r -> 1 - width(r, gap) / width).average().orElse(0);
      double down = 1 - (used + (rows - 1) * rowGap) / height;
      double score = Math.abs(across - down);
      if (score < bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  /** Rows filled one after the other. */
  static List<List<Item>> greedy(List<Item> items, double width, double gap) {
    List<List<Item>> rows = new ArrayList<>();
    List<Item> row = new ArrayList<>();
    for (Item item : items) {
      if (!row.isEmpty() && width(row, gap) + gap + item.width() > width + 1e-6) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(item);
    }
    rows.add(row);
    return rows;
  }

  /**
   * That many rows with the least sum of squared free widths; no fewer than {@link #greedy} needs.
   */
  static List<List<Item>> balanced(List<Item> items, int rows, double width, double gap) {
    int n = items.size();
    double[][] cost = new double[rows + 1][n + 1];
    int[][] from = new int[rows + 1][n + 1];
    for (double[] c : cost) {
      Arrays.fill(c, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int r = 1; r <= rows; r++) {
      for (int end = r; end <= n; end++) {
        double used = -gap;
        for (int start = end - 1; start >= r - 1; start--) {
          used += items.get(start).width() + gap;
          if (used > width + 1e-6) {
            break;
          }
          double free = width - used;
          double total = cost[r - 1][start] + free * free;
          if (total < cost[r][end]) {
            cost[r][end] = total;
            from[r][end] = start;
          }
        }
      }
    }
    List<List<Item>> out = new ArrayList<>();
    int end = n;
    for (int r = rows; r > 0; r--) {
      out.add(0, items.subList(from[r][end], end));
      end = from[r][end];
    }
    return out;
  }
}
