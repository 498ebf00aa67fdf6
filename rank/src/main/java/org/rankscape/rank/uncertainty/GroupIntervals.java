// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Intervals of values that are made of several nodes' or months' (a project's repositories, the
 * mean of a period), and of their places among each other. Ends of values are found as those of
 * nodes are ({@link IntervalEnds}); places are the middle part over the replicates.
 */
public final class GroupIntervals {
  private GroupIntervals() {}

  /**
   * Intervals of the groups that have replicates, in the order given. A group without replicates
   * takes part in the places with its value.
   *
   * @param values the value of every group
   * @param replicates values of groups in each replicate, made in the same way from the replicates
   *     of what the value is made from
   * @param level share of the replicates that an interval holds
   * @throws IllegalArgumentException if groups have different numbers of replicates
   */
  public static <K> Map<K, GroupInterval> of(
      Map<K, Double> values, Map<K, double[]> replicates, double level) {
    List<K> groups = List.copyOf(values.keySet());
    int count = replicates.values().stream().mapToInt(r -> r.length).findFirst().orElse(0);
    if (replicates.values().stream().anyMatch(r -> r.length != count)) {
      throw new IllegalArgumentException("Groups have different numbers of replicates.");
    }
    int[][] places = new int[groups.size()][count];
    for (int k = 0; k < count; k++) {
      double[] resampled = new double[groups.size()];
      for (int g = 0; g < resampled.length; g++) {
        double[] row = replicates.get(groups.get(g));
        resampled[g] = row == null ? values.get(groups.get(g)) : row[k];
      }
      double[] ordered = resampled.clone();
      Arrays.sort(ordered);
      for (int g = 0; g < resampled.length; g++) {
        places[g][k] = place(ordered, resampled[g]);
      }
    }
    double[] world = groups.stream().mapToDouble(values::get).toArray();
    double[] sorted = world.clone();
    Arrays.sort(sorted);
    Map<K, GroupInterval> intervals = new LinkedHashMap<>();
    for (int g = 0; g < world.length; g++) {
      double[] row = replicates.get(groups.get(g));
      if (row != null) {
        PlaceEnds of = PlaceEnds.of(places[g], count, place(sorted, world[g]), level);
        intervals.put(groups.get(g), interval(row, of, world[g], level));
      }
    }
    return intervals;
  }

  private static GroupInterval interval(
      double[] replicates, PlaceEnds places, double value, double level) {
    double[] sorted = replicates.clone();
    Arrays.sort(sorted);
    IntervalEnds ends = new IntervalEnds(sorted, sorted.length, value, level);
    return new GroupInterval(sorted[ends.low()], sorted[ends.high()], places.low(), places.high());
  }

  /** Place of a value, from 1 for the largest; equal values share the smaller place. */
  private static int place(double[] sorted, double value) {
    int at = Arrays.binarySearch(sorted, value);
    while (at + 1 < sorted.length && sorted[at + 1] == value) {
      at++;
    }
    return sorted.length - at;
  }
}
