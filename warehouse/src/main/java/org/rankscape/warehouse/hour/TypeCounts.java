// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts events by type, one by one. */
public final class TypeCounts {
  private final Map<String, long[]> counts = new HashMap<>();

  /** Counts an event of this type. */
  public void add(String type) {
    long[] count = counts.get(type);
    if (count == null) {
      count = new long[1];
      counts.put(type, count);
    }
    count[0]++;
  }

  /** The counts by type. */
  public TreeMap<String, Long> sorted() {
    TreeMap<String, Long> sorted = new TreeMap<>();
    counts.forEach((type, count) -> sorted.put(type, count[0]));
    return sorted;
  }
}
