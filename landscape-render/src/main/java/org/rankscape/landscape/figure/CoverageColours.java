// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.util.Locale;
import org.rankscape.landscape.draw.Theme;

/**
 * Colours for shares between 0 and 1, from the colour of a loss to a quiet one. The way from one to
 * the other is the root of what is lost, so that small losses are seen.
 */
record CoverageColours(Theme theme) {
  /** A share to the nearest hundredth. */
  static double step(double share) {
    return Math.round(share * 100) / 100.0;
  }

  String fill(double share) {
    double lost = Math.sqrt(1 - share);
    int quiet = Integer.parseInt(theme.layer(0).frame().substring(1), 16);
    int loud = Integer.parseInt(theme.falling().substring(1), 16);
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double from = quiet >> shift & 0xff;
      double to = loud >> shift & 0xff;
      mixed |= (int) Math.round(from + lost * (to - from)) << shift;
    }
    return String.format(Locale.ROOT, "#%06x", mixed);
  }

  /** Colour of text on such a ground. */
  String ink(double share) {
    return share < 0.72 ? theme.background() : theme.ink();
  }
}
