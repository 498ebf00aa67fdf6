// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.util.Arrays;

/** Ends of an interval over sorted replicates, and places among sorted values. */
final class Quantiles {
  private Quantiles() {}

  /** Position of the lower end: so many replicates lie below it as the level leaves out there. */
  private static int position(int count, double level) {
    return Math.min((int) Math.floor(count * (1 - level) / 2 + 1e-9), Math.max(0, count - 1) / 2);
  }

  static double low(double[] sorted, int count, double level) {
    return count == 0 ? Double.NaN : sorted[position(count, level)];
  }

  static double high(double[] sorted, int count, double level) {
    return count == 0 ? Double.NaN : sorted[count - 1 - position(count, level)];
  }

  static int low(int[] sorted, int count, double level) {
    return count == 0 ? 0 : sorted[position(count, level)];
  }

  static int high(int[] sorted, int count, double level) {
    return count == 0 ? 0 : sorted[count - 1 - position(count, level)];
  }

  /** Place of a value, from 1 for the largest; equal values share the smaller place. */
  static int place(float[] sorted, float value) {
    int at = Arrays.binarySearch(sorted, value);
    while (at + 1 < sorted.length && sorted[at + 1] == value) {
      at++;
    }
    return sorted.length - at;
  }
}
