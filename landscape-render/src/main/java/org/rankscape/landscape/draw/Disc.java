// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

/**
 * A filled circle.
 *
 * @param stroke colour of the border, or null
 */
public record Disc(
    double x, double y, double radius, String fill, String stroke, double strokeWidth)
    implements Element {}
