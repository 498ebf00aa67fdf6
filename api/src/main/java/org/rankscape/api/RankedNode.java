// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

/**
 * A repository or developer with its OpenRank in a month.
 *
 * @param rank 1 for the highest of its kind; equal values share the smaller rank
 * @param name full name of a repository, login of a developer
 * @param openrank its value
 */
public record RankedNode(int rank, String name, double openrank) {}
