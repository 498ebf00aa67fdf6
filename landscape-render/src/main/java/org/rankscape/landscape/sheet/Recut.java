// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;

/**
 * Cuts a rectangle the way an earlier one was cut: same order, same directions, at positions that
 * give every tile the share of area it asks for, at whole px. Where every tile asks for what it
 * had, the cuts stay where they were.
 */
final class Recut {
  private static final double TOLERANCE = 0.75;
  private final List<Rect> earlier;
  private final double[] demand;
  private final Rect[] out;

  private Recut(List<Rect> earlier, double[] demand) {
    this.earlier = earlier;
    this.demand = demand;
    this.out = new Rect[demand.length];
  }

  /**
   * The new tiles in order.
   *
   * @param earlier tiles of a guillotine division, in its order
   * @param demand area asked for by each
   * @return null where the earlier tiles are no such division
   */
  static List<Rect> tiles(List<Rect> earlier, double[] demand, Rect target) {
    Recut recut = new Recut(earlier, demand);
    return recut.cut(0, demand.length - 1, target) ? List.of(recut.out) : null;
  }

  private boolean cut(int i, int j, Rect r) {
    if (i == j) {
      out[i] = r;
      return true;
    }
    for (int m = i; m < j; m++) {
      double share = sum(i, m) / sum(i, j);
      if (edge(i, m, false, true) <= edge(m + 1, j, false, false) + TOLERANCE) {
        double at = Math.rint(r.x() + r.width() * share) - r.x();
        return cut(i, m, new Rect(r.x(), r.y(), at, r.height()))
            && cut(m + 1, j, new Rect(r.x() + at, r.y(), r.width() - at, r.height()));
      }
      if (edge(i, m, true, true) <= edge(m + 1, j, true, false) + TOLERANCE) {
        double at = Math.rint(r.y() + r.height() * share) - r.y();
        return cut(i, m, new Rect(r.x(), r.y(), r.width(), at))
            && cut(m + 1, j, new Rect(r.x(), r.y() + at, r.width(), r.height() - at));
      }
    }
    return false;
  }

  private double sum(int i, int j) {
    double sum = 0;
    for (int k = i; k <= j; k++) {
      sum += demand[k];
    }
    return sum;
  }

  private double edge(int i, int j, boolean down, boolean far) {
    double edge = far ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    for (int k = i; k <= j; k++) {
      Rect r = earlier.get(k);
      double at = down ? (far ? r.bottom() : r.y()) : (far ? r.right() : r.x());
      edge = far ? Math.max(edge, at) : Math.min(edge, at);
    }
    return edge;
  }
}
