// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.Arrays;
import java.util.List;

/**
 * How a whole divides over those who hold it.
 *
 * @param holders all who hold something
 * @param forHalf fewest who together hold half of it
 * @param topTenth share of the top tenth of the holders (rounded up to a whole one), 0 to 1
 * @param named the largest holders by name, empty where names are not shown
 */
public record Concentration(int holders, int forHalf, double topTenth, List<Share> named) {

  /**
   * One holder.
   *
   * @param name login of a developer
   * @param share part of the whole, 0 to 1
   */
  public record Share(String name, double share) {}

  /**
   * Measures parts of a whole; parts of 0 are no holders.
   *
   * @throws IllegalArgumentException if no part is above 0
   */
  public static Concentration of(double[] parts, List<Share> named) {
    double[] sorted = Arrays.stream(parts).filter(p -> p > 0).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Nobody holds anything.");
    }
    double total = Arrays.stream(sorted).sum();
    int tenth = (sorted.length + 9) / 10;
    int half = 0;
    double sum = 0;
    double top = 0;
    for (int i = 0; i < sorted.length; i++) {
      double part = sorted[sorted.length - 1 - i];
      if (2 * sum < total) {
        half = i + 1;
      }
      sum += part;
      if (i < tenth) {
        top += part;
      }
    }
    return new Concentration(sorted.length, half, top / total, List.copyOf(named));
  }
}
