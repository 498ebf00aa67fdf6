// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.warehouse.table.Hour;

/**
 * Stretches of time in which event ids rise. A new one begins with an hour whose ids all lie below
 * those of the hour before, as they did when ids restarted in 2025. What share of the ids is
 * published is compared within a stretch only.
 */
final class IdEras {
  private final Map<LocalDateTime, Integer> eras = new HashMap<>();

  /** Eras of the complete hours of these months, in order. */
  IdEras(Collection<FeedMonth> months) {
    int era = 0;
    Hour before = null;
    for (FeedMonth month : months) {
      for (Hour hour : month.complete()) {
        if (hour.ids() != null) {
          if (before != null && hour.lastId() < before.firstId()) {
            era++;
          }
          eras.put(hour.hour(), era);
          before = hour;
        }
      }
    }
  }

  /**
   * The share of ids seen in a month.
   *
   * @param month the month
   * @param era stretch that most of its hours lie in, the later of two
   * @param density {@code sum (ids - 1) / sum (last - first)} over those hours
   * @param hours number of those hours
   */
  record Density(YearMonth month, int era, double density, int hours) {}

  /** The share of ids seen in a month, or null where it has no ids. */
  Density density(FeedMonth month) {
    TreeMap<Integer, List<Hour>> byEra = new TreeMap<>();
    for (Hour hour : month.complete()) {
      Integer era = eras.get(hour.hour());
      if (era != null) {
        byEra.computeIfAbsent(era, e -> new java.util.ArrayList<>()).add(hour);
      }
    }
    Density most = null;
    for (Map.Entry<Integer, List<Hour>> e : byEra.entrySet()) {
      double seen = e.getValue().stream().mapToDouble(h -> h.ids() - 1.0).sum();
      double span = e.getValue().stream().mapToDouble(h -> (double) h.lastId() - h.firstId()).sum();
      if (span > 0 && (most == null || e.getValue().size() >= most.hours)) {
        most = new Density(month.month(), e.getKey(), seen / span, e.getValue().size());
      }
    }
    return most;
  }
}
