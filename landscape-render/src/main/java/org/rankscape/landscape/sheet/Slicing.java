// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Fills a rectangle with cells in their given order by guillotine cuts.
 *
 * <p>For every run of neighbouring cells and every width of a grid the table holds the smallest
 * height that some sequence of cuts reaches (dynamic programming over runs; Stockmeyer's shape
 * functions). A rectangle is then cut from the top down: of all cuts that the table allows, those
 * that give both sides the same fill are tried, and the one with the most even boxes is kept.
 */
final class Slicing implements Cell {
  private static final int[] ALTERNATIVES = {9, 6, 4, 3, 2};
  private final List<? extends Cell> cells;
  private final double step;
  private final double[][][] table;
  private final double[] areas;

  /**
   * Builds the table.
   *
   * @param step px between two widths of the grid
   * @param widths number of widths, the first of which is 0
   */
  Slicing(List<? extends Cell> cells, double step, int widths) {
    this.cells = cells;
    this.step = step;
    int n = cells.size();
    this.table = new double[n][n][];
    this.areas = new double[n + 1];
    for (int i = 0; i < n; i++) {
      table[i][i] = cells.get(i).heights();
      areas[i + 1] = areas[i] + cells.get(i).area();
    }
    for (int length = 2; length <= n; length++) {
      for (int i = 0; i + length <= n; i++) {
        table[i][i + length - 1] = run(i, i + length - 1, widths);
      }
    }
  }

  private double[] run(int i, int j, int widths) {
    double[] best = new double[widths];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int m = i; m < j; m++) {
      double[] a = table[i][m];
      double[] b = table[m + 1][j];
      for (int w = 0; w < widths; w++) {
        int low = firstNotTaller(a, b, w);
        double side = Math.max(a[low], b[w - low]);
        if (low > 0) {
          side = Math.min(side, Math.max(a[low - 1], b[w - low + 1]));
        }
        best[w] = Math.min(best[w], Math.min(side, a[w] + b[w]));
      }
    }
    return best;
  }

  /** Least x at which the left side is not taller than the right one. */
  private static int firstNotTaller(double[] a, double[] b, int w) {
    int low = 0;
    int high = w;
    while (low < high) {
      int x = (low + high) >>> 1;
      if (a[x] <= b[w - x] && a[x] < Double.POSITIVE_INFINITY) {
        high = x;
      } else {
        low = x + 1;
      }
    }
    return low;
  }

  @Override
  public double[] heights() {
    return table[0][cells.size() - 1];
  }

  @Override
  public double area() {
    return areas[cells.size()];
  }

  @Override
  public Plan plan(Rect rect, int depth) {
    return plan(0, cells.size() - 1, rect, depth);
  }

  private Plan plan(int i, int j, Rect rect, int depth) {
    if (i == j) {
      return cells.get(i).plan(rect, depth);
    }
    List<Cut> cuts = new ArrayList<>();
    for (int m = i; m < j; m++) {
      double share = (areas[m + 1] - areas[i]) / (areas[j + 1] - areas[i]);
      across(cuts, i, m, j, rect, share);
      down(cuts, i, m, j, rect, share);
    }
    cuts.sort(Comparator.comparingDouble(Cut::imbalance));
    int tried = depth < ALTERNATIVES.length ? ALTERNATIVES[depth] : 1;
    Plan best = null;
    for (Cut cut : cuts.subList(0, Math.min(tried, cuts.size()))) {
      Plan plan =
          Plan.both(
              plan(i, cut.last(), cut.first(), depth + 1),
              plan(cut.last() + 1, j, cut.second(), depth + 1));
      if (best == null || plan.cost() < best.cost()) {
        best = plan;
      }
    }
    return best;
  }

  private record Cut(int last, Rect first, Rect second, double imbalance) {}

  private int index(double width) {
    return Math.min(table[0][0].length - 1, (int) Math.floor(width / step + 1e-6));
  }

  private void across(List<Cut> cuts, int i, int m, int j, Rect r, double share) {
    int w = index(r.width());
    double least = table[i][m][w];
    double most = r.height() - table[m + 1][j][w];
    if (least > most + 1e-6) {
      return;
    }
    double at = Math.max(least, Math.min(most, r.height() * share));
    cuts.add(
        new Cut(
            m,
            new Rect(r.x(), r.y(), r.width(), at),
            new Rect(r.x(), r.y() + at, r.width(), r.height() - at),
            imbalance(share, at / r.height())));
  }

  private void down(List<Cut> cuts, int i, int m, int j, Rect r, double share) {
    int total = index(r.width());
    double h = r.height() + 1e-6;
    int least = 0;
    while (least <= total && table[i][m][least] > h) {
      least++;
    }
    int right = 0;
    while (right <= total && table[m + 1][j][right] > h) {
      right++;
    }
    double low = least * step;
    double high = r.width() - right * step;
    if (least > total || right > total || low > high + 1e-6) {
      return;
    }
    double at = Math.max(low, Math.min(high, r.width() * share));
    cuts.add(
        new Cut(
            m,
            new Rect(r.x(), r.y(), at, r.height()),
            new Rect(r.x() + at, r.y(), r.width() - at, r.height()),
            imbalance(share, at / r.width())));
  }

  private static double imbalance(double share, double given) {
    return Math.abs(Math.log(share / given)) + Math.abs(Math.log((1 - share) / (1 - given)));
  }
}
