// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.origin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of people by cell, of which none that is shown is smaller than {@link #FEWEST}. Smaller
 * ones are counted together as {@link #OTHERS}; where these are too few themselves, the smallest
 * cell that would be shown joins them, so that no difference tells a small cell. Fewer people than
 * that altogether are not shown at all.
 */
public final class Totals {
  /** Fewest people in a cell. */
  public static final int FEWEST = 5;

  /** Cells that are too small to be shown. */
  public static final String OTHERS = "others";

  private final Map<String, Integer> counts = new HashMap<>();

  /** Counts one more. */
  public void add(String cell) {
    counts.merge(cell, 1, Integer::sum);
  }

  /** Cells that may be shown, the largest first, then by name; others last. */
  public Map<String, Integer> shown() {
    List<Map.Entry<String, Integer>> order =
        new TreeMap<>(counts)
            .entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
    int last = order.size();
    int others = 0;
    while (last > 0
        && (order.get(last - 1).getValue() < FEWEST || (others > 0 && others < FEWEST))) {
      others += order.get(--last).getValue();
    }
    Map<String, Integer> out = new LinkedHashMap<>();
    order.subList(0, last).forEach(e -> out.put(e.getKey(), e.getValue()));
    if (others >= FEWEST) {
      out.put(OTHERS, others);
    }
    return out;
  }
}
