// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is wrong with the hourly files: hours lost, lines doubled, lines that are no JSON. */
final class Damage {
  private static final int SINGLE_HOURS = 8;
  private static final int RUNS = 5;
  private static final int DOUBLED_HOURS = 12;
  private static final int MALFORMED_HOURS = 6;

  private final BitSet lost = new BitSet();
  private final SortedMap<Integer, Integer> doubled = new TreeMap<>();
  private final SortedMap<Integer, Integer> malformed = new TreeMap<>();

  Damage(long seed, Calendar calendar) {
    Draw draw = Draw.of(seed, Keys.DAMAGE);
    int hours = calendar.hours();
    for (int i = 0; i < RUNS; i++) {
      int length = 3 + draw.below(10);
      int from = draw.below(hours - length);
      lost.set(from, from + length);
    }
    for (int singles = 0; singles < SINGLE_HOURS; ) {
      int hour = 1 + draw.below(hours - 2);
      if (lost.get(hour - 1, hour + 2).isEmpty()) {
        lost.set(hour);
        singles++;
      }
    }
    while (doubled.size() < DOUBLED_HOURS) {
      doubled.put(busyHour(draw, hours), draw.between(2, 6));
    }
    while (malformed.size() < MALFORMED_HOURS) {
      malformed.put(busyHour(draw, hours), draw.between(2, 5));
    }
  }

  /** An hour that is not lost, about noon UTC. */
  private int busyHour(Draw draw, int hours) {
    while (true) {
      int hour = draw.below(hours / 24) * 24 + draw.between(12, 15);
      if (!lost.get(hour)) {
        return hour;
      }
    }
  }

  boolean isLost(int hour) {
    return lost.get(hour);
  }

  BitSet lost() {
    return lost;
  }

  /** How many of the hour's lines are written twice, as far as it has as many. */
  int doubled(int hour) {
    return doubled.getOrDefault(hour, 0);
  }

  int malformed(int hour) {
    return malformed.getOrDefault(hour, 0);
  }
}
