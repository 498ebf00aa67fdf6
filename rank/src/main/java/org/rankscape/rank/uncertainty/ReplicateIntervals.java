// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.util.Arrays;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.rank.MonthRanking;

/** From the replicates of a month to the intervals of one kind of node. */
final class ReplicateIntervals {
  private final MonthRanking ranking;
  private final CollaborationMatrix matrix;
  private final float[][] values;
  private final boolean developers;
  private final double level;
  private final int first;
  private final int size;

  /** The values of each replicate that has them, ascending. */
  private final float[][] sorted;

  ReplicateIntervals(
      MonthRanking ranking, float[][] values, Node.Kind kind, BootstrapSettings settings) {
    this.ranking = ranking;
    this.values = values;
    matrix = ranking.collaboration().matrix();
    developers = kind == Node.Kind.DEVELOPER;
    level = settings.level();
    first = developers ? matrix.repositories() : 0;
    size = developers ? matrix.developers() : matrix.repositories();
    sorted = new float[settings.replicates()][];
  }

  int first() {
    return first;
  }

  int size() {
    return size;
  }

  /** Sorts the values of a replicate; each before the first interval. */
  void sort(int replicate) {
    float[] column = new float[size];
    int present = 0;
    for (int i = first; i < first + size; i++) {
      if (!Float.isNaN(values[i][replicate])) {
        column[present++] = values[i][replicate];
      }
    }
    sorted[replicate] = Arrays.copyOf(column, present);
    Arrays.sort(sorted[replicate]);
  }

  /** The interval of a node of the kind, numbered from 0. */
  Interval interval(int index) {
    Node node = matrix.node(first + index);
    float[] row = values[first + index];
    double[] counting = new double[row.length];
    int[] places = new int[row.length];
    int counted = 0;
    int present = 0;
    for (int k = 0; k < row.length; k++) {
      boolean here = !Float.isNaN(row[k]);
      present += here ? 1 : 0;
      if (here || !developers) {
        counting[counted] = here ? row[k] : 0;
        places[counted++] = here ? place(sorted[k], row[k]) : sorted[k].length + 1;
      }
    }
    double share = present / (double) row.length;
    if (counted == 0) {
      return new Interval(node, Double.NaN, Double.NaN, 0, 0, share);
    }
    Arrays.sort(counting, 0, counted);
    double value = ranking.openRank(node).orElseThrow();
    IntervalEnds ends = new IntervalEnds(counting, counted, value, level);
    PlaceEnds placeEnds = PlaceEnds.of(places, counted, ranking.rank(node).orElseThrow(), level);
    return new Interval(
        node,
        counting[ends.low()],
        counting[ends.high()],
        placeEnds.low(),
        placeEnds.high(),
        share);
  }

  /** Place of a value, from 1 for the largest; equal values share the smaller place. */
  private static int place(float[] sorted, float value) {
    int at = Arrays.binarySearch(sorted, value);
    while (at + 1 < sorted.length && sorted[at + 1] == value) {
      at++;
    }
    return sorted.length - at;
  }
}
