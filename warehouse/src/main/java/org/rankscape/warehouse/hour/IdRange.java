// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import java.util.Arrays;

/**
 * The event ids of one source file in one hour. GitHub numbers events in the order they happen and
 * publishes a rather constant share of the numbers, so that {@code (count - 1) / (last - first)}
 * falls when events are lost, however busy the hour was.
 *
 * <p>Ids restarted in 2025, and single ids may lie anywhere. Where the ids fall apart, the part
 * with most ids is taken: they fall apart at gaps wider than {@value #APART} times the median gap
 * times the number of ids, which is about a day's worth; no gap within an hour can be.
 *
 * @param first smallest id
 * @param last largest id
 * @param count different ids from first to last
 */
public record IdRange(long first, long last, long count) {
  private static final int APART = 24;

  /**
   * The range of some ids.
   *
   * @param ids in any order, repeated ones count once; sorted afterwards
   * @param size how many of the array are ids
   * @return null where there is none
   */
  public static IdRange of(long[] ids, int size) {
    if (size == 0) {
      return null;
    }
    Arrays.sort(ids, 0, size);
    int distinct = 1;
    for (int i = 1; i < size; i++) {
      if (ids[i] != ids[distinct - 1]) {
        ids[distinct++] = ids[i];
      }
    }
    double apart = APART * (double) distinct * medianGap(ids, distinct);
    int best = 0;
    int most = 0;
    int start = 0;
    for (int i = 1; i <= distinct; i++) {
      if (i == distinct || (double) ids[i] - ids[i - 1] > apart) {
        if (i - start > most) {
          most = i - start;
          best = start;
        }
        start = i;
      }
    }
    return new IdRange(ids[best], ids[best + most - 1], most);
  }

  private static double medianGap(long[] ids, int size) {
    double[] gaps = new double[size - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = (double) ids[i + 1] - ids[i];
    }
    Arrays.sort(gaps);
    return gaps.length == 0 ? 0 : gaps[(gaps.length - 1) / 2];
  }
}
