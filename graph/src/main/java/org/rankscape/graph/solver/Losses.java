// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where values get lost: {@code I - (I - R) S} has an inverse exactly if from every node a path
 * leads to one that does not pass on all it has, because its outgoing weights sum to less than 1 or
 * lead to nodes that retain something.
 */
final class Losses {
  /** Nodes named in a message. */
  private static final int NAMED = 5;

  private final Layout layout;
  private final double toBackground;
  private final double[] accepted;

  private Losses(LinearSystem system, double[] retention) {
    layout = system.layout;
    toBackground = system.hasBackground() ? system.toBackground : 0;
    accepted = new double[system.size()];
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] = 1 - retention[i < layout.nodes() ? layout.original[i] : i];
    }
  }

  /**
   * Makes sure that there is one solution.
   *
   * @throws IllegalArgumentException naming nodes that pass everything on among each other
   */
  static void everywhere(LinearSystem system, double[] retention) {
    Losses losses = new Losses(system, retention);
    boolean[] losing = losses.leading();
    List<String> closed = new ArrayList<>();
    for (int i = 0; i < losing.length; i++) {
      boolean retainsNothing = losses.accepted[i] > 1 - LinearSystem.SUM_TOLERANCE;
      if (!losing[i] && retainsNothing) {
        closed.add(
            i < system.nodes() ? system.label(losses.layout.original[i]) : "the background node");
      }
    }
    if (!closed.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no single solution: "
              + closed.stream().limit(NAMED).sorted().collect(Collectors.joining(", "))
              + (closed.size() > NAMED ? " and " + (closed.size() - NAMED) + " more" : "")
              + " retain nothing and pass everything on among each other. Give one of them a"
              + " retention above 0, or outgoing weights that sum to less than 1.");
    }
  }

  /** Which nodes lead to a loss. */
  private boolean[] leading() {
    int n = layout.nodes();
    boolean background = accepted.length > n;
    double[] passed = passed();
    boolean[] leading = new boolean[accepted.length];
    IntArrayList open = new IntArrayList();
    for (int i = 0; i < leading.length; i++) {
      if (passed[i] < 1 - LinearSystem.SUM_TOLERANCE) {
        leading[i] = true;
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      int target = open.popInt();
      if (target == n) {
        for (int i = 0; toBackground > 0 && accepted[n] > 0 && i < n; i++) {
          reach(i, leading, open);
        }
        continue;
      }
      for (int k = layout.rowStart[target];
          accepted[target] > 0 && k < layout.rowStart[target + 1];
          k++) {
        if (weight(k) > 0) {
          reach(layout.sources[k], leading, open);
        }
      }
      if (background && accepted[target] > 0) {
        reach(n, leading, open);
      }
    }
    return leading;
  }

  private static void reach(int source, boolean[] leading, IntArrayList open) {
    if (!leading[source]) {
      leading[source] = true;
      open.add(source);
    }
  }

  /** The part of its value that each node passes on to where it is accepted. */
  private double[] passed() {
    int n = layout.nodes();
    double[] passed = new double[accepted.length];
    if (accepted.length > n) {
      Arrays.fill(passed, 0, n, toBackground * accepted[n]);
    }
    for (int i = 0; i < n; i++) {
      for (int k = layout.rowStart[i]; k < layout.rowStart[i + 1]; k++) {
        passed[layout.sources[k]] += weight(k) * accepted[i];
      }
      if (accepted.length > n) {
        passed[n] += accepted[i] / n;
      }
    }
    return passed;
  }

  private double weight(int entry) {
    return layout.units != null
        ? layout.units[entry] * layout.scale[layout.sources[entry]]
        : layout.weights[entry] * layout.scale[layout.sources[entry]];
  }
}
