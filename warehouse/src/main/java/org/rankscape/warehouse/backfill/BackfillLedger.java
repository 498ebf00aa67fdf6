// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * The footer of a file of table {@code backfill}: a month of a repository was fetched whole.
 *
 * @param repository full name at the time of fetching
 * @param fetched day of fetching, UTC, {@code YYYY-MM-DD}; the last one of several
 * @param rows number of rows
 * @param first time of the first row, UTC, or null
 * @param last time of the last row, UTC, or null
 * @param digest SHA-256 of the rows
 */
public record BackfillLedger(
    String repository, String fetched, int rows, String first, String last, String digest) {
  /** Key of the footer's entry. */
  public static final String KEY = "rankscape.backfill";

  /** How far the times of an event and of what it tells of lie apart at most, in minutes. */
  public static final int TOLERANCE = 5;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Day of fetching. */
  public LocalDate day() {
    return LocalDate.parse(fetched);
  }

  /** Whether the archive may have a row of this file in the month before. */
  boolean reachesBefore(YearMonth month) {
    return first != null
        && LocalDateTime.parse(first).isBefore(month.atDay(1).atTime(0, TOLERANCE));
  }

  /** Whether the archive may have a row of this file in the month after. */
  boolean reachesAfter(YearMonth month) {
    return last != null
        && !LocalDateTime.parse(last)
            .isBefore(month.plusMonths(1).atDay(1).atStartOfDay().minusMinutes(TOLERANCE));
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static BackfillLedger fromJson(String json) {
    try {
      return JSON.readValue(json, BackfillLedger.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not written by Rankscape: " + json, e);
    }
  }
}
