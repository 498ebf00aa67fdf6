// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import java.util.Arrays;
import org.rankscape.graph.solver.LinearSystem;

/** Activities in thousandths by position: 32 bits each while all of them fit, else 64. */
final class Activities {
  private final int[] narrow;
  private final long[] wide;

  private Activities(int[] narrow, long[] wide) {
    this.narrow = narrow;
    this.wide = wide;
  }

  /** The activities by repository and then the same by developer. */
  static Activities of(long[] byRepository, long[] byDeveloper) {
    int n = byRepository.length;
    boolean fits = true;
    for (long value : byRepository) {
      fits &= value <= Integer.MAX_VALUE;
    }
    if (!fits) {
      long[] wide = Arrays.copyOf(byRepository, 2 * n);
      System.arraycopy(byDeveloper, 0, wide, n, n);
      return new Activities(null, wide);
    }
    int[] narrow = new int[2 * n];
    for (int i = 0; i < n; i++) {
      narrow[i] = (int) byRepository[i];
      narrow[n + i] = (int) byDeveloper[i];
    }
    return new Activities(narrow, null);
  }

  long at(int position) {
    return narrow != null ? narrow[position] : wide[position];
  }

  int[] exactInts() {
    if (narrow == null) {
      throw new IllegalArgumentException(
          "A pair has more than %d thousandths of activity, too much for replicates."
              .formatted(Integer.MAX_VALUE));
    }
    return narrow;
  }

  LinearSystem walk(int[] rowStart, int[] neighbours, double share, double toBackground) {
    if (narrow != null) {
      return LinearSystem.walk(rowStart, neighbours, narrow, share, toBackground);
    }
    double[] scale = new double[rowStart.length - 1];
    for (int i = 0; i < scale.length; i++) {
      double total = 0;
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        total += wide[k];
      }
      scale[i] = total == 0 ? 0 : share / total;
    }
    double[] weights = new double[wide.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = wide[k] * scale[neighbours[k]];
    }
    return LinearSystem.ofWeights(rowStart, neighbours, weights, toBackground);
  }
}
