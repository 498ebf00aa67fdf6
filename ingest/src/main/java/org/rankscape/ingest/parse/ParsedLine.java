// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import java.time.LocalDateTime;
import org.rankscape.warehouse.table.Event;

/** What a line of an hour's file turned out to be. */
public sealed interface ParsedLine {
  /** An event that collaboration or attention is counted from. */
  record Kept(Event event) implements ParsedLine {}

  /** An event of a type that is counted only. */
  record Counted(long eventId, String type, LocalDateTime createdAt) implements ParsedLine {}

  /** No usable event. */
  record Unusable(Reason reason, String detail) implements ParsedLine {}

  /** Why a line is set aside. */
  enum Reason {
    /** Not a JSON object. */
    MALFORMED,
    /** JSON without a field that identifies an event, or with one of the wrong type. */
    INCOMPLETE,
    /** The stream ended or broke within the line. */
    CUT_OFF,
    /** Longer than {@code LineReader.LONGEST}. */
    TOO_LONG
  }
}
