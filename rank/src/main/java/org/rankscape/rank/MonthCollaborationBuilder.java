// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.CollaborationMatrixBuilder;
import org.rankscape.rank.LeftOut.Reason;

/**
 * Decides which (developer, repository) pairs of a month count.
 *
 * <ol>
 *   <li>Accounts with a login that ends in {@code [bot]} or is on the list of known bots are left
 *       out, with all their pairs.
 *   <li>A pair counts only if the developer did something besides pushing.
 *   <li>An account with more than the definition's number of such pairs is left out; its activity
 *       is thereby taken off the repositories.
 *   <li>A repository left with less than the definition's activity is left out.
 * </ol>
 */
public final class MonthCollaborationBuilder {
  private final YearMonth month;
  private final OpenRankDefinition definition;
  private final KnownBots bots;
  private final CollaborationMatrixBuilder pairs = CollaborationMatrix.builder();
  private final Map<Reason, LongOpenHashSet> ids = new EnumMap<>(Reason.class);
  private final Map<Reason, Long> pairsLeftOut = new EnumMap<>(Reason.class);

  MonthCollaborationBuilder(YearMonth month, OpenRankDefinition definition, KnownBots bots) {
    this.month = month;
    this.definition = definition;
    this.bots = bots;
    for (Reason reason : Reason.values()) {
      ids.put(reason, new LongOpenHashSet());
      pairsLeftOut.put(reason, 0L);
    }
  }

  /** Adds all that an account did in a repository during the month; each pair once. */
  public MonthCollaborationBuilder add(
      long repositoryId, long developerId, String login, ActivityCounts counts) {
    String name = login.toLowerCase(Locale.ROOT);
    if (name.endsWith("[bot]")) {
      leaveOut(Reason.BOT_SUFFIX, developerId, 1);
    } else if (bots.contains(name)) {
      leaveOut(Reason.KNOWN_BOT, developerId, 1);
    } else if (!counts.participates()) {
      leaveOut(counts.pushes() > 0 ? Reason.ONLY_PUSHES : Reason.NO_ACTIVITY, developerId, 1);
    } else {
      add(new Collaboration(repositoryId, developerId, definition.weights().thousandths(counts)));
    }
    return this;
  }

  /** Adds known activity of a developer who is not a bot. */
  public MonthCollaborationBuilder add(Collaboration c) {
    if (c.activityThousandths() == 0) {
      leaveOut(Reason.NO_ACTIVITY, c.developerId(), 1);
    } else {
      pairs.add(c.repositoryId(), c.developerId(), c.activityThousandths());
    }
    return this;
  }

  /** The month with the rules applied; the builder must not be used afterwards. */
  public MonthCollaboration build() {
    CollaborationMatrix matrix = pairs.build();
    matrix = withoutBotsUnderOtherLogins(matrix);
    matrix = withoutAccountsOfTooManyRepositories(matrix);
    matrix = withoutRepositoriesBelowMinimum(matrix);
    List<LeftOut> leftOut = new ArrayList<>();
    Map<Reason, long[]> sortedIds = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      long[] sorted = ids.get(reason).toLongArray();
      Arrays.sort(sorted);
      sortedIds.put(reason, sorted);
      leftOut.add(new LeftOut(reason, pairsLeftOut.get(reason), sorted.length));
    }
    return new MonthCollaboration(month, matrix, leftOut, sortedIds);
  }

  private void leaveOut(Reason reason, long id, int pairCount) {
    ids.get(reason).add(id);
    pairsLeftOut.merge(reason, (long) pairCount, Long::sum);
  }

  private CollaborationMatrix withoutBotsUnderOtherLogins(CollaborationMatrix matrix) {
    boolean found = false;
    for (int u = matrix.repositories(); u < matrix.nodes(); u++) {
      for (Reason reason : List.of(Reason.BOT_SUFFIX, Reason.KNOWN_BOT)) {
        if (ids.get(reason).contains(matrix.id(u))) {
          leaveOut(reason, matrix.id(u), degree(matrix, u));
          found = true;
          break;
        }
      }
    }
    if (!found) {
      return matrix;
    }
    pairs.removeDevelopers(ids.get(Reason.BOT_SUFFIX)::contains);
    pairs.removeDevelopers(ids.get(Reason.KNOWN_BOT)::contains);
    return pairs.build();
  }

  private CollaborationMatrix withoutAccountsOfTooManyRepositories(CollaborationMatrix matrix) {
    for (int u = matrix.repositories(); u < matrix.nodes(); u++) {
      if (degree(matrix, u) > definition.maximumRepositories()) {
        leaveOut(Reason.TOO_MANY_REPOSITORIES, matrix.id(u), degree(matrix, u));
      }
    }
    LongOpenHashSet named = ids.get(Reason.TOO_MANY_REPOSITORIES);
    if (named.isEmpty()) {
      return matrix;
    }
    pairs.removeDevelopers(named::contains);
    return pairs.build();
  }

  private CollaborationMatrix withoutRepositoriesBelowMinimum(CollaborationMatrix matrix) {
    for (int r = 0; r < matrix.repositories(); r++) {
      if (matrix.total(r) / 1000.0 < definition.minimumRepositoryActivity()) {
        leaveOut(Reason.REPOSITORY_BELOW_MINIMUM, matrix.id(r), degree(matrix, r));
      }
    }
    LongOpenHashSet named = ids.get(Reason.REPOSITORY_BELOW_MINIMUM);
    if (named.isEmpty()) {
      return matrix;
    }
    pairs.removeRepositories(named::contains);
    return pairs.build();
  }

  private static int degree(CollaborationMatrix matrix, int row) {
    return matrix.rowStart(row + 1) - matrix.rowStart(row);
  }
}
