// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * How much of a month's feed arrived, and how much it looks like the months before: one row of
 * table {@code coverage}. {@code coverage = hours_part * events_part * mix_part * accepted_part},
 * where a part that cannot be told, for want of months to compare with, counts as 1. Formulas:
 * {@code org.rankscape.warehouse.coverage}.
 *
 * @param month {@code YYYY-MM}
 * @param coverage the index, between 0 and 1
 * @param hoursPart hours that are there, of all hours of the month; a partial hour counts half
 * @param eventsPart events that arrived in these hours, of those expected; null if not known
 * @param mixPart likeness of the mix of types to the baseline; null if there is none
 * @param acceptedPart lines that could be read, of all lines
 * @param hours hours of the month
 * @param complete hours whose own file was read to its end
 * @param partial hours whose own file was damaged
 * @param missing hours that were asked for and are not in the source, or whose file is empty
 * @param failed hours that the source could not be asked for, such as after a broken download
 * @param events events of any type, repeated ones once where ids tell
 * @param lines lines read
 * @param rejected lines set aside
 * @param density share of the event ids' range that was seen, within hours; null without ids
 * @param expectedDensity the same in the months compared with; null if not known
 * @param eventsAnHour events in an hour that is complete; null if there is none
 * @param expectedEventsAnHour the same in the months compared with, where the share of ids cannot
 *     be compared; else null
 * @param divergence Jensen-Shannon divergence of the mix of types from its baseline, in bits
 * @param baseline months whose mix is the baseline
 */
public record CoverageMonth(
    String month,
    double coverage,
    double hoursPart,
    Double eventsPart,
    Double mixPart,
    double acceptedPart,
    int hours,
    int complete,
    int partial,
    int missing,
    int failed,
    long events,
    long lines,
    long rejected,
    Double density,
    Double expectedDensity,
    Double eventsAnHour,
    Double expectedEventsAnHour,
    Double divergence,
    String baseline) {}
