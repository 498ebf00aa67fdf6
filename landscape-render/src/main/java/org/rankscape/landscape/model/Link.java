// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

/**
 * Developers in common of two projects in the period.
 *
 * @param a {@code ProjectEntry.id}, smaller in string order
 * @param b {@code ProjectEntry.id}
 * @param developers number of distinct developers active in both
 */
public record Link(String a, String b, int developers) {}
