// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/**
 * A splittable stream of pseudo-random numbers (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).
 * Every fact of the world has its own stream, keyed by what it belongs to, so that any hour can be
 * written without the ones before it. Functions are those of {@link StrictMath}, which are the same
 * on every machine.
 */
final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  static Draw of(long seed, long key) {
    return new Draw(hash(seed, key));
  }

  static Draw of(long seed, long key, long part) {
    return new Draw(hash(hash(seed, key), part));
  }

  static Draw of(long seed, long key, long part, long serial) {
    return new Draw(hash(hash(hash(seed, key), part), serial));
  }

  static long hash(long a, long b) {
    return mix(mix(a + GOLDEN) ^ (b * 0xD1342543DE82EF95L + GOLDEN));
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The hash as a number in [0, 1). */
  static double unit(long hash) {
    return (hash >>> 11) * 0x1.0p-53;
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return unit(next());
  }

  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Uniform in 0 to bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Standard normal (Box and Muller). */
  double normal() {
    return Math.sqrt(-2 * StrictMath.log(1 - uniform())) * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** Geometric count 0, 1, 2 ... with this mean, at most the given value. */
  int geometric(double mean, int most) {
    return (int) Math.min(most, StrictMath.log(1 - uniform()) / StrictMath.log(mean / (1 + mean)));
  }

  <T> T pick(T[] values) {
    return values[below(values.length)];
  }
}
