// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

/**
 * Developers in common of two projects in the period.
 *
 * @param a id of a project
 * @param b id of another
 * @param developers distinct developers active in both
 */
public record Link(String a, String b, int developers) {}
