// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.Arrays;

/**
 * How busy something is over time: a level for each month (1 is usual) that is spread over the
 * month by the rhythm of a time zone, and its running total.
 */
final class Activity {
  private final Calendar calendar;
  private final int zone;
  private final double[] level;
  private final double[] total;
  private final double highest;

  /**
   * @param level levels from the month before the first on, 0 where nothing happens
   */
  Activity(Calendar calendar, int zone, double[] level) {
    this.calendar = calendar;
    this.zone = zone;
    this.level = level;
    total = new double[level.length + 1];
    for (int i = 0; i < level.length; i++) {
      total[i + 1] = total[i] + level[i] * calendar.weight(i - 1);
    }
    highest = Arrays.stream(level).max().orElseThrow();
  }

  double level(int month) {
    return level[month + 1];
  }

  /** Level against the highest month, 0 to 1. */
  double relative(int month) {
    return level(month) / highest;
  }

  /** Sum of the levels of the simulated months, weighted by their work. */
  double sum() {
    return total[total.length - 1] - total[1];
  }

  /** Running total at a time. */
  double at(long second) {
    int month = calendar.monthOf(second);
    double gained = total[month + 2] - total[month + 1];
    return total[month + 1] + gained * calendar.doneAt(zone, month, second);
  }

  /** The second at which the running total reaches a value, or -1 if it does not. */
  long reaches(double value) {
    if (value < 0 || value >= total[total.length - 1]) {
      return -1;
    }
    int low = 0;
    int high = total.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (total[middle] <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double share = (value - total[low]) / (total[low + 1] - total[low]);
    return calendar.secondAt(zone, low - 1, share);
  }
}
