// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * How sure a computed value and its place are: one row of table {@code openrank_intervals}. By a
 * bootstrap over developers; computed again when the month's ranking changes.
 *
 * @param month {@code YYYY-MM}
 * @param kind {@code repository} or {@code developer}
 * @param id GitHub's id
 * @param valueLow lower end of the value's interval
 * @param valueHigh upper end
 * @param rankLow best place within the interval
 * @param rankHigh worst place
 * @param present share of the replicates in which it has a value
 * @param level share of the replicates that an interval holds
 * @param replicates number of replicates
 * @param seed of the draws
 */
public record OpenRankInterval(
    String month,
    String kind,
    long id,
    double valueLow,
    double valueHigh,
    int rankLow,
    int rankHigh,
    double present,
    double level,
    int replicates,
    long seed) {}
