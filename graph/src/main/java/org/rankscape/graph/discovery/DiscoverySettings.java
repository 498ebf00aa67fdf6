// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.discovery;

import org.rankscape.graph.solver.Solver;

/**
 * Settings of a {@link Discovery}.
 *
 * @param damping probability of going on rather than back to a seed, in (0, 1)
 * @param limit candidates returned at most, at least 1
 * @param includeSeeds whether the seeds are among the candidates (with 0 hops)
 * @param maxHops candidates farther away than this are left out, at least 1
 * @param tolerance of the solver
 */
public record DiscoverySettings(
    double damping, int limit, boolean includeSeeds, int maxHops, double tolerance) {

  /** Refuses values outside the ranges above. */
  public DiscoverySettings {
    if (!(damping > 0 && damping < 1)) {
      throw new IllegalArgumentException("Damping %s must lie in (0, 1).".formatted(damping));
    }
    if (limit < 1) {
      throw new IllegalArgumentException("Limit %d must be at least 1.".formatted(limit));
    }
    if (maxHops < 1) {
      throw new IllegalArgumentException("Hops %d must be at least 1.".formatted(maxHops));
    }
  }

  /** Damping .85, 100 candidates, without the seeds, any number of hops. */
  public static DiscoverySettings defaults() {
    return new DiscoverySettings(0.85, 100, false, Integer.MAX_VALUE, Solver.DEFAULT_TOLERANCE);
  }

  /** The same with another damping. */
  public DiscoverySettings withDamping(double value) {
    return new DiscoverySettings(value, limit, includeSeeds, maxHops, tolerance);
  }

  /** The same with another limit. */
  public DiscoverySettings withLimit(int value) {
    return new DiscoverySettings(damping, value, includeSeeds, maxHops, tolerance);
  }

  /** The same with or without the seeds. */
  public DiscoverySettings withSeeds(boolean value) {
    return new DiscoverySettings(damping, limit, value, maxHops, tolerance);
  }

  /** The same with another farthest distance. */
  public DiscoverySettings withMaxHops(int value) {
    return new DiscoverySettings(damping, limit, includeSeeds, value, tolerance);
  }
}
