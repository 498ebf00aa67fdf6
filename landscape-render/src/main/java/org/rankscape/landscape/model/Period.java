// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.time.YearMonth;

/**
 * The months that a landscape speaks of, both ends included, UTC.
 *
 * @param from first month
 * @param to last month
 */
public record Period(YearMonth from, YearMonth to) {}
