// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.CollaborationMatrix;

/** The collaboration of one month that enters the ranking, and what was left out of it. */
public final class MonthCollaboration {
  private final YearMonth month;
  private final CollaborationMatrix matrix;
  private final List<LeftOut> leftOut;
  private final Map<LeftOut.Reason, long[]> leftOutIds;

  MonthCollaboration(
      YearMonth month,
      CollaborationMatrix matrix,
      List<LeftOut> leftOut,
      Map<LeftOut.Reason, long[]> leftOutIds) {
    this.month = month;
    this.matrix = matrix;
    this.leftOut = List.copyOf(leftOut);
    this.leftOutIds = new EnumMap<>(leftOutIds);
  }

  /** A builder that applies the rules of a definition to counts of activity. */
  public static MonthCollaborationBuilder builder(
      YearMonth month, OpenRankDefinition definition, KnownBots bots) {
    return new MonthCollaborationBuilder(month, definition, bots);
  }

  /**
   * A month of known activities, from which nothing is left out but what the definition says of
   * accounts with too many repositories and of repositories with too little activity.
   */
  public static MonthCollaboration of(
      YearMonth month,
      OpenRankDefinition definition,
      Collection<? extends Collaboration> collaborations) {
    MonthCollaborationBuilder builder = builder(month, definition, KnownBots.none());
    for (Collaboration c : collaborations) {
      builder.add(c);
    }
    return builder.build();
  }

  /** The month, UTC. */
  public YearMonth month() {
    return month;
  }

  /** The pairs that count, with their activity. */
  public CollaborationMatrix matrix() {
    return matrix;
  }

  /** What was left out, one entry for each reason. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /**
   * Ids of the accounts left out for a reason (of the repositories for {@link
   * LeftOut.Reason#REPOSITORY_BELOW_MINIMUM}), ascending.
   */
  public long[] leftOutIds(LeftOut.Reason reason) {
    return leftOutIds.get(reason).clone();
  }
}
