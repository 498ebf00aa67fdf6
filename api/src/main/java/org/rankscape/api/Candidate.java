// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

/**
 * A repository that was found around some seeds.
 *
 * @param place 1 for the highest score
 * @param repository latest full name
 * @param score share of a random walk with restart at the seeds that is spent in it
 * @param hops steps from repository to repository over a developer in common; 0 for a seed
 * @param sharedDevelopers distinct developers active both in it and in any seed
 * @param openrank mean OpenRank over the period, or null where there is none
 */
public record Candidate(
    int place, String repository, double score, int hops, int sharedDevelopers, Double openrank) {}
