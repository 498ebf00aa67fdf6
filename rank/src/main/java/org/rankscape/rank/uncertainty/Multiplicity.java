// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

/**
 * How often a developer occurs in a replicate: Poisson with mean 1, a function of seed, developer
 * and replicate alone. A developer thus occurs equally often in all months of a replicate.
 */
final class Multiplicity {
  /** Cumulated Poisson probabilities with mean 1, scaled to 63 bits. */
  private static final long[] THRESHOLDS = thresholds();

  private Multiplicity() {}

  static int of(long seed, long developerId, int replicate) {
    long draw = mixed(mixed(mixed(seed) + developerId) + replicate) >>> 1;
    int times = 0;
    while (times < THRESHOLDS.length && draw >= THRESHOLDS[times]) {
      times++;
    }
    return times;
  }

  private static long[] thresholds() {
    long[] thresholds = new long[16];
    double probability = StrictMath.exp(-1);
    double sum = 0;
    for (int i = 0; i < thresholds.length; i++) {
      sum += probability;
      probability /= i + 1;
      thresholds[i] = (long) (sum * Long.MAX_VALUE);
    }
    return thresholds;
  }

  /** SplitMix64's step: Steele, Lea and Flood, OOPSLA 2014, doi 10.1145/2660193.2660195. */
  static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
