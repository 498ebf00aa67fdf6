// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

/** A mark in a square with this side. */
public record Picture(double x, double y, double side, Mark mark) implements Element {}
