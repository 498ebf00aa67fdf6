// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

/**
 * A repository that discovery found around the seeds.
 *
 * @param repository full name
 * @param score random walk with restart score
 * @param hops developer-to-repository steps from the nearest seed, 0 for a seed
 * @param sharedDevelopers distinct developers in common with the seeds
 * @param openrank mean OpenRank over the period, or null
 * @param projectId id of the listed project that holds it, or null where it is not in the catalogue
 */
public record Candidate(
    String repository,
    double score,
    int hops,
    int sharedDevelopers,
    Double openrank,
    String projectId) {}
