// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A thing done by an account.
 *
 * @param developer GitHub's id
 * @param kind what it is
 * @param id id of the issue, pull request, comment, review, push or event
 */
record Done(long developer, ActivityKind kind, long id) {
  private static final Comparator<Done> ORDER =
      Comparator.comparingLong(Done::developer)
          .thenComparing(Done::kind)
          .thenComparingLong(Done::id);
  private static final ActivityKind[] KINDS = ActivityKind.values();

  /** The distinct things of an origin in some records, by developer, kind and id. */
  static List<Done> distinct(Collection<Activities> parts, Origin origin) {
    List<Done> all = new ArrayList<>();
    for (Activities part : parts) {
      if (part.isOf(origin)) {
        for (int i = 0; i < part.ids().length; i++) {
          all.add(new Done(part.developers()[i], KINDS[part.kinds()[i]], part.ids()[i]));
        }
      }
    }
    return distinct(all);
  }

  /** The distinct ones, by developer, kind and id. */
  static List<Done> distinct(List<Done> some) {
    List<Done> sorted = new ArrayList<>(some);
    sorted.sort(ORDER);
    List<Done> distinct = new ArrayList<>(sorted.size());
    Done last = null;
    for (Done done : sorted) {
      if (!done.equals(last)) {
        distinct.add(done);
      }
      last = done;
    }
    return distinct;
  }
}
