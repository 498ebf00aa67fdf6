// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.time.YearMonth;

/**
 * How much of a month's feed arrived; each value between 0 and 1.
 *
 * @param index product of the parts, one that is not known counting as 1
 * @param hours hours that are there, of all hours
 * @param events events within them, of those expected, or null if not known
 * @param mix likeness of the mix of event types to that of other months, or null if not known
 * @param accepted lines that could be read, of all lines
 */
public record FeedMonth(
    YearMonth month, double index, double hours, Double events, Double mix, double accepted) {}
