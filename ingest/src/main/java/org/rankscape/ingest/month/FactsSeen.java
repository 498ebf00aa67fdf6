// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import org.rankscape.warehouse.table.RepositoryFacts;

/**
 * What one event, or several, told of a repository.
 *
 * @param month months since year 0
 * @param seen second of the latest statement, since 1970 UTC
 * @param eventId event that made it: decides between statements of the same second
 * @param facts the statement; its month is null
 */
public record FactsSeen(int month, long seen, long eventId, RepositoryFacts facts) {

  /** Later statements win part by part; what they leave open is filled from earlier ones. */
  FactsSeen merge(FactsSeen other) {
    boolean later = other.seen == seen ? other.eventId > eventId : other.seen > seen;
    FactsSeen newer = later ? other : this;
    RepositoryFacts a = newer.facts;
    RepositoryFacts b = (later ? this : other).facts;
    return new FactsSeen(
        month,
        newer.seen,
        newer.eventId,
        new RepositoryFacts(
            null,
            a.repositoryId(),
            or(a.language(), b.language()),
            or(a.licence(), b.licence()),
            or(a.stars(), b.stars()),
            or(a.topics(), b.topics()),
            or(a.description(), b.description()),
            or(a.createdAt(), b.createdAt()),
            or(a.archived(), b.archived()),
            or(a.organisation(), b.organisation())));
  }

  private static <T> T or(T a, T b) {
    return a != null ? a : b;
  }
}
