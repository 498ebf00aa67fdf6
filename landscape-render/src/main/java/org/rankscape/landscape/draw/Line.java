// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

/**
 * A straight line.
 *
 * @param dash length of dashes and of the gaps between them, 0 for a solid line
 */
public record Line(
    double x1, double y1, double x2, double y2, String stroke, double width, double dash)
    implements Element {}
