// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.time.YearMonth;
import java.util.Arrays;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.OpenRankDefinition;

/**
 * Some replicates of a month, solved side by side: every pass over the pairs serves all of them.
 *
 * <p>A developer u that occurs m_u times in a replicate is as many developers with the same
 * activity. With x_u the value of one of them,
 *
 * <pre>{@code
 * v_r = r v0_r + (1 - r) (0.95 sum_u m_u x_u a_ur / A_u + v_b / n)
 * x_u = r x0_u + (1 - r) (0.95 sum_r v_r a_ur / A_r     + v_b / n),   A_r = sum_u m_u a_ur
 * v_b = r b0   + (1 - r)  0.05 (sum_r v_r + sum_u m_u x_u),           n = sum_u m_u + repositories
 * }</pre>
 *
 * <p>Solved by turns: developers from repositories, repositories from developers, background.
 */
final class ReplicateBatch {
  private static final int MOST_ROUNDS = 10_000;

  private final OpenRankDefinition definition;
  private final CollaborationMatrix matrix;
  private final int width;
  private final int repositories;
  private final int nodes;

  /** Occurrences of developers; for repositories 1 where they have activity, else 0. */
  private final double[] times;

  /** Divides a node's value when it is passed on: {@code 0.95 m / A_u}, {@code 0.95 / A_r}. */
  private final double[] passedOn;

  private final double[] start;
  private final double[] values;
  private final double[] background;
  private final double[] n;

  ReplicateBatch(
      MonthCollaboration collaboration,
      OpenRankDefinition definition,
      ReplicateValues before,
      BootstrapSettings settings,
      int from,
      int width) {
    this.definition = definition;
    this.width = width;
    matrix = collaboration.matrix();
    repositories = matrix.repositories();
    nodes = matrix.nodes();
    times = new double[nodes * width];
    passedOn = new double[nodes * width];
    start = new double[nodes * width];
    values = new double[nodes * width];
    background = new double[width];
    n = new double[width];
    draw(settings, from);
    start(before, collaboration.month(), from);
  }

  private void draw(BootstrapSettings settings, int from) {
    double share = 1 - definition.backgroundShare();
    for (int u = repositories; u < nodes; u++) {
      double total = matrix.total(u);
      for (int k = 0; k < width; k++) {
        int m = Multiplicity.of(settings.seed(), matrix.id(u), from + k);
        times[u * width + k] = m;
        passedOn[u * width + k] = share * m / total;
        n[k] += m;
      }
    }
    double[] total = new double[width];
    for (int r = 0; r < repositories; r++) {
      Arrays.fill(total, 0);
      for (int p = matrix.rowStart(r); p < matrix.rowStart(r + 1); p++) {
        for (int k = 0; k < width; k++) {
          total[k] += matrix.activity(p) * times[matrix.neighbour(p) * width + k];
        }
      }
      for (int k = 0; k < width; k++) {
        boolean active = total[k] > 0;
        times[r * width + k] = active ? 1 : 0;
        passedOn[r * width + k] = active ? share / total[k] : 0;
        n[k] += active ? 1 : 0;
      }
    }
  }

  private void start(ReplicateValues before, YearMonth month, int from) {
    for (int i = 0; i < nodes; i++) {
      before.start(matrix.node(i), month, from, width, start, i * width);
      double activity = i < repositories ? 0 : definition.activityValue(matrix.total(i));
      for (int k = 0; k < width; k++) {
        int at = i * width + k;
        start[at] = times[at] > 0 ? start[at] + activity : 0;
        values[at] = start[at];
      }
    }
    Arrays.fill(background, definition.backgroundInitial());
  }

  /**
   * Solves until the values of every replicate change by less than the tolerance of their sum.
   *
   * @throws IllegalStateException if that does not happen
   */
  ReplicateBatch solve(double tolerance) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] change = new double[width];
      double[] sum = new double[width];
      half(repositories, nodes, definition.developerRetention(), change, sum);
      half(0, repositories, definition.repositoryRetention(), change, sum);
      double received = 1 - definition.backgroundRetention();
      boolean done = true;
      for (int k = 0; k < width; k++) {
        double next =
            definition.backgroundRetention() * definition.backgroundInitial()
                + received * definition.backgroundShare() * sum[k];
        change[k] += Math.abs(next - background[k]);
        background[k] = next;
        done &= change[k] <= tolerance * (sum[k] + next);
      }
      if (done) {
        return this;
      }
    }
    throw new IllegalStateException(
        "The replicates were not solved after %d rounds.".formatted(MOST_ROUNDS));
  }

  private void half(int from, int to, double retention, double[] change, double[] sum) {
    double[] incoming = new double[width];
    for (int i = from; i < to; i++) {
      for (int k = 0; k < width; k++) {
        incoming[k] = n[k] > 0 ? background[k] / n[k] : 0;
      }
      for (int p = matrix.rowStart(i); p < matrix.rowStart(i + 1); p++) {
        double activity = matrix.activity(p);
        int source = matrix.neighbour(p) * width;
        for (int k = 0; k < width; k++) {
          incoming[k] += activity * passedOn[source + k] * values[source + k];
        }
      }
      for (int k = 0; k < width; k++) {
        int at = i * width + k;
        double next = times[at] > 0 ? retention * start[at] + (1 - retention) * incoming[k] : 0;
        change[k] += times[at] * Math.abs(next - values[at]);
        sum[k] += times[at] * next;
        values[at] = next;
      }
    }
  }

  /** OpenRank in one of the replicates, the background share included; NaN where there is none. */
  float value(int node, int replicate) {
    int at = node * width + replicate;
    return times[at] > 0 ? (float) (values[at] + background[replicate] / n[replicate]) : Float.NaN;
  }
}
