// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.Arrays;

/**
 * Finds the two halves of a bipartite system and an order of its nodes that keeps what is read
 * together close together in memory.
 *
 * <p>The first half is ordered by descending number of edges: the nodes that are read most share
 * few cache lines. The second half is ordered by descending number of edges too, and among equals
 * by the first neighbour: nodes of few edges, which are most, lie beside those that share their
 * neighbour. Rows of equal length follow each other, which processors predict well.
 */
final class Ordering {
  private Ordering() {}

  /**
   * The number h such that rows {@code 0 .. h-1} have sources from h on only, and rows from h on
   * sources below h only; -1 if there is none.
   */
  static int split(int[] rowStart, int[] sources) {
    int least = 0;
    int most = rowStart.length - 1;
    for (int row = 0; row < rowStart.length - 1; row++) {
      int smallest = Integer.MAX_VALUE;
      int largest = -1;
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        smallest = Math.min(smallest, sources[k]);
        largest = Math.max(largest, sources[k]);
      }
      if (smallest > row && largest >= 0) {
        least = Math.max(least, row + 1);
        most = Math.min(most, smallest);
      } else if (largest >= 0) {
        least = Math.max(least, largest + 1);
        most = Math.min(most, row);
      }
    }
    return least <= most ? least : -1;
  }

  /** For each place the node that comes there; halves stay where they are. */
  static int[] of(int[] rowStart, int[] sources, int split) {
    int n = rowStart.length - 1;
    int[] original = new int[n];
    Arrays.setAll(original, i -> i);
    if (split < 0) {
      return original;
    }
    byLength(rowStart, original, 0, split);
    int[] place = new int[split];
    for (int i = 0; i < split; i++) {
      place[original[i]] = i;
    }
    byFirstNeighbour(rowStart, sources, place, original, split);
    byLength(rowStart, original, split, n);
    return original;
  }

  private static void byLength(int[] rowStart, int[] original, int from, int to) {
    int longest = 0;
    for (int row = from; row < to; row++) {
      longest = Math.max(longest, rowStart[row + 1] - rowStart[row]);
    }
    int[] next = new int[longest + 2];
    for (int row = from; row < to; row++) {
      next[longest - (rowStart[row + 1] - rowStart[row]) + 1]++;
    }
    int[] nodes = Arrays.copyOfRange(original, from, to);
    accumulate(next);
    for (int node : nodes) {
      int length = rowStart[node + 1] - rowStart[node];
      original[from + next[longest - length]++] = node;
    }
  }

  private static void byFirstNeighbour(
      int[] rowStart, int[] sources, int[] place, int[] original, int split) {
    int n = original.length;
    int[] first = new int[n - split];
    int[] next = new int[split + 2];
    for (int row = split; row < n; row++) {
      int smallest = split;
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        smallest = Math.min(smallest, place[sources[k]]);
      }
      first[row - split] = smallest;
      next[smallest + 1]++;
    }
    accumulate(next);
    for (int row = split; row < n; row++) {
      original[split + next[first[row - split]]++] = row;
    }
  }

  private static void accumulate(int[] next) {
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
  }
}
