// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.Replicate;
import org.rankscape.graph.solver.ReplicateSolver;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.OpenRankDefinition;

/**
 * Intervals of OpenRank by a bootstrap over developers: how far values and places depend on who
 * happens to be there.
 *
 * <p>A replicate is a world in which every developer occurs as often as a Poisson draw with mean 1
 * says, the same in all its months: a developer is drawn with his whole history. Activity of
 * repositories, background, values and what is inherited from month to month follow from that in
 * every replicate. An interval holds the middle part of a node's values, or places, over the
 * replicates; ends of values are moved for bias and skewness, see {@link IntervalEnds}.
 *
 * <p>A repository without developers in a replicate has the value 0 there and the place after all
 * others. A developer's interval is over the replicates in which the developer occurs. Which
 * accounts are developers, and which repositories have enough activity, is decided once, on the
 * data.
 *
 * <p>Months are given in order. Between months each node with a value keeps one 32-bit number a
 * replicate; within a month the same twice more. Replicates are solved by {@link ReplicateSolver},
 * several in a pass. The same bits whatever the number of threads.
 */
public final class Bootstrap {
  /** Relative; far below what replicates differ by. */
  private static final double TOLERANCE = 1e-8;

  private final OpenRankDefinition definition;
  private final BootstrapSettings settings;
  private final int threads;
  private final ReplicateValues state;
  private YearMonth last;

  /**
   * A bootstrap whose replicates all start from the same values.
   *
   * @param start what the first month inherits
   * @param threads at least 1
   */
  public Bootstrap(
      OpenRankDefinition definition, BootstrapSettings settings, Inheritance start, int threads) {
    this.definition = definition;
    this.settings = settings;
    this.threads = threads;
    state = new ReplicateValues(definition, settings.replicates(), start);
  }

  /**
   * The next month.
   *
   * @param ranking the month as ranked: its values are what the intervals are for
   * @param highest so many repositories of highest OpenRank hand out their replicates
   * @throws IllegalArgumentException if the month is not after the last one
   */
  public ResampledMonth next(MonthRanking ranking, int highest) {
    MonthCollaboration collaboration = ranking.collaboration();
    if (last != null && !collaboration.month().isAfter(last)) {
      throw new IllegalArgumentException(
          "%s does not come after %s; give months in order."
              .formatted(collaboration.month(), last));
    }
    CollaborationMatrix matrix = collaboration.matrix();
    float[][] values = replicates(collaboration);
    Interval[] intervals = new Interval[matrix.nodes()];
    for (Node.Kind kind : Node.Kind.values()) {
      ReplicateIntervals of = new ReplicateIntervals(ranking, values, kind, settings);
      parallel(settings.replicates(), of::sort);
      parallel(of.size(), i -> intervals[of.first() + i] = of.interval(i));
    }
    List<Replicates> replicates = highest(ranking, values, highest);
    for (int i = 0; i < matrix.nodes(); i++) {
      state.put(matrix.node(i), collaboration.month(), values[i]);
    }
    state.prune(collaboration.month());
    last = collaboration.month();
    return new ResampledMonth(Arrays.asList(intervals), replicates);
  }

  private static List<Replicates> highest(MonthRanking ranking, float[][] values, int highest) {
    CollaborationMatrix matrix = ranking.collaboration().matrix();
    return IntStream.range(0, matrix.repositories())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(
                    i -> -ranking.openRank(matrix.node(i)).orElseThrow())
                .thenComparingLong(matrix::id))
        .limit(highest)
        .map(
            i ->
                new Replicates(
                    matrix.node(i),
                    IntStream.range(0, values[i].length)
                        .mapToObj(k -> Float.isNaN(values[i][k]) ? 0.0 : (double) values[i][k])
                        .toList()))
        .toList();
  }

  /** OpenRank of every node in every replicate of the month; NaN where it has none. */
  float[][] replicates(MonthCollaboration collaboration) {
    CollaborationMatrix matrix = collaboration.matrix();
    int n = matrix.nodes();
    double share = definition.backgroundShare();
    double[] activity = new double[n];
    for (int u = matrix.repositories(); u < n; u++) {
      activity[u] = definition.activityValue(matrix.total(u));
    }
    ReplicateValues.Row[] kept = state.rows(matrix);
    float[][] values = new float[n][settings.replicates()];
    new ReplicateSolver(threads, TOLERANCE, definition.maxIterations())
        .solve(
            matrix.replicates(1 - share, share),
            retention(matrix),
            settings.replicates(),
            k -> replicate(collaboration, kept, activity, k),
            (k, solution) -> {
              double background =
                  solution.nodes() == 0 ? 0 : solution.values()[n] / solution.nodes();
              for (int i = 0; i < n; i++) {
                values[i][k] = (float) (solution.values()[i] + background);
              }
            });
    return values;
  }

  /** Nodes whose values are kept for later months. */
  public int kept() {
    return state.size();
  }

  private Replicate replicate(
      MonthCollaboration collaboration,
      ReplicateValues.Row[] kept,
      double[] activity,
      int replicate) {
    CollaborationMatrix matrix = collaboration.matrix();
    double[] initial = new double[matrix.nodes() + 1];
    double[] multipliers = new double[matrix.developers()];
    for (int i = 0; i < matrix.nodes(); i++) {
      initial[i] = activity[i] + state.start(kept[i], collaboration.month(), replicate);
    }
    initial[matrix.nodes()] = definition.backgroundInitial();
    for (int u = 0; u < multipliers.length; u++) {
      long id = matrix.id(matrix.repositories() + u);
      multipliers[u] = Multiplicity.of(settings.seed(), id, replicate);
    }
    return new Replicate(initial, multipliers);
  }

  private double[] retention(CollaborationMatrix matrix) {
    double[] retention = new double[matrix.nodes() + 1];
    Arrays.fill(retention, 0, matrix.repositories(), definition.repositoryRetention());
    Arrays.fill(retention, matrix.repositories(), matrix.nodes(), definition.developerRetention());
    retention[matrix.nodes()] = definition.backgroundRetention();
    return retention;
  }

  private void parallel(int tasks, IntConsumer task) {
    if (threads == 1) {
      IntStream.range(0, tasks).forEach(task);
      return;
    }
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(() -> IntStream.range(0, tasks).parallel().forEach(task)).join();
    } finally {
      pool.shutdown();
    }
  }
}
