// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;

/**
 * A vertical axis from 0 to a round number.
 *
 * @param step distance of ticks: 1, 2 or 5 times a power of ten
 */
record ValueAxis(double step, int steps, double top, double bottom) {
  private static final int MOST = 6;

  static ValueAxis upTo(double highest, double top, double bottom) {
    double high = Math.max(highest, 1e-9);
    double power = Math.pow(10, Math.floor(Math.log10(high / MOST)));
    double step = power * 10;
    for (double factor : new double[] {1, 2, 5}) {
      if (high / (power * factor) <= MOST) {
        step = power * factor;
        break;
      }
    }
    return new ValueAxis(step, (int) Math.ceil(high / step - 1e-9), top, bottom);
  }

  double y(double value) {
    return bottom - value / (step * steps) * (bottom - top);
  }

  List<Element> grid(double left, double right) {
    List<Element> out = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      double y = y(i * step);
      String colour = i == 0 ? FigureFrame.THEME.muted() : "#dde2e8";
      out.add(new Line(left, y, right, y, colour, 1, 0));
      String text = step >= 1 ? Numbers.whole(Math.round(i * step)) : Numbers.openrank(i * step);
      out.add(Text.ending(left - 8, y + 4.5, 13, Face.REGULAR, FigureFrame.THEME.muted(), text));
    }
    return out;
  }
}
