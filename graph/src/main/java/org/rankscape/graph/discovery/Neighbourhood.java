// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.discovery;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import org.rankscape.graph.CollaborationMatrix;

/** Distances and developers in common around seeds. */
final class Neighbourhood {
  private Neighbourhood() {}

  /** Hops of each repository from the nearest seed; -1 where no chain of developers leads. */
  static int[] hops(CollaborationMatrix matrix, int[] seeds) {
    int[] distance = new int[matrix.nodes()];
    Arrays.fill(distance, -1);
    IntArrayList queue = new IntArrayList(seeds);
    for (int seed : seeds) {
      distance[seed] = 0;
    }
    for (int head = 0; head < queue.size(); head++) {
      int node = queue.getInt(head);
      for (int k = matrix.rowStart(node); k < matrix.rowStart(node + 1); k++) {
        int neighbour = matrix.neighbour(k);
        if (distance[neighbour] < 0 && matrix.activity(k) > 0) {
          distance[neighbour] = distance[node] + 1;
          queue.add(neighbour);
        }
      }
    }
    int[] hops = new int[matrix.repositories()];
    for (int r = 0; r < hops.length; r++) {
      hops[r] = distance[r] < 0 ? -1 : distance[r] / 2;
    }
    return hops;
  }

  /** Number of each repository's developers who are active in any of the seeds. */
  static int[] sharedDevelopers(CollaborationMatrix matrix, int[] seeds) {
    boolean[] known = new boolean[matrix.nodes()];
    for (int seed : seeds) {
      for (int k = matrix.rowStart(seed); k < matrix.rowStart(seed + 1); k++) {
        known[matrix.neighbour(k)] = true;
      }
    }
    int[] shared = new int[matrix.repositories()];
    for (int r = 0; r < shared.length; r++) {
      for (int k = matrix.rowStart(r); k < matrix.rowStart(r + 1); k++) {
        shared[r] += known[matrix.neighbour(k)] ? 1 : 0;
      }
    }
    return shared;
  }
}
