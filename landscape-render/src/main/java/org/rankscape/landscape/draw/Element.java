// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

/** One thing to draw. Lengths are in px of 1/96 inch, y grows downwards, colours are #rrggbb. */
public sealed interface Element permits Box, Line, Disc, Polygon, Curve, Text, Picture, Group {}
