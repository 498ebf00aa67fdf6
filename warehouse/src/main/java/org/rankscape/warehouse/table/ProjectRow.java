// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.util.List;

/**
 * A listed project of a catalogue and its values in a period: one row of table {@code projects}.
 *
 * @param catalogue name of the catalogue
 * @param project id of the project
 * @param name shown name
 * @param repositories full names as listed, the primary one first
 * @param repositoryIds ids found for them, in the same order without those not seen
 * @param layer id of its layer
 * @param domain id of its domain
 * @param subDomain id of its sub-domain
 * @param firstMonth first month of the period, {@code YYYY-MM}
 * @param lastMonth last month of the period
 * @param openrank mean monthly OpenRank over the period
 * @param previous mean over the same months a year earlier, made comparable: where all projects'
 *     values rise or fall together (first years without history, other coverage) it is scaled by
 *     the projects that have a value in every month, so that {@code openrank / previous - 1} is the
 *     growth shown; the mean as measured is that of table {@code openrank}
 * @param rank place on the landscape, null when not on it
 * @param openrankUnrepaired {@code openrank} without what was restored from GitHub's API, null
 *     where nothing was
 * @param rankUnrepaired place without it
 * @param repairedMonths months of the period in which something was restored, null for a project of
 *     which nothing was
 * @param valueLow lower end of the interval of {@code openrank}, null without {@code rankscape
 *     uncertainty}
 * @param valueHigh upper end
 * @param rankLow best place on the landscape within the interval
 * @param rankHigh worst place
 * @param developers distinct developers in the period
 * @param trend class of its trend
 * @param onLandscape whether the inclusion rule lets it in
 * @param reason why it is not on the landscape
 */
public record ProjectRow(
    String catalogue,
    String project,
    String name,
    List<String> repositories,
    List<Long> repositoryIds,
    String layer,
    String domain,
    String subDomain,
    String firstMonth,
    String lastMonth,
    Double openrank,
    Double previous,
    Integer rank,
    Double openrankUnrepaired,
    Integer rankUnrepaired,
    Integer repairedMonths,
    Double valueLow,
    Double valueHigh,
    Integer rankLow,
    Integer rankHigh,
    Integer developers,
    String trend,
    boolean onLandscape,
    String reason) {}
