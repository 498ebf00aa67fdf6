// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.time.YearMonth;
import java.util.NavigableMap;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.rank.trend.Trend;

/**
 * One project on the landscape.
 *
 * @param entry how the catalogue lists it
 * @param rank 1 for the highest OpenRank on the landscape; equal values share the smaller rank
 * @param openrank the value it is drawn by: mean monthly OpenRank over the period
 * @param repair what was restored of it, or null
 * @param interval how sure {@code openrank} and {@code rank} are, or null
 * @param previous mean over the same months one year earlier, or null
 * @param series monthly OpenRank, possibly empty
 * @param trend trend, or null
 * @param developers distinct developers in the period, or null
 * @param facts facts, never null (its parts may be)
 * @param breaksRule whether it stays although the inclusion rule would leave it out
 */
public record Project(
    ProjectEntry entry,
    int rank,
    double openrank,
    Repair repair,
    Interval interval,
    Double previous,
    NavigableMap<YearMonth, Double> series,
    Trend trend,
    Integer developers,
    Facts facts,
    boolean breaksRule) {

  /** Who stands behind it: as the catalogue says, else the organisation that owns it; or null. */
  public String organisation() {
    return entry.organisation() == null ? facts.organisation() : entry.organisation();
  }

  /** The same at another place. */
  Project ranked(int place) {
    return new Project(
        entry,
        place,
        openrank,
        repair,
        interval,
        previous,
        series,
        trend,
        developers,
        facts,
        breaksRule);
  }

  /** The same with its interval, null for none. */
  Project with(Interval known) {
    return new Project(
        entry,
        rank,
        openrank,
        repair,
        known,
        previous,
        series,
        trend,
        developers,
        facts,
        breaksRule);
  }

  /** The same with its repair, null for none. */
  Project with(Repair known) {
    return new Project(
        entry,
        rank,
        openrank,
        known,
        interval,
        previous,
        series,
        trend,
        developers,
        facts,
        breaksRule);
  }

  /** Its name, with the mark of repaired projects where it is one. */
  public String shownName() {
    return repair == null ? entry.name() : entry.name() + " " + Repair.MARK;
  }
}
