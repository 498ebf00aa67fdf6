// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.model.Project;

/**
 * Mark, name and trend mark of one project. Lengths are in em of its type size, so they are
 * computed once for all scales.
 *
 * @param project the project
 * @param lines its name, broken where it is very long
 * @param size relative type size
 * @param width width of the whole in em
 * @param height height of the whole in em
 */
record Chip(Project project, List<String> lines, double size, double width, double height) {
  static final double MARK = 1.36;
  static final double MARK_GAP = 0.3;
  static final double LINE = 1.2;
  static final double TREND_GAP = 0.26;
  static final double TREND = 0.56;
  private static final int LONGEST_LINE = 28;

  static Chip of(Project project, TypeScale scale) {
    List<String> lines = LineBreaks.atMost(project.entry().name(), LONGEST_LINE);
    double name = lines.stream().mapToDouble(l -> Fonts.width(l, Face.SEMIBOLD, 1)).max().orElse(0);
    return new Chip(
        project,
        lines,
        scale.size(project.openrank()),
        MARK + MARK_GAP + name + (TrendMark.of(project) != null ? TREND_GAP + TREND : 0),
        MARK + (lines.size() - 1) * LINE);
  }

  /** Area of its rectangle in squared em of the smallest type. */
  double area() {
    return width * height * size * size;
  }
}
