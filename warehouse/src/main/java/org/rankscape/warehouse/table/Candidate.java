// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * A repository that discovery found around seeds: one row of table {@code candidates}.
 *
 * @param place 1 for the highest score
 * @param repositoryId GitHub's id
 * @param repository latest full name
 * @param score score of the random walk with restart
 * @param hops repository-to-repository steps from the nearest seed, 0 for a seed
 * @param sharedDevelopers distinct developers in common with the seeds
 * @param seed whether it is a seed
 * @param openrank mean OpenRank over the period, months without a value counting as 0, or null
 */
public record Candidate(
    int place,
    long repositoryId,
    String repository,
    double score,
    int hops,
    int sharedDevelopers,
    boolean seed,
    Double openrank) {}
