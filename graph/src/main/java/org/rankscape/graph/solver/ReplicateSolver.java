// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Solves {@code v = R v0 + (I - R) S v} for many replicates of one month: other initial values,
 * other numbers of copies of its developers, or both. Eight replicates share each pass over the
 * pairs, which is what takes the time.
 *
 * <p>The method is that of {@link Solver}. Each replicate stops once its error is proven to be
 * within the tolerance in the sum over all nodes, and no value's equation is off by more than the
 * tolerance times the value. Results have the same bits whatever the number of threads; a
 * replicate's depend, within the tolerance, on those it is solved with.
 *
 * <p>Memory: about 330 bytes a node, besides the system.
 */
public final class ReplicateSolver {
  private final int threads;
  private final double tolerance;
  private final int maxIterations;

  /** Takes the solution of a replicate. */
  @FunctionalInterface
  public interface Receiver {
    /** Called once for each replicate, in their order, by the thread that asked for them. */
    void accept(int replicate, ReplicateSolution solution);
  }

  /**
   * A solver.
   *
   * @param tolerance relative, above 0
   * @throws IllegalArgumentException if a number is not as above or not at least 1
   */
  public ReplicateSolver(int threads, double tolerance, int maxIterations) {
    Checks.settings(threads, tolerance, maxIterations);
    this.threads = threads;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
  }

  /**
   * Solves replicates 0 to {@code count - 1}.
   *
   * @param retention r, one factor in [0, 1] a node, the background node last
   * @param replicates gives a replicate by number; asked in their order
   * @throws IllegalArgumentException if a vector has the wrong length or an impossible value, or
   *     the retention factors allow no bound of the error
   * @throws NotConvergedException if the tolerance is not reached within the rounds allowed
   */
  public void solve(
      ReplicateSystem system,
      double[] retention,
      int count,
      IntFunction<Replicate> replicates,
      Receiver receiver) {
    try (Workers workers = new Workers(threads)) {
      for (int first = 0; first < count; first += Lanes.COUNT) {
        List<Replicate> batch = new ArrayList<>();
        for (int k = first; k < Math.min(count, first + Lanes.COUNT); k++) {
          Replicate replicate = replicates.apply(k);
          Checks.replicate(k, system, replicate, retention);
          batch.add(replicate);
        }
        batch(system, retention, batch, first, receiver, workers);
      }
    }
  }

  private void batch(
      ReplicateSystem system,
      double[] retention,
      List<Replicate> batch,
      int first,
      Receiver receiver,
      Workers workers) {
    Lanes lanes = new Lanes(system, batch, retention);
    Contraction[] contractions = LaneProof.contractions(system, lanes, retention);
    LaneIteration iteration = new LaneIteration(system, lanes, retention, contractions, tolerance);
    LaneProof proof = new LaneProof(contractions, iteration);
    Relaxation relaxation = new Relaxation(proof.square());
    int rounds = 0;
    do {
      if (rounds == maxIterations) {
        throw NotConvergedException.rounds(rounds, proof.largestErrorBound(), tolerance);
      }
      iteration.halfStep(0, relaxation.next(), workers);
      iteration.followBackground();
      iteration.halfStep(1, relaxation.next(), workers);
      iteration.followBackground();
      relaxation.observe(proof.change());
      rounds++;
    } while (!proof.reached(tolerance));
    for (int lane = 0; lane < batch.size(); lane++) {
      receiver.accept(
          first + lane,
          new ReplicateSolution(
              values(system, lanes, iteration, lane),
              lanes.nodes[lane],
              rounds,
              proof.errorBound(lane)));
    }
  }

  private static double[] values(
      ReplicateSystem system, Lanes lanes, LaneIteration iteration, int lane) {
    int n = system.nodes();
    double[] values = new double[n + 1];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < n; i++) {
      if (lanes.copies[i * Lanes.COUNT + lane] > 0) {
        values[system.layout.original[i]] = iteration.value(i, lane);
      }
    }
    values[n] = iteration.background(lane);
    return values;
  }
}
