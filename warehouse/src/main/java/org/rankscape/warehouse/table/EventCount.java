// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * Parsed lines of one type in one hour as in the file, before duplicates and filters: one row of
 * table {@code event_counts}.
 *
 * @param hour start of the hour
 * @param type GitHub's name of the type, any type met
 * @param events number of lines
 */
public record EventCount(LocalDateTime hour, String type, long events) {}
