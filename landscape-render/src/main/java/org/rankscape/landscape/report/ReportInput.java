// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.sheet.Language;

/**
 * What a report is written from.
 *
 * @param now the landscape of the period, with what changed since a frozen edition where it is
 *     compared with one
 * @param before the landscape of the same months a year earlier, or null where there is none
 * @param comparable whether the levels of both may be compared as they are; entries and exits are
 *     told only then
 * @param series monthly OpenRank of every listed project by id, also of those that are not on the
 *     landscape; empty where not known month by month
 * @param developers how the work divides over developers, or null where not known
 * @param digest digest of that edition, or null
 * @param language language of text and figures
 */
public record ReportInput(
    Landscape now,
    Landscape before,
    boolean comparable,
    Map<String, NavigableMap<YearMonth, Double>> series,
    Concentration developers,
    String digest,
    Language language) {}
