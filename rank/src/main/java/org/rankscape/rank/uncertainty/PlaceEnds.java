// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.util.Arrays;

/**
 * Best and worst place of an interval: the middle part of the places over the replicates, widened
 * to hold the place itself. Corrections for bias, as values have them, were measured to make
 * intervals of places hold the truth less often.
 */
record PlaceEnds(int low, int high) {

  /**
   * Ends for some replicates.
   *
   * @param places in each replicate; is sorted
   * @param count how many of them count, at least 1
   * @param place the place itself
   */
  static PlaceEnds of(int[] places, int count, int place, double level) {
    Arrays.sort(places, 0, count);
    int cut = (int) Math.floor(count * (1 - level) / 2 + 1e-9);
    return new PlaceEnds(Math.min(place, places[cut]), Math.max(place, places[count - 1 - cut]));
  }
}
