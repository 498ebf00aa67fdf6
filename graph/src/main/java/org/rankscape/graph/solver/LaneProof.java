// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/** What the last two half-steps prove about each lane, as {@link Proof} does for one system. */
final class LaneProof {
  private final Contraction[] contractions;
  private final LaneIteration iteration;

  LaneProof(Contraction[] contractions, LaneIteration iteration) {
    this.contractions = contractions;
    this.iteration = iteration;
  }

  /** How much the classes of each lane pass on to each other. */
  static Contraction[] contractions(ReplicateSystem system, Lanes lanes, double[] retention) {
    Layout layout = system.layout;
    int n = layout.nodes();
    double[] most = new double[2];
    double[][] fromBackground = new double[Lanes.COUNT][2];
    for (int i = 0; i < n; i++) {
      int half = i < layout.split ? 0 : 1;
      double part = 1 - retention[layout.original[i]];
      most[half] = Math.max(most[half], part);
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        double copies = lanes.copies[i * Lanes.COUNT + lane];
        fromBackground[lane][half] += copies == 0 ? 0 : copies * part / lanes.nodes[lane];
      }
    }
    double accepted = (1 - retention[n]) * system.toBackground;
    double[] toBackground = {accepted, accepted};
    Contraction[] contractions = new Contraction[Lanes.COUNT];
    double[] outgoing = {system.share, system.share};
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      contractions[lane] = new Contraction(most, outgoing, fromBackground[lane], toBackground);
      if (!contractions[lane].proves()) {
        throw new IllegalArgumentException(
            "The retention factors allow no bound of the error: give every node one above 0.");
      }
    }
    return contractions;
  }

  /** Bound of the squared spectral radius, the same for all lanes. */
  double square() {
    return contractions[0].square();
  }

  /** Change of the last round over all lanes. */
  double change() {
    double change = 0;
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      change += iteration.last(0).change[lane] + iteration.last(1).change[lane];
    }
    return change;
  }

  /** Bound of the error relative to the exact solution, in the sum norm. */
  double errorBound(int lane) {
    LaneStep first = iteration.last(0);
    LaneStep second = iteration.last(1);
    Contraction c = contractions[lane];
    double firstMoved = Math.abs(iteration.background(lane) - first.background[lane]);
    double secondMoved = Math.abs(iteration.background(lane) - second.background[lane]);
    return Proof.bound(
        c.errors(
            new double[] {
              Math.abs(1 - first.factor) * first.change[lane]
                  + c.passedOn(0, 1) * second.factor * second.change[lane]
                  + c.passedOn(0, 2) * firstMoved,
              Math.abs(1 - second.factor) * second.change[lane] + c.passedOn(1, 2) * secondMoved,
              0
            }),
        iteration.magnitude(lane));
  }

  double largestErrorBound() {
    double largest = 0;
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      largest = Math.max(largest, errorBound(lane));
    }
    return largest;
  }

  boolean reached(double tolerance) {
    boolean valuesSettled = true;
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      valuesSettled &= iteration.last(0).excess[lane] <= 0 && iteration.last(1).excess[lane] <= 0;
    }
    return valuesSettled && largestErrorBound() <= tolerance;
  }
}
