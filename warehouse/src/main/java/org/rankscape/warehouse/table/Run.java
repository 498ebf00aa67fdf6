// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * One run of one stage: one row of table {@code runs}, the only table in which two equal runs may
 * differ.
 *
 * @param started when, UTC
 * @param stage name of the command
 * @param seconds wall-clock seconds
 * @param state {@code done}, {@code incomplete} (some hours could not be fetched) or {@code failed}
 * @param rows rows written
 * @param bytes bytes written
 * @param version version of Rankscape
 * @param settings everything that was set, as JSON
 */
public record Run(
    LocalDateTime started,
    String stage,
    double seconds,
    String state,
    long rows,
    long bytes,
    String version,
    String settings) {}
