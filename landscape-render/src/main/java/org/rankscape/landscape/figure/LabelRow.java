// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets labels side by side as close to their points as their widths allow. */
final class LabelRow {
  private static final int ROUNDS = 200;

  private LabelRow() {}

  /**
   * A label to be placed.
   *
   * @param x where its point is
   * @param width its width with the gap to the next label
   */
  record Label(GrowthFigure.Change change, double x, double width) {}

  /**
   * A placed label.
   *
   * @param tier row counted from the axis
   */
  record Placed(Label label, double centre, int tier) {}

  /** One row where all labels fit between left and right, else as few as are needed. */
  static List<Placed> place(List<Label> labels, double left, double right) {
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(Label::x));
    double total = sorted.stream().mapToDouble(Label::width).sum();
    int tiers = Math.max(1, (int) Math.ceil(total / (right - left)));
    List<Placed> out = new ArrayList<>();
    for (int tier = 0; tier < tiers; tier++) {
      List<Label> row = new ArrayList<>();
      for (int i = tier; i < sorted.size(); i += tiers) {
        row.add(sorted.get(i));
      }
      double[] centres = centres(row, left, right);
      for (int i = 0; i < centres.length; i++) {
        out.add(new Placed(row.get(i), centres[i], tier));
      }
    }
    return out;
  }

  private static double[] centres(List<Label> row, double left, double right) {
    double[] at = row.stream().mapToDouble(Label::x).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < at.length; i++) {
        double half = row.get(i).width() / 2;
        at[i] = Math.max(left + half, Math.min(right - half, at[i]));
      }
      for (int i = 1; i < at.length; i++) {
        double over = at[i - 1] + (row.get(i - 1).width() + row.get(i).width()) / 2 - at[i];
        if (over > 0) {
          at[i - 1] -= over / 2;
          at[i] += over / 2;
        }
      }
    }
    return at;
  }
}
