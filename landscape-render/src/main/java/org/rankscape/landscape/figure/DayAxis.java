// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An axis of days.
 *
 * @param start first day
 * @param end the day after the last
 */
record DayAxis(LocalDate start, LocalDate end, double left, double right) {
  double x(LocalDate day) {
    return left
        + (right - left)
            * ChronoUnit.DAYS.between(start, day)
            / ChronoUnit.DAYS.between(start, end);
  }
}
