// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * The ledger of one imported hour: one row of table {@code hours}. {@code lines = events + rejected
 * + duplicates}.
 *
 * @param hour start of the hour
 * @param lines lines read, blank ones not counted; of every file and every version of a file
 * @param events different events, of any type (see {@link EventCount})
 * @param kept events in table {@code events}
 * @param rejected lines set aside: rows of table {@code rejected}
 * @param duplicates lines that repeat what was there already
 * @param state {@code complete}, {@code partial} (the stream was damaged; what could be read is
 *     kept), {@code missing} (asked for, not in the source) or {@code failed} (could not be
 *     fetched)
 * @param source names of the files it came from
 * @param own whether a file that is meant to hold this hour whole is among them: one named for it
 *     (timeline files: by local time), or one that names no hour and spans it
 * @param firstId smallest event id in such a file, null where it has none. Ids that lie far from
 *     all others (as ids restart) are left out
 * @param lastId largest event id
 * @param ids different event ids from the first to the last, of any type
 */
public record Hour(
    LocalDateTime hour,
    long lines,
    long events,
    long kept,
    long rejected,
    long duplicates,
    String state,
    String source,
    boolean own,
    Long firstId,
    Long lastId,
    Long ids) {}
