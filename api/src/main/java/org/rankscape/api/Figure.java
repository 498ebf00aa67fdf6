// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

/**
 * A figure of a {@link Report} with the numbers it is drawn from.
 *
 * @param id its name, such as {@code top}, {@code growth} or {@code network}
 * @param caption title, unit, source, period and coverage in one line
 * @param picture what is drawn
 * @param numbers what it is drawn from
 */
public record Figure(String id, String caption, Picture picture, Rows numbers) {}
