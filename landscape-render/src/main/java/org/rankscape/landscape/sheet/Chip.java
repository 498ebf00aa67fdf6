// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.model.Project;

/**
 * Mark, name and trend mark of one project; on a sheet of few projects also a small line with its
 * value. Lengths are in em of its type size, so they are computed once for all scales.
 *
 * @param project the project
 * @param lines its name, broken where it is very long
 * @param detail the small line under the name, or null
 * @param size relative type size
 * @param mark side of its mark in em
 * @param width width of the whole in em
 * @param height height of the whole in em
 */
record Chip(
    Project project,
    List<String> lines,
    String detail,
    double size,
    double mark,
    double width,
    double height) {
  private static final double MARK = 1.36;
  private static final double DETAILED_MARK = 1.8;
  static final double MARK_GAP = 0.3;
  static final double LINE = 1.2;

  /** Type size of the detail and height of its line. */
  static final double DETAIL = 0.4;

  static final double DETAIL_LINE = 0.6;
  static final double TREND_GAP = 0.26;
  static final double TREND = 0.56;
  private static final int LONGEST_LINE = 28;

  static Chip of(Project project, TypeScale scale, String detail) {
    List<String> lines = LineBreaks.atMost(project.shownName(), LONGEST_LINE);
    double name = lines.stream().mapToDouble(l -> Fonts.width(l, Face.SEMIBOLD, 1)).max().orElse(0);
    double text = detail == null ? name : Math.max(name, Fonts.width(detail, Face.REGULAR, DETAIL));
    double mark = detail == null ? MARK : DETAILED_MARK;
    return new Chip(
        project,
        lines,
        detail,
        scale.size(project.openrank()),
        mark,
        mark + MARK_GAP + text + (TrendMark.of(project) != null ? TREND_GAP + TREND : 0),
        Math.max(mark, textHeight(lines, detail)));
  }

  private static double textHeight(List<String> lines, String detail) {
    return detail == null ? MARK + (lines.size() - 1) * LINE : lines.size() * LINE + DETAIL_LINE;
  }

  /** The same with a mark that is larger by a factor of at least 1. */
  Chip marked(double factor) {
    double larger = factor * mark;
    return new Chip(
        project,
        lines,
        detail,
        size,
        larger,
        width + larger - mark,
        Math.max(larger, textHeight(lines, detail)));
  }

  /** Area of its rectangle in squared em of the smallest type. */
  double area() {
    return width * height * size * size;
  }
}
