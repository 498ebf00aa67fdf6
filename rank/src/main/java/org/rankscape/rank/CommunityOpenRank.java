// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.CollaborationMatrixBuilder;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

/**
 * Community OpenRank: who carried one repository in one month.
 *
 * <p>Nodes are the month's developers, issues and pull requests, with the repository as background
 * node. Edges {@code 0.95 a / A} both ways between developer and issue or pull request, every node
 * to the repository 0.05, the repository to each of the n nodes 1/n. Retention is 0.15 for all. A
 * node starts with its latest value of the last 3 months times 0.85 per month, else with 1; merged
 * pull requests with 1.5 times that. The values contain no share of the background.
 *
 * <p>The values that OpenDigger publishes also use quality labels given by a language model; those
 * are not public, so its numbers cannot be reproduced and such labels are left out here.
 *
 * <p>Source: X-lab2017/open-digger, communityOpenrank.ts.
 */
public final class CommunityOpenRank {
  private static final double RETENTION = 0.15;
  private static final double BACKGROUND_SHARE = 0.05;
  private static final double DECAY = 0.85;
  private static final double NEW_VALUE = 1.0;
  private static final double MERGED_FACTOR = 1.5;

  /** How many months back a value is inherited from. */
  public static final int MEMORY_MONTHS = 3;

  private final Solver solver;

  /** With this solver; communities are small, one thread serves. */
  public CommunityOpenRank(Solver solver) {
    this.solver = solver;
  }

  /**
   * Ranks a month of a repository.
   *
   * @param repositoryId numeric id of the repository
   * @param contributions what developers did at issues and pull requests; pairs that occur several
   *     times are summed, those without activity left out
   * @param merged numbers of the pull requests merged in the month or before
   * @param earlier rankings of earlier months of the repository, in any order
   * @throws IllegalArgumentException if an earlier ranking is not from an earlier month
   */
  public CommunityRanking rank(
      long repositoryId,
      YearMonth month,
      Collection<Contribution> contributions,
      Set<Long> merged,
      List<CommunityRanking> earlier) {
    CollaborationMatrixBuilder builder = CollaborationMatrix.builder();
    for (Contribution c : contributions) {
      if (c.activityThousandths() > 0) {
        builder.add(subjectId(c.subject()), c.developerId(), c.activityThousandths());
      }
    }
    CollaborationMatrix matrix = builder.build();
    Participant[] nodes = participants(matrix, repositoryId);
    NavigableMap<YearMonth, CommunityRanking> history = history(month, earlier);
    double[] initial = new double[nodes.length];
    double[] retention = new double[nodes.length];
    Arrays.fill(retention, RETENTION);
    for (int i = 0; i < nodes.length; i++) {
      initial[i] = initial(nodes[i], month, history);
      if (nodes[i].kind() == Participant.Kind.PULL_REQUEST && merged.contains(nodes[i].id())) {
        initial[i] *= MERGED_FACTOR;
      }
    }
    LinearSystem system = matrix.walk(1 - BACKGROUND_SHARE, BACKGROUND_SHARE);
    Solution solution = solver.solve(system, initial, retention);
    TreeMap<Participant, Double> values = new TreeMap<>();
    for (int i = 0; i < nodes.length; i++) {
      values.put(nodes[i], solution.value(i));
    }
    return new CommunityRanking(month, Collections.unmodifiableNavigableMap(values), solution);
  }

  /** Issues and pull requests share one series of numbers; the low bit tells them apart. */
  private static long subjectId(Participant subject) {
    return 2 * subject.id() + (subject.kind() == Participant.Kind.PULL_REQUEST ? 1 : 0);
  }

  private static Participant[] participants(CollaborationMatrix matrix, long repositoryId) {
    Participant[] nodes = new Participant[matrix.nodes() + 1];
    for (int i = 0; i < matrix.nodes(); i++) {
      long id = matrix.id(i);
      if (matrix.node(i).kind() == Node.Kind.DEVELOPER) {
        nodes[i] = new Participant(Participant.Kind.DEVELOPER, id);
      } else {
        boolean pull = (id & 1) == 1;
        nodes[i] =
            new Participant(pull ? Participant.Kind.PULL_REQUEST : Participant.Kind.ISSUE, id >> 1);
      }
    }
    nodes[matrix.nodes()] = new Participant(Participant.Kind.REPOSITORY, repositoryId);
    return nodes;
  }

  private static NavigableMap<YearMonth, CommunityRanking> history(
      YearMonth month, List<CommunityRanking> earlier) {
    NavigableMap<YearMonth, CommunityRanking> history = new TreeMap<>();
    for (CommunityRanking ranking : earlier) {
      if (!ranking.month().isBefore(month)) {
        throw new IllegalArgumentException(
            "The earlier ranking of %s is not before %s.".formatted(ranking.month(), month));
      }
      history.put(ranking.month(), ranking);
    }
    return history;
  }

  private static double initial(
      Participant node, YearMonth month, Map<YearMonth, CommunityRanking> history) {
    double factor = DECAY;
    for (int back = 1; back <= MEMORY_MONTHS; back++) {
      CommunityRanking ranking = history.get(month.minusMonths(back));
      Double last = ranking == null ? null : ranking.values().get(node);
      if (last != null) {
        return last * factor;
      }
      factor *= DECAY;
    }
    return NEW_VALUE;
  }
}
