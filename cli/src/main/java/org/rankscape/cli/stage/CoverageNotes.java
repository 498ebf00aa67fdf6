// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.rankscape.warehouse.query.Coverage;

/** Warns where months are compared that were not imported to the same extent. */
final class CoverageNotes {
  /** The largest difference in coverage that is passed over. */
  static final double TOLERATED = 0.1;

  private CoverageNotes() {}

  /** Compares the coverage of the twelve months up to one with that of the twelve before. */
  static List<String> of(Coverage coverage, YearMonth last) {
    double now = coverage.of(last.minusMonths(11), last);
    double before = coverage.of(last.minusMonths(23), last.minusMonths(12));
    if (Math.abs(now - before) <= TOLERATED) {
      return List.of();
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "warning: coverage differs between the periods compared (%.0f %% of the hours in the year"
                + " to %s, %.0f %% in the year before): growth and decline may be due to that",
            100 * now,
            last,
            100 * before));
  }
}
