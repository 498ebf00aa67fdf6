// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * What a simulated ecosystem is made from; equal settings give equal bytes.
 *
 * @param start first month
 * @param months number of months, 1 to 240; under 6 months no project starts or dies
 * @param scale size of the world: 1 is about 5,400 developers, 1,250 repositories and 42,000 events
 *     a month; 0.05 to 100
 * @param seed seed of every draw
 * @param leanPayload whether payloads keep only identities, times, titles and facts (about 0.6 KB
 *     of JSON an event) instead of GitHub's full field set (2 to 3 KB)
 * @param trimmedFrom month in which payloads take the shape of October 2025, null for never. The
 *     cut falls on 7 October in 2025-10, as it did, and on the first of any other month
 */
public record SimulationSettings(
    YearMonth start,
    int months,
    double scale,
    long seed,
    boolean leanPayload,
    YearMonth trimmedFrom) {

  /** Under this many months projects neither start nor die. */
  static final int MONTHS_FOR_BIRTH_AND_DEATH = 6;

  private static final YearMonth REAL_CUT = YearMonth.of(2025, 10);
  private static final YearMonth EARLIEST = YearMonth.of(2015, 1);
  private static final YearMonth LATEST = YearMonth.of(2099, 12);

  /**
   * @throws IllegalArgumentException if a value lies outside its range; the message names the
   *     setting and the range
   */
  public SimulationSettings {
    if (start == null || start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "start: " + start + " is not a month from 2015-01 (the first of this schema) to 2099-12");
    }
    if (months < 1 || months > 240) {
      throw new IllegalArgumentException("months: " + months + " is not between 1 and 240");
    }
    if (!(scale >= 0.05 && scale <= 100)) {
      throw new IllegalArgumentException("scale: " + scale + " is not between 0.05 and 100");
    }
    if (trimmedFrom != null && trimmedFrom.isBefore(start)) {
      throw new IllegalArgumentException(
          "trimmedFrom: "
              + trimmedFrom
              + " lies before the start "
              + start
              + "; give the start month to have every payload trimmed");
    }
  }

  /** What the demo simulates: 24 months from January 2024, scale 1, trimmed from October 2025. */
  public static SimulationSettings demo() {
    return new SimulationSettings(YearMonth.of(2024, 1), 24, 1, 1, true, REAL_CUT);
  }

  /** First second of the trimmed payload shape, {@link Long#MAX_VALUE} where it never comes. */
  long cutSecond() {
    if (trimmedFrom == null) {
      return Long.MAX_VALUE;
    }
    LocalDate day = trimmedFrom.atDay(trimmedFrom.equals(REAL_CUT) ? 7 : 1);
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }
}
