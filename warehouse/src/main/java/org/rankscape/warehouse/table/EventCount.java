// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * Events of one type in one hour: one row of table {@code event_counts}.
 *
 * @param hour start of the hour
 * @param type GitHub's name of the type, any type met
 * @param events different events where the type is kept in table {@code events}; else lines of the
 *     file, of the version with most events where it was published several times
 */
public record EventCount(LocalDateTime hour, String type, long events) {}
