// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.util.List;

/** Pushes the nodes' rectangles apart inside a frame, each pair by half its overlap at a time. */
final class OverlapRemoval {
  private static final int ROUNDS = 4000;

  private OverlapRemoval() {}

  /**
   * Moves the centres of discs until no two nodes overlap or the frame is full.
   *
   * @return overlaps that remain
   */
  static int separate(double[][] at, List<Node> nodes, double width, double height) {
    int overlaps = 0;
    for (int round = 0; round < ROUNDS; round++) {
      overlaps = 0;
      for (int i = 0; i < at.length; i++) {
        for (int j = i + 1; j < at.length; j++) {
          if (push(at[i], nodes.get(i), at[j], nodes.get(j))) {
            overlaps++;
          }
        }
      }
      for (int i = 0; i < at.length; i++) {
        keepInside(at[i], nodes.get(i), width, height);
      }
      if (overlaps == 0) {
        break;
      }
    }
    return overlaps;
  }

  private static boolean push(double[] a, Node na, double[] b, Node nb) {
    double dx = b[0] - a[0];
    double dy = middle(b, nb) - middle(a, na);
    double overX = na.halfWidth() + nb.halfWidth() - Math.abs(dx);
    double overY = (na.height() + nb.height()) / 2 - Math.abs(dy);
    if (overX <= 0.01 || overY <= 0.01) {
      return false;
    }
    if (overX < overY) {
      double step = (overX / 2 + 0.02) * (dx < 0 ? -1 : 1);
      a[0] -= step;
      b[0] += step;
    } else {
      double step = (overY / 2 + 0.02) * (dy < 0 ? -1 : 1);
      a[1] -= step;
      b[1] += step;
    }
    return true;
  }

  private static double middle(double[] at, Node node) {
    return at[1] - node.radius() + node.height() / 2;
  }

  private static void keepInside(double[] at, Node node, double width, double height) {
    at[0] = Math.max(node.halfWidth(), Math.min(width - node.halfWidth(), at[0]));
    at[1] = Math.max(node.radius(), Math.min(height - node.height() + node.radius(), at[1]));
  }
}
