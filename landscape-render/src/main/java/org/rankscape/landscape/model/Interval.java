// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

/**
 * How sure a project's value and place are: an interval by a bootstrap over developers.
 *
 * @param valueLow lower end of the OpenRank it is drawn by
 * @param valueHigh upper end
 * @param rankLow best place on the landscape
 * @param rankHigh worst place
 * @param level share of the resampled worlds that the interval holds, 0.9 for 90 %
 */
public record Interval(
    double valueLow, double valueHigh, int rankLow, int rankHigh, double level) {}
