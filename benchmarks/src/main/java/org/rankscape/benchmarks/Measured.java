// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.util.Locale;

/**
 * What one run of one side took.
 *
 * @param seconds wall-clock time of the work
 * @param around wall-clock time before and after it: of starting Java and what the work runs on,
 *     and of stopping that
 * @param events usable events of any type, 0 where they are not counted
 * @param kept events written
 * @param monthly wall-clock time of the monthly tables, made after the work; 0 where there are none
 * @param peakBytes largest resident set of the process, 0 where the system does not tell
 */
record Measured(
    double seconds, double around, double monthly, long events, long kept, long peakBytes) {
  static final String PREFIX = "measured ";

  String line() {
    return PREFIX + seconds + " " + around + " " + monthly + " " + events + " " + kept + " "
        + peakBytes;
  }

  static Measured parse(String line) {
    String[] parts = line.substring(PREFIX.length()).split(" ", -1);
    return new Measured(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]),
        Long.parseLong(parts[5]));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.2f s and %.2f s around it, %,d events, %,d kept, %.0f MiB",
        seconds,
        around,
        events,
        kept,
        peakBytes / 1048576.0);
  }
}
