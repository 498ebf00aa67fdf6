// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import it.unimi.dsi.fastutil.ints.IntArrays;

/** Values of two kinds of nodes, sorted and given places within their kind. */
final class Places {
  private final double[] values;
  private final int[] order;
  private final int[] ranks;

  /**
   * Sorts each kind by descending value, then by index.
   *
   * @param first number of nodes of the first kind; the others are of the second
   */
  Places(double[] values, int first) {
    this.values = values;
    order = new int[values.length];
    ranks = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    place(0, first);
    place(first, values.length);
  }

  private void place(int from, int to) {
    IntArrays.quickSort(
        order,
        from,
        to,
        (a, b) -> {
          int byValue = Double.compare(values[b], values[a]);
          return byValue != 0 ? byValue : Integer.compare(a, b);
        });
    for (int position = from; position < to; position++) {
      boolean tied = position > from && values[order[position]] == values[order[position - 1]];
      ranks[order[position]] = tied ? ranks[order[position - 1]] : position - from + 1;
    }
  }

  int size() {
    return values.length;
  }

  int index(int position) {
    return order[position];
  }

  double value(int index) {
    return values[index];
  }

  int rank(int index) {
    return ranks[index];
  }
}
