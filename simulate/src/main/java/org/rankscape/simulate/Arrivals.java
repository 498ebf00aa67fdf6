// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/**
 * The times at which things of one kind happen: the n-th at the moment when rate times activity has
 * grown to n plus a random part of 1. Times rise with n, and both the n-th time and the number of
 * things before a time follow without counting up from the beginning.
 */
final class Arrivals {
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

  /** Epoch second of the n-th, -1 if it lies outside the months of the activity. */
  long time(long n) {
    double reached = n + Draw.unit(Draw.hash(key, n)) - phase;
    return reached < 0 ? -1 : activity.reaches(reached / rate);
  }

  /** The lowest n that can happen at or after this second; its time may still be earlier. */
  long first(long second) {
    return (long) Math.floor(phase + rate * activity.at(second));
  }

  /** How many numbers are used up before this second: the n of the next to come. */
  long before(long second) {
    long n = first(second);
    long time = time(n);
    boolean happened = time >= 0 ? time < second : n + Draw.unit(Draw.hash(key, n)) - phase < 0;
    return happened ? n + 1 : n;
  }
}
