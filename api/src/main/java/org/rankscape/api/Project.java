// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * A project on a {@link Landscape}.
 *
 * @param rank 1 for the highest OpenRank; equal values share the smaller rank
 * @param id the primary repository's full name in lower case
 * @param name shown name
 * @param domain domain in English
 * @param repositories full names, the primary one first
 * @param openrank mean monthly OpenRank over the period
 * @param previous mean over the same months a year earlier, or null
 * @param trend class of its trend such as {@code growing}, or null
 * @param developers distinct developers in the period, or null
 * @param language main programming language, or null
 * @param stars stars at the end of the period, or null
 * @param openrankUnrepaired mean monthly OpenRank without what was repaired from GitHub's API, or
 *     null for a project that was not repaired
 * @param rankUnrepaired rank without any repair, or null for a project that was not repaired
 * @param repairedMonths months of the period that were repaired, or null for a project that was not
 *     repaired
 * @param series monthly OpenRank; empty where only the mean is known
 */
public record Project(
    int rank,
    String id,
    String name,
    String domain,
    List<String> repositories,
    double openrank,
    Double previous,
    String trend,
    Integer developers,
    String language,
    Integer stars,
    Double openrankUnrepaired,
    Integer rankUnrepaired,
    Integer repairedMonths,
    SortedMap<YearMonth, Double> series) {}
