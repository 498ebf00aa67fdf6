// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.Arrays;
import org.rankscape.warehouse.table.RepositoryFacts;

/**
 * What one event, or several, told of a repository: of each part the latest that was stated. The
 * result of merging does not depend on the order.
 *
 * @param month months since year 0
 * @param seen second in which each part was stated, since 1970 UTC
 * @param eventIds events that stated the parts: they decide within a second
 * @param facts the parts; its month is null
 */
public record FactsSeen(int month, long[] seen, long[] eventIds, RepositoryFacts facts) {
  private static final int PARTS = 8;

  /** What one event told. */
  static FactsSeen of(int month, long second, long eventId, RepositoryFacts facts) {
    long[] seen = new long[PARTS];
    long[] eventIds = new long[PARTS];
    Arrays.fill(seen, second);
    Arrays.fill(eventIds, eventId);
    return new FactsSeen(month, seen, eventIds, facts);
  }

  /** What both told. */
  FactsSeen merge(FactsSeen other) {
    FactsSeen merged = new FactsSeen(month, seen.clone(), eventIds.clone(), null);
    RepositoryFacts a = facts;
    RepositoryFacts b = other.facts;
    return new FactsSeen(
        month,
        merged.seen,
        merged.eventIds,
        new RepositoryFacts(
            null,
            a.repositoryId(),
            merged.later(0, other, a.language(), b.language()),
            merged.later(1, other, a.licence(), b.licence()),
            merged.later(2, other, a.stars(), b.stars()),
            merged.later(3, other, a.topics(), b.topics()),
            merged.later(4, other, a.description(), b.description()),
            merged.later(5, other, a.createdAt(), b.createdAt()),
            merged.later(6, other, a.archived(), b.archived()),
            merged.later(7, other, a.organisation(), b.organisation())));
  }

  /** The later one of two values of a part, whose time is noted. */
  private <T> T later(int part, FactsSeen other, T mine, T theirs) {
    if (theirs == null || mine != null && !other.isLater(part, this, theirs, mine)) {
      return mine;
    }
    seen[part] = other.seen[part];
    eventIds[part] = other.eventIds[part];
    return theirs;
  }

  private boolean isLater(int part, FactsSeen than, Object mine, Object theirs) {
    int c = Long.compare(seen[part], than.seen[part]);
    if (c == 0) {
      c = Long.compare(eventIds[part], than.eventIds[part]);
    }
    return c == 0 ? mine.toString().compareTo(theirs.toString()) > 0 : c > 0;
  }
}
