// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

/**
 * Settings of the bootstrap.
 *
 * @param replicates number of resampled worlds, at least 10
 * @param seed of all draws
 * @param level share of the replicates that an interval holds, in (0, 1)
 */
public record BootstrapSettings(int replicates, long seed, double level) {
  /** Refuses what makes no interval. */
  public BootstrapSettings {
    if (replicates < 10) {
      throw new IllegalArgumentException(
          "Replicates: %d; an interval needs at least 10.".formatted(replicates));
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Level %s must lie between 0 and 1, for example 0.9.".formatted(level));
    }
  }

  /** 200 replicates, seed 1, 90 %. */
  public static BootstrapSettings defaults() {
    return new BootstrapSettings(200, 1, 0.9);
  }
}
