// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.Comparator;
import java.util.List;

/**
 * Where everything of a sheet stands.
 *
 * @param metrics lengths that it was laid out with
 * @param layers bands from top to bottom
 */
public record SheetLayout(Metrics metrics, List<PlacedLayer> layers) {
  /**
   * A band.
   *
   * @param label name of the layer
   * @param bar the coloured bar that carries the name
   * @param band the area to the right of the bar
   * @param frames titled frames inside
   * @param boxes boxes inside
   */
  public record PlacedLayer(
      String label, Rect bar, Rect band, List<Cell.PlacedFrame> frames, List<FilledBox> boxes) {}

  /** Every box of the sheet. */
  public List<FilledBox> boxes() {
    return layers.stream().flatMap(l -> l.boxes().stream()).toList();
  }

  /** Least fill of a box that has projects. */
  public double leastFill() {
    return fills().min(Comparator.naturalOrder()).orElse(0.0);
  }

  /** Greatest fill of a box. */
  public double mostFill() {
    return fills().max(Comparator.naturalOrder()).orElse(0.0);
  }

  private java.util.stream.Stream<Double> fills() {
    return boxes().stream().filter(b -> !b.chips().isEmpty()).map(FilledBox::fill);
  }
}
