// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;

/**
 * A part of the sheet that is given a rectangle and fills it. The gap to the next one is its own.
 */
interface Cell {
  /** Smallest height by width index of the trial's grid; infinite where it does not fit. */
  double[] heights();

  /** Area of the chips inside, px². */
  double area();

  /**
   * Fills a rectangle that is at least as large as one of its smallest sizes.
   *
   * @param depth cuts made so far; the deeper, the fewer alternatives are tried
   */
  Plan plan(Rect rect, int depth);

  /**
   * A filled rectangle.
   *
   * @param cost sum over the boxes of how far their fill is from even; smaller is better
   * @param boxes domain boxes
   * @param frames titled frames
   */
  record Plan(double cost, List<PlacedBox> boxes, List<PlacedFrame> frames) {
    static Plan both(Plan a, Plan b) {
      return new Plan(
          a.cost + b.cost, Lists.concat(a.boxes, b.boxes), Lists.concat(a.frames, b.frames));
    }
  }

  /** Where the box of a domain stands. */
  record PlacedBox(DomainContent content, Rect rect) {}

  /** Where a titled frame stands. */
  record PlacedFrame(String id, String title, Rect rect) {}
}
