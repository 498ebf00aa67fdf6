// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

/**
 * The interval of a group's value and of its place among all groups.
 *
 * @param valueLow lower end of the value
 * @param valueHigh upper end of the value
 * @param rankLow best place
 * @param rankHigh worst place
 */
public record GroupInterval(double valueLow, double valueHigh, int rankLow, int rankHigh) {}
