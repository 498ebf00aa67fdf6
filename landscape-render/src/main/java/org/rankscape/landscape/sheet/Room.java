// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.model.Landscape;

/** Which boxes and frames are too small for what stands in them. */
final class Room {
  private static final double TOLERANCE = 1e-7;

  /** Share of a side from which more makes no difference. */
  private static final double MOST = 2;

  private final Landscape landscape;
  private final Metrics metrics;
  private final Map<String, DomainContent> contents;
  private final KeptCuts cuts;
  private final Map<String, Double> titles = new HashMap<>();
  private final Map<String, Map<Double, Need>> needs = new HashMap<>();

  Room(
      Landscape landscape,
      Language language,
      Metrics metrics,
      Map<String, DomainContent> contents,
      KeptCuts cuts) {
    this.landscape = landscape;
    this.metrics = metrics;
    this.contents = contents;
    this.cuts = cuts;
    for (Layer layer : landscape.catalogue().layers()) {
      for (Frame frame : layer.frames()) {
        if (frame.label() != null) {
          String title = language.of(frame.label());
          double length = Fonts.width(title, Face.EXTRABOLD, metrics.heading());
          titles.put(frame.id(), FrameCell.leastHeight(length, metrics));
        }
      }
    }
  }

  /**
   * Sum of the shares of their sides that boxes and frames lack; 0 where all fits.
   *
   * @param wrong is given the tiles that lack something
   */
  double lacking(Rect[] tiles, List<Integer> wrong) {
    double sum = 0;
    for (Layer layer : landscape.catalogue().layers()) {
      for (Frame frame : layer.frames()) {
        if (frame.label() != null) {
          int tile = cuts.tile(frame);
          sum += noted(titles.get(frame.id()) / tiles[tile].height() - 1, tile, wrong);
        }
        for (Domain domain : frame.domains()) {
          int tile = cuts.tile(domain);
          Rect box = metrics.withoutGap(tiles[tile]);
          Need need =
              needs
                  .computeIfAbsent(domain.id(), d -> new HashMap<>())
                  .computeIfAbsent(box.width(), w -> need(contents.get(domain.id()), w));
          sum += noted(need.lacking(box), tile, wrong);
        }
      }
    }
    return sum;
  }

  private static double noted(double lacking, int tile, List<Integer> wrong) {
    if (lacking > TOLERANCE) {
      wrong.add(tile);
      return lacking;
    }
    return 0;
  }

  private Need need(DomainContent content, double width) {
    double least = content.leastWidth(metrics);
    return new Need(least, content.heights(new double[] {Math.max(least, width)}, metrics)[0]);
  }

  /** Least width of a box, and its least height at a width. */
  private record Need(double width, double height) {
    double lacking(Rect box) {
      double narrow = Math.max(0, width - box.width()) / Math.max(1, box.width());
      double low = Math.max(0, height - box.height()) / Math.max(1, box.height());
      return Math.min(MOST, narrow) + Math.min(MOST, low);
    }
  }
}
