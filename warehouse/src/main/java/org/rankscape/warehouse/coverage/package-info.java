// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How much of the feed arrived. The index of a month is the product of four parts, each between 0
 * and 1:
 *
 * <pre>
 * hours     (complete + partial / 2) / hours of the month                      {@link FeedMonth}
 * events    min(1, D / D0), D = share of the range of event ids that was seen  {@link EventsPart}
 * mix       2^(-max(0, JSD - 0.001) / 0.01), divergence of the mix of types              {@link MixPart}
 * accepted  1 - rejected lines / lines
 * </pre>
 */
package org.rankscape.warehouse.coverage;
