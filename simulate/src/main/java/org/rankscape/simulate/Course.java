// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.Locale;

/** What becomes of a project over the months. */
enum Course {
  GROWING(0.10),
  DECLINING(0.10),
  STEADY(0.10),
  /** Without a trend, but with large swings from month to month. */
  NOISY(0.42),
  STARTING(0.14),
  DYING(0.10);

  /** Standard deviation of the logarithm of the monthly level. */
  private final double noise;

  Course(double noise) {
    this.noise = noise;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Levels by month from the one before the first on.
   *
   * @param from first month with activity, -1 for one that was there before
   * @param to first month without activity again
   */
  double[] levels(Draw draw, int months, int from, int to) {
    double factor = draw.between(3.4, 5.5);
    double centre = months * draw.between(0.48, 0.62);
    double width = months * draw.between(0.07, 0.16);
    double[] levels = new double[months + 1];
    for (int month = -1; month < months; month++) {
      double random = StrictMath.exp(noise * Math.max(-2.2, Math.min(2.2, draw.normal())));
      if (month >= from && month < to) {
        double rise = 1 / (1 + StrictMath.exp((centre - month) / width));
        levels[month + 1] = random * trend(rise, factor, month - from);
      }
    }
    return levels;
  }

  private double trend(double rise, double factor, int age) {
    return switch (this) {
      case GROWING -> 0.5 * (1 + (factor - 1) * rise);
      case DECLINING -> 0.5 * (factor - (factor - 1) * rise);
      case STARTING -> Math.min(1, 0.45 + 0.2 * age);
      case STEADY, NOISY, DYING -> 1;
    };
  }
}
