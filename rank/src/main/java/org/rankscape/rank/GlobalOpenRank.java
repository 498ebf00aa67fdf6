// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.time.YearMonth;
import java.util.Arrays;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

/**
 * Global OpenRank: one month's values from its collaboration and from what nodes inherit.
 *
 * <p>Nodes are the repositories and developers with activity in the month and one background node.
 * With {@code a_ur} the activity of developer u in repository r, {@code A} its sum over a node, n
 * nodes, and the numbers of {@link OpenRankDefinition#running()}:
 *
 * <pre>{@code
 * edge                     weight
 * repository to developer  0.95 a_ur / A_r
 * developer to repository  0.95 a_ur / A_u
 * node to background       0.05
 * background to node       1 / n
 *
 * node        retention  initial value
 * repository  0.3        last value * 0.85 per month since, if above 0.01, else 0
 * developer   0.5        the same + 1 / (1 + exp(0.10425 (44.08 - A_u)))
 * background  0.15       0
 * }</pre>
 *
 * <p>v solves {@code v = R v0 + (I - R) S v}; the result of a node is {@code v + v_background / n}.
 *
 * <p>Sources: X-lab2017/open-digger, globalOpenrank.ts; Zhao et al., ICSE-SEIP 2024, doi
 * 10.1145/3639477.3639734.
 */
public final class GlobalOpenRank {
  private final OpenRankDefinition definition;
  private final KnownBots bots;
  private final Solver solver;

  /** The running definition with the list of bots that comes with Rankscape. */
  public GlobalOpenRank() {
    this(OpenRankDefinition.running(), KnownBots.included(), new Solver());
  }

  /** A definition, a list of bots, and a solver. */
  public GlobalOpenRank(OpenRankDefinition definition, KnownBots bots, Solver solver) {
    this.definition = definition;
    this.bots = bots;
    this.solver = solver;
  }

  /** The definition followed. */
  public OpenRankDefinition definition() {
    return definition;
  }

  /** A builder that takes the counts of a month and leaves out what does not count. */
  public MonthCollaborationBuilder month(YearMonth month) {
    return MonthCollaboration.builder(month, definition, bots);
  }

  /**
   * Ranks a month.
   *
   * @param before what nodes inherit from the months before
   * @throws IllegalArgumentException if an inherited value is not from an earlier month
   */
  public MonthRanking rank(MonthCollaboration collaboration, Inheritance before) {
    CollaborationMatrix matrix = collaboration.matrix();
    double[] initial = initial(collaboration, before);
    LinearSystem system =
        matrix.walk(1 - definition.backgroundShare(), definition.backgroundShare());
    Solution solution =
        solver.solve(
            system, initial, retention(matrix), definition.tolerance(), definition.maxIterations());
    int n = matrix.nodes();
    double share = n == 0 ? 0 : solution.value(n) / n;
    double[] values = Arrays.copyOf(solution.values(), n);
    for (int i = 0; i < n; i++) {
      values[i] += share;
    }
    return new MonthRanking(
        collaboration,
        definition,
        initial,
        solution,
        new Places(values, matrix.repositories()),
        inheritance(collaboration, values, before));
  }

  private double[] initial(MonthCollaboration collaboration, Inheritance before) {
    CollaborationMatrix matrix = collaboration.matrix();
    double[] initial = new double[matrix.nodes() + 1];
    for (int i = 0; i < matrix.nodes(); i++) {
      Node node = matrix.node(i);
      initial[i] = before.initialValue(node, collaboration.month(), definition);
      if (node.kind() == Node.Kind.DEVELOPER) {
        initial[i] += definition.activityValue(matrix.total(i));
      }
    }
    initial[matrix.nodes()] = definition.backgroundInitial();
    return initial;
  }

  private double[] retention(CollaborationMatrix matrix) {
    double[] retention = new double[matrix.nodes() + 1];
    Arrays.fill(retention, 0, matrix.repositories(), definition.repositoryRetention());
    Arrays.fill(retention, matrix.repositories(), matrix.nodes(), definition.developerRetention());
    retention[matrix.nodes()] = definition.backgroundRetention();
    return retention;
  }

  private Inheritance inheritance(
      MonthCollaboration collaboration, double[] values, Inheritance before) {
    Inheritance.Builder builder = before.toBuilder();
    for (int i = 0; i < values.length; i++) {
      builder.put(collaboration.matrix().node(i), values[i], collaboration.month());
    }
    return builder.prune(collaboration.month(), definition).build();
  }
}
