// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * How much of an hour arrived: one row of table {@code hour_coverage}, for every hour of a month of
 * which any was asked for.
 *
 * @param hour start of the hour
 * @param state {@code complete}, {@code partial}, {@code missing}, {@code failed} (could not be
 *     fetched), or {@code unasked}: never asked for, or only read from files of other hours
 * @param coverage 1 for a complete hour, one half for a partial one, else 0; times the events part,
 *     times the share of lines that could be read
 * @param eventsPart events that arrived, of those that its range of ids leads to expect, at most 1;
 *     three standard errors of a count are passed over. Null if not known
 * @param events events of any type, repeated ones once where ids tell
 */
public record HourCoverage(
    LocalDateTime hour, String state, double coverage, Double eventsPart, long events) {}
