// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.function.IntFunction;

/** What a system and its vectors must be, and the messages when they are not. */
final class Checks {
  private Checks() {}

  static void weight(int row, Object source, double weight) {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "Edge %d (from %s): weight %s must be a finite number of at least 0."
              .formatted(row + 1, source, weight));
    }
  }

  static void outgoing(double[] outgoing, double toBackground, IntFunction<String> label) {
    double extra = Double.isNaN(toBackground) ? 0 : toBackground;
    if (!(extra >= 0 && extra <= 1)) {
      throw new IllegalArgumentException(
          "Weight %s to the background node must lie in [0, 1].".formatted(toBackground));
    }
    for (int i = 0; i < outgoing.length; i++) {
      if (outgoing[i] + extra > 1 + LinearSystem.SUM_TOLERANCE) {
        throw new IllegalArgumentException(
            "Node %d (%s): outgoing weights sum to %s; they must not sum to more than 1."
                .formatted(i + 1, label.apply(i), outgoing[i] + extra));
      }
    }
  }

  static void vectors(LinearSystem system, double[] initial, double[] retention) {
    vectors(system.size(), system.hasBackground(), initial, retention);
  }

  private static void vectors(int size, boolean background, double[] initial, double[] retention) {
    length("initial values", initial, size, background);
    length("retention factors", retention, size, background);
    for (int i = 0; i < initial.length; i++) {
      if (!Double.isFinite(initial[i])) {
        throw new IllegalArgumentException(
            "Node %d: initial value %s must be a finite number.".formatted(i + 1, initial[i]));
      }
      if (!(retention[i] >= 0 && retention[i] <= 1)) {
        throw new IllegalArgumentException(
            "Node %d: retention %s must lie in [0, 1].".formatted(i + 1, retention[i]));
      }
    }
  }

  private static void length(String what, double[] vector, int size, boolean background) {
    if (vector.length != size) {
      throw new IllegalArgumentException(
          "%d %s for a system of %d nodes%s."
              .formatted(
                  vector.length, what, size, background ? " (the background node included)" : ""));
    }
  }

  static void settings(int threads, double tolerance, int maxIterations) {
    if (threads < 1 || !(tolerance > 0) || maxIterations < 1) {
      throw new IllegalArgumentException(
          "Tolerance %s must be above 0, threads %d and iterations %d at least 1."
              .formatted(tolerance, threads, maxIterations));
    }
  }

  static void replicate(
      int number, ReplicateSystem system, Replicate replicate, double[] retention) {
    vectors(system.nodes() + 1, true, replicate.initial(), retention);
    double[] multipliers = replicate.multipliers();
    if (multipliers != null && multipliers.length != system.developers()) {
      throw new IllegalArgumentException(
          "Replicate %d: %d multipliers for %d developers."
              .formatted(number, multipliers.length, system.developers()));
    }
    for (int u = 0; multipliers != null && u < multipliers.length; u++) {
      if (!(multipliers[u] >= 0) || Double.isInfinite(multipliers[u])) {
        throw new IllegalArgumentException(
            "Replicate %d, developer %d: multiplier %s must be a finite number of at least 0."
                .formatted(number, u + 1, multipliers[u]));
      }
    }
  }
}
