// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import org.rankscape.graph.solver.LinearSystem;

/** Activities in thousandths by position: 32 bits each while all of them fit, else 64. */
final class Activities {
  private final int[] narrow;
  private final long[] wide;

  Activities(long[] values) {
    boolean fits = true;
    for (long value : values) {
      fits &= value <= Integer.MAX_VALUE;
    }
    wide = fits ? null : values;
    narrow = fits ? new int[values.length] : null;
    for (int i = 0; fits && i < values.length; i++) {
      narrow[i] = (int) values[i];
    }
  }

  long at(int position) {
    return narrow != null ? narrow[position] : wide[position];
  }

  LinearSystem system(int[] rowStart, int[] sources, double[] scale, double toBackground) {
    if (narrow != null) {
      return LinearSystem.ofUnits(rowStart, sources, narrow, scale, toBackground);
    }
    double[] weights = new double[wide.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = wide[k] * scale[sources[k]];
    }
    return LinearSystem.ofWeights(rowStart, sources, weights, toBackground);
  }
}
