// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
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
  private final LongOpenHashSet suffixBots = new LongOpenHashSet();
  private final LongOpenHashSet knownBots = new LongOpenHashSet();
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

  /**
   * Names an account; one that is named several times is a bot if it is so under one of its logins.
   */
  public MonthCollaborationBuilder account(long developerId, String login) {
    String name = login.toLowerCase(Locale.ROOT);
    if (name.endsWith("[bot]")) {
      suffixBots.add(developerId);
    } else if (bots.contains(name)) {
      knownBots.add(developerId);
    }
    return this;
  }

  /**
   * Adds all that an account, named before, did in a repository during the month; each pair once.
   */
  public MonthCollaborationBuilder add(long repositoryId, long developerId, ActivityCounts counts) {
    Reason bot = botReason(developerId);
    if (bot != null) {
      leaveOut(bot, developerId, 1);
    } else if (!counts.participates()) {
      leaveOut(counts.pushes() > 0 ? Reason.ONLY_PUSHES : Reason.NO_ACTIVITY, developerId, 1);
    } else {
      add(repositoryId, developerId, definition.weights().thousandths(counts));
    }
    return this;
  }

  /** Names an account and adds all that it did in a repository during the month. */
  public MonthCollaborationBuilder add(
      long repositoryId, long developerId, String login, ActivityCounts counts) {
    return account(developerId, login).add(repositoryId, developerId, counts);
  }

  /** Adds known activity of a developer who is not a bot. */
  public MonthCollaborationBuilder add(Collaboration c) {
    add(c.repositoryId(), c.developerId(), c.activityThousandths());
    return this;
  }

  private void add(long repositoryId, long developerId, long activityThousandths) {
    if (activityThousandths == 0) {
      leaveOut(Reason.NO_ACTIVITY, developerId, 1);
    } else {
      pairs.add(repositoryId, developerId, activityThousandths);
    }
  }

  /** The month with the rules applied; the builder must not be used afterwards. */
  public MonthCollaboration build() {
    CollaborationMatrix matrix = pairs.build();
    matrix = withoutBotsNamedLate(matrix);
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

  private Reason botReason(long id) {
    return suffixBots.contains(id)
        ? Reason.BOT_SUFFIX
        : knownBots.contains(id) ? Reason.KNOWN_BOT : null;
  }

  private void leaveOut(Reason reason, long id, int pairCount) {
    ids.get(reason).add(id);
    pairsLeftOut.merge(reason, (long) pairCount, Long::sum);
  }

  private CollaborationMatrix withoutBotsNamedLate(CollaborationMatrix matrix) {
    return without(matrix, matrix.repositories(), matrix.nodes(), u -> botReason(matrix.id(u)));
  }

  private CollaborationMatrix withoutAccountsOfTooManyRepositories(CollaborationMatrix matrix) {
    return without(
        matrix,
        matrix.repositories(),
        matrix.nodes(),
        u ->
            degree(matrix, u) > definition.maximumRepositories()
                ? Reason.TOO_MANY_REPOSITORIES
                : null);
  }

  private CollaborationMatrix withoutRepositoriesBelowMinimum(CollaborationMatrix matrix) {
    return without(
        matrix,
        0,
        matrix.repositories(),
        r ->
            matrix.total(r) / 1000.0 < definition.minimumRepositoryActivity()
                ? Reason.REPOSITORY_BELOW_MINIMUM
                : null);
  }

  /** The matrix without the nodes of a range for which there is a reason. */
  private CollaborationMatrix without(
      CollaborationMatrix matrix, int from, int to, IntFunction<Reason> reasonOf) {
    BitSet gone = new BitSet(matrix.nodes());
    for (int i = from; i < to; i++) {
      Reason reason = reasonOf.apply(i);
      if (reason != null) {
        leaveOut(reason, matrix.id(i), degree(matrix, i));
        gone.set(i);
      }
    }
    return gone.isEmpty() ? matrix : matrix.without(gone::get);
  }

  private static int degree(CollaborationMatrix matrix, int row) {
    return matrix.rowStart(row + 1) - matrix.rowStart(row);
  }
}
