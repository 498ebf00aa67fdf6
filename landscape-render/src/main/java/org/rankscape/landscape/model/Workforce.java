// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.util.Arrays;

/**
 * How the weighted activity of a project in the period divides over its developers. Counts and
 * shares only; nobody is named.
 *
 * @param developers distinct developers, the participants
 * @param contributors those of them who opened a pull request or pushed
 * @param forHalf fewest of them who together did half of it (CHAOSS: contributor absence factor)
 * @param topShare share of the most active one, between 0 and 1
 * @param shared developers who were also active in another project of the landscape
 */
public record Workforce(
    int developers, int contributors, int forHalf, double topShare, int shared) {
  /**
   * Measures the activity of each developer of a project.
   *
   * @param activity one value a developer, each above 0
   * @param contributors how many of them opened a pull request or pushed
   * @param shared how many of them were active in another project too
   * @throws IllegalArgumentException if there is no developer
   */
  public static Workforce of(double[] activity, int contributors, int shared) {
    if (activity.length == 0) {
      throw new IllegalArgumentException("a project without developers has no workforce");
    }
    double[] sorted = activity.clone();
    Arrays.sort(sorted);
    double total = Arrays.stream(sorted).sum();
    int half = 0;
    for (double sum = 0; 2 * sum < total; half++) {
      sum += sorted[sorted.length - 1 - half];
    }
    return new Workforce(
        sorted.length, contributors, half, sorted[sorted.length - 1] / total, shared);
  }
}
