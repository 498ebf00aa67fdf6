// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;

/**
 * The box of a domain with everything in it.
 *
 * @param content the domain
 * @param rect the box
 * @param heading lines of its label
 * @param chips its projects
 * @param pills labels of its sub-domains
 * @param dashes y of the dashed lines between its parts
 */
public record FilledBox(
    DomainContent content,
    Rect rect,
    List<String> heading,
    List<PlacedChip> chips,
    List<PlacedPill> pills,
    List<Double> dashes) {

  /**
   * A project in a box.
   *
   * @param rect rectangle of mark, name and trend mark
   * @param size type size in px
   */
  public record PlacedChip(Chip chip, Rect rect, double size) {}

  /** Label of a sub-domain in a box. */
  public record PlacedPill(String label, Rect rect) {}

  /** Share of the box that the rectangles of its projects cover. */
  public double fill() {
    return chips.stream().mapToDouble(c -> c.rect().area()).sum() / rect.area();
  }
}
