// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.time.YearMonth;
import java.util.NavigableMap;
import org.rankscape.rank.trend.Trend;

/**
 * What was computed for one listed project: the input to {@link LandscapeBuilder}.
 *
 * @param projectId {@code ProjectEntry.id}
 * @param series monthly OpenRank of the project (sum over its repositories); months without
 *     activity are absent; may reach back before the period
 * @param openrank mean over the period where the series is not known month by month (published
 *     means), or null to compute it from the series
 * @param previous mean over the same months one year earlier where the series is not known, or null
 * @param trend trend of the series, or null where not computed
 * @param developers number of distinct developers in the period, or null
 * @param facts facts of the primary repository, or null
 */
public record ProjectValues(
    String projectId,
    NavigableMap<YearMonth, Double> series,
    Double openrank,
    Double previous,
    Trend trend,
    Integer developers,
    Facts facts) {}
