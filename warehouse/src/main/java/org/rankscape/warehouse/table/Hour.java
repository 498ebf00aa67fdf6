// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * The ledger of one imported hour: one row of table {@code hours}. {@code lines = events +
 * rejected}.
 *
 * @param hour start of the hour
 * @param lines lines read, blank ones not counted
 * @param events lines that are events, of any type
 * @param kept events in table {@code events}
 * @param rejected lines set aside
 * @param duplicates events of a kept type that were there already
 * @param state {@code complete}, {@code partial} (the stream was damaged; what could be read is
 *     kept) or {@code missing} (asked for, not in the source)
 * @param source names of the files it came from
 */
public record Hour(
    LocalDateTime hour,
    long lines,
    long events,
    long kept,
    long rejected,
    long duplicates,
    String state,
    String source) {}
