// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.discovery;

/**
 * A repository found from the seeds.
 *
 * @param repositoryId numeric id
 * @param score share of the walk's time spent in it; the scores of all repositories and developers
 *     sum to 1
 * @param hops steps from repository to repository over a developer in common; 0 for a seed
 * @param sharedDevelopers distinct developers active both in it and in any seed
 */
public record Candidate(long repositoryId, double score, int hops, int sharedDevelopers) {

  /** Whether this is one of the seeds. */
  public boolean isSeed() {
    return hops == 0;
  }
}
