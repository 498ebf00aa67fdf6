// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps values to a line and chooses round ticks.
 *
 * @param low value at the left end
 * @param high value at the right end
 * @param step distance of ticks: 1, 2 or 5 times a power of ten
 */
record NumberLine(double low, double high, double step, double left, double right) {
  private static final int MOST_TICKS = 12;

  static NumberLine covering(double low, double high, double left, double right) {
    double range = Math.max(1e-9, high - low);
    double step = Math.pow(10, Math.floor(Math.log10(range / MOST_TICKS)));
    double[] factors = {1, 2, 5, 10};
    double chosen = step * 10;
    for (double factor : factors) {
      if (range / (step * factor) <= MOST_TICKS) {
        chosen = step * factor;
        break;
      }
    }
    return new NumberLine(
        Math.floor(low / chosen) * chosen, Math.ceil(high / chosen) * chosen, chosen, left, right);
  }

  double x(double value) {
    return left + (value - low) / (high - low) * (right - left);
  }

  List<Double> ticks() {
    List<Double> out = new ArrayList<>();
    long first = Math.round(low / step);
    long last = Math.round(high / step);
    for (long i = first; i <= last; i++) {
      out.add(i * step);
    }
    return out;
  }
}
