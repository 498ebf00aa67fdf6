// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * An invented ecosystem as GH Archive files, with the truth beside them.
 *
 * <pre>
 *   SimulationSettings -> World (domains, projects, repositories, developers, damage)
 *   day -> DaySchedule -> Event (Ticket, Step) -> EventWriter -> hours/YYYY-MM-DD-H.json.gz
 *   Tally + World -> truth.json          World -> catalogue.yaml
 * </pre>
 *
 * Arrival times are invertible functions of the world ({@code Arrivals}), so any day can be written
 * without the days before it; that is what keeps memory constant and lets days run side by side.
 */
package org.rankscape.simulate;
