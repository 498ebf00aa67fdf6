// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of hourly files: {@code YYYY-MM-DD-H.json.gz}, the hour without leading zero; not
 * compressed, {@code YYYY-MM-DD-H.json}.
 */
final class HourNames {
  private static final Pattern NAME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{1,2})\\.json(?:\\.gz)?");

  private HourNames() {}

  static Optional<LocalDateTime> hourOf(String fileName) {
    Matcher matcher = NAME.matcher(fileName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(matcher.group(1)).atTime(Integer.parseInt(matcher.group(2)), 0));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String nameOf(LocalDateTime hour) {
    return String.format(Locale.ROOT, "%s-%d.json.gz", hour.toLocalDate(), hour.getHour());
  }
}
