// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/**
 * The times at which things of one kind happen: the n-th at the moment when rate times activity has
 * grown to n plus a random part of 1. Times rise with n, and both the n-th time and the number of
 * things before a time follow without counting up from the beginning.
 */
final class Arrivals {
  private static final double ROUNDING = 1e-9;

  private final Activity activity;
  private final double rate;
  private final long key;
  private final double phase;

  /**
   * @param rate mean number in a month of level 1
   * @param key random key of this sequence
   */
  Arrivals(Activity activity, double rate, long key) {
    this.activity = activity;
    this.rate = rate;
    this.key = key;
    this.phase = Draw.unit(Draw.hash(key, -1));
  }

  /** Told of each thing that happens. */
  @FunctionalInterface
  interface Visitor {
    void visit(long n, long second);
  }

  private double total(long n) {
    return (n + Draw.unit(Draw.hash(key, n)) - phase) / rate;
  }

  /** Epoch second of the n-th, -1 if it lies outside the months of the activity. */
  long time(long n) {
    return activity.reaches(total(n));
  }

  /** The lowest n that can happen at or after this second; its time may still be earlier. */
  long first(long second) {
    return (long) Math.floor(phase + rate * activity.at(second));
  }

  /** How many numbers are used up before this second: the n of the next to come. */
  long before(long second) {
    long n = first(second);
    long time = time(n);
    boolean happened = time >= 0 ? time < second : total(n) < 0;
    return happened ? n + 1 : n;
  }

  /**
   * Visits what happens while the activity's running total grows from one value to another. Times
   * are whole seconds, so those at both ends may lie a second outside.
   */
  void between(double low, double high, Visitor visitor) {
    long last = (long) Math.floor(phase + rate * (high + ROUNDING));
    for (long n = Math.max(0, (long) Math.floor(phase + rate * (low - ROUNDING))); n <= last; n++) {
      double total = total(n);
      if (total >= low - ROUNDING && total <= high + ROUNDING) {
        long second = activity.reaches(total);
        if (second >= 0) {
          visitor.visit(n, second);
        }
      }
    }
  }
}
