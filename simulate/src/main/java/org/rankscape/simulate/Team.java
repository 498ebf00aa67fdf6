// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/**
 * The people of a repository in order of their weight in it. With the activity of the repository
 * the number of those who take part grows and shrinks.
 */
final class Team {
  private static final double CORE = 0.11;

  private final int[] members;
  private final Developers developers;
  private final int domain;
  private final Activity activity;
  private final Calendar calendar;
  private final long key;

  /**
   * @param domain home of passers-by, -1 for everywhere
   */
  Team(
      int[] members,
      Developers developers,
      int domain,
      Activity activity,
      Calendar calendar,
      long key) {
    this.members = members;
    this.developers = developers;
    this.domain = domain;
    this.activity = activity;
    this.calendar = calendar;
    this.key = key;
  }

  int[] members() {
    return members;
  }

  /** Somebody who takes part: by weight, at times a passer-by of the same field. */
  Account contributor(Draw draw, long second) {
    if (draw.chance(0.07)) {
      return developers.anyone(draw, domain);
    }
    int month = calendar.monthOf(second);
    int present = present(month);
    int rank = 0;
    for (int attempt = 0; attempt < 4; attempt++) {
      double u = draw.uniform();
      rank = (int) (present * u * u * Math.sqrt(u));
      boolean away = Draw.unit(Draw.hash(key + rank, month)) < 0.3;
      if (rank < core(present) || !away) {
        break;
      }
    }
    return developers.account(members[rank]);
  }

  /** Somebody who may merge and push. */
  Account maintainer(Draw draw, long second) {
    double u = draw.uniform();
    return developers.account(members[(int) (core(present(calendar.monthOf(second))) * u * u)]);
  }

  private int present(int month) {
    int least = Math.min(members.length, 3);
    double share = Math.sqrt(activity.relative(month));
    return Math.max(least, (int) Math.ceil(members.length * share));
  }

  private static int core(int present) {
    return Math.max(Math.min(2, present), (int) (present * CORE));
  }
}
